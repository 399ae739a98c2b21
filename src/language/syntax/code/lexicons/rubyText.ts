import type { TemplatePiece } from '../literals';
import { unescape } from '../literals';

interface TextForm {
  /** Whether `#{…}` is code. */
  readonly holes?: boolean;
  /** The bracket that nests in it. */
  readonly open?: string;
  /** Whether it ends with its line at the latest. */
  readonly line?: boolean;
  /** Whether it is code rather than text. */
  readonly isHole?: boolean;
}

/** A text, or the code in a hole of one. */
interface Level extends Omit<TextForm, 'isHole'> {
  /** What ends it; a closing brace for a hole. */
  readonly close: string;
  readonly isHole: boolean;
  depth: number;
}

/** End of a text with its nested code and the texts in that; a stack of its own, so depth is no danger. */
export function skipRubyText(text: string, start: number, close: string, form: TextForm = {}): number {
  const levels: Level[] = [{ holes: true, ...form, isHole: form.isHole ?? false, close, depth: 0 }];
  let i = start;
  while (i < text.length) {
    const level = levels.at(-1);
    if (level === undefined) return i;
    const c = text.charAt(i);
    if (form.line && c === '\n') return i;
    if (c === '\\') i++;
    else if (level.isHole && (c === '"' || c === "'" || c === '`')) {
      levels.push({ holes: c !== "'", close: c, isHole: false, depth: 0 });
    } else if (level.isHole ? c === '{' : c === level.open) level.depth++;
    else if (c === level.close) {
      if (level.depth === 0) levels.pop();
      else level.depth--;
    } else if (!level.isHole && level.holes && text.startsWith('#{', i)) {
      levels.push({ close: '}', isHole: true, depth: 0 });
      i++;
    }
    i++;
  }
  return Math.min(i, text.length);
}

/** The text and the holes of a text or symbol of any form; `undefined` for a list of words. */
export function rubyPieces(literal: string): readonly TemplatePiece[] | undefined {
  const opening = /^(:?["'`]|%[qQs]?[^\w\s]|:)/.exec(literal)?.[0];
  if (opening === undefined) return undefined;
  const isOpen = opening !== ':';
  const last = literal.at(-1) ?? '';
  const isClosed = isOpen && literal.length > opening.length && /[^\w\s]/.test(last);
  const body = literal.slice(opening.length, isClosed ? -1 : undefined);
  if (opening.endsWith("'") || /^%[qs]/.test(opening)) return [body.replace(/\\([\\'])/g, '$1')];
  const found: TemplatePiece[] = [];
  let from = 0;
  for (let i = 0; i < body.length; i++) {
    if (body.charAt(i) === '\\') i++;
    else if (body.startsWith('#{', i)) {
      if (i > from) found.push(unescape(body.slice(from, i)));
      const end = skipRubyText(body, i + 2, '}', { isHole: true });
      const inner = Math.max(i + 2, body.charAt(end - 1) === '}' ? end - 1 : end);
      found.push({ start: opening.length + i + 2, end: opening.length + inner });
      from = end;
      i = end - 1;
    }
  }
  if (from < body.length || found.length === 0) found.push(unescape(body.slice(from)));
  return found;
}

/** The words of `%w[…]` and `%i[…]`, each with its place in the literal; `undefined` for other literals. */
export function rubyWords(literal: string): readonly { readonly word: string; readonly at: number }[] | undefined {
  if (!/^%[wWiI]/.test(literal)) return undefined;
  return [...literal.slice(3, -1).matchAll(/\S+/g)].map((match) => ({ word: match[0], at: match.index + 3 }));
}
