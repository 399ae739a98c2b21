import type { Span } from '../model/text';

/** A variable with its value, as a file gives it to a process. */
export interface Variable {
  readonly name: string;
  readonly nameSpan: Span;
  /** Without quotes; what the shell or compose would put in stays as it is: `${PORT}`. */
  readonly value: string;
  /** Quotes included; empty after the equals sign where there is no value. */
  readonly valueSpan: Span;
  readonly quote: string;
  /** The line with its line break, where the variable has it for itself. */
  readonly lineSpan?: Span;
}

const head = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/y;

/**
 * Reads `.env` text as compose does: `export`, quotes of both kinds, values over several lines in them, and a comment
 * after a blank (Compose specification, "Env file syntax").
 */
export function readDotenv(text: string): readonly Variable[] {
  const variables: Variable[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const start = at;
    head.lastIndex = at;
    const found = head.exec(text);
    const valueStart = found ? head.lastIndex : at;
    const { end, quote, value } = valueAt(text, valueStart);
    at = found ? lineEnd(text, end) : lineEnd(text, start);
    at = Math.min(text.length, at + 1);
    const name = found?.[1];
    if (name === undefined) continue;
    const nameStart = start + (found?.[0].indexOf(name, /^[ \t]*export[ \t]/.exec(found[0])?.[0].length ?? 0) ?? 0);
    variables.push({
      name,
      nameSpan: { start: nameStart, end: nameStart + name.length },
      value,
      valueSpan: { start: valueStart, end },
      quote,
      lineSpan: { start, end: at },
    });
  }
  return variables;
}

function valueAt(
  text: string,
  start: number,
): { readonly value: string; readonly quote: string; readonly end: number } {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    let end = start + 1;
    while (end < text.length && text.charAt(end) !== quote) end += quote === '"' && text.charAt(end) === '\\' ? 2 : 1;
    // Without its other half, a quote ends with the line.
    if (end < text.length) {
      const inner = text.slice(start + 1, end);
      return { value: quote === '"' ? unescaped(inner) : inner, quote, end: end + 1 };
    }
  }
  const rest = text.slice(start, lineEnd(text, start));
  const comment = /(?:^|[ \t])#/.exec(rest);
  const value = (comment ? rest.slice(0, comment.index) : rest).trimEnd();
  return { value, quote: '', end: start + value.length };
}

function unescaped(inner: string): string {
  return inner.replaceAll(/\\([^])/g, (_whole, char: string) => ({ n: '\n', r: '\r', t: '\t' })[char] ?? char);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
