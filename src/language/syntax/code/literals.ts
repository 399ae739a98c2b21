import { skipHole, skipString } from './skipping';

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

/** A string literal taken apart: its prefix letters, its delimiter and what stands between. */
export interface StringParts {
  readonly prefix: string;
  readonly quote: string;
  readonly body: string;
  /** Offset of the body within the literal. */
  readonly offset: number;
}

/** Takes a string literal apart; one left open has all its rest as body. */
export function stringParts(literal: string): StringParts {
  const prefix = /^[A-Za-z]*/.exec(literal)?.[0] ?? '';
  const rest = literal.slice(prefix.length);
  const quote = /^("""|'''|["'`])/.exec(rest)?.[0] ?? '';
  const closed = rest.length >= 2 * quote.length && rest.endsWith(quote);
  const offset = prefix.length + quote.length;
  return { prefix, quote, body: literal.slice(offset, closed ? literal.length - quote.length : undefined), offset };
}

/** The text that a string literal stands for. */
export function unescape(body: string): string {
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r?\n)|([^]))/g,
    (whole: string, braced?: string, four?: string, two?: string, lineBreak?: string, one?: string) => {
      if (lineBreak !== undefined) return '';
      if (one !== undefined) return escapes[one] ?? one;
      const code = Number.parseInt(braced ?? four ?? two ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The value of a number literal of any of the languages, `undefined` where it is none. */
export function parseNumber(literal: string): number | undefined {
  const digits = literal.replaceAll('_', '').replace(/(?<=\d)(ul|lu|u)$/i, '');
  const plain = /^0[xXbBoO]/.test(digits) ? digits.replace(/[lLn]$/, '') : digits.replace(/[lLnfFdDmM]$/, '');
  const value = plain === '' ? Number.NaN : Number(plain);
  return Number.isNaN(value) ? undefined : value;
}

/** A piece of a template: its text, or the span of the code in a hole within the literal. */
export type TemplatePiece = string | { readonly start: number; readonly end: number };

/** The pieces of a `${…}` template literal. */
export function templatePieces(literal: string): readonly TemplatePiece[] {
  return pieces(literal, stringParts(literal), '${');
}

/** The pieces of a Python f-string. */
export function formatPieces(literal: string): readonly TemplatePiece[] {
  return pieces(literal, stringParts(literal), '{');
}

function pieces(literal: string, { body, offset, prefix }: StringParts, opening: string): readonly TemplatePiece[] {
  const doubled = opening === '{';
  const raw = /r/i.test(prefix);
  const found: TemplatePiece[] = [];
  let text = '';
  let i = 0;
  while (i < body.length) {
    if (doubled && (body.startsWith('{{', i) || body.startsWith('}}', i))) {
      text += body.charAt(i);
      i += 2;
    } else if (body.startsWith(opening, i)) {
      const end = doubled ? formatHoleEnd(body, i + 1) : Math.max(i + 2, skipHole(body, i + 2) - 1);
      found.push(raw ? text : unescape(text), { start: offset + i + opening.length, end: offset + end });
      text = '';
      i = end + 1;
    } else {
      const length = body.charAt(i) === '\\' && !raw ? 2 : 1;
      text += body.slice(i, i + length);
      i += length;
    }
  }
  found.push(raw ? text : unescape(text));
  return found.filter((piece) => piece !== '' && (typeof piece === 'string' || piece.start <= literal.length));
}

/** Where a hole of an f-string ends: braces in its strings and its format are not its own. */
function formatHoleEnd(body: string, start: number): number {
  let depth = 0;
  let i = start;
  while (i < body.length) {
    const c = body.charAt(i);
    if (c === '"' || c === "'") i = skipString(body, i);
    else if (c === '}' && depth-- === 0) return i;
    else {
      if (c === '{') depth++;
      i++;
    }
  }
  return body.length;
}
