import type { OwnToken } from '../lexicon';
import type { TemplatePiece } from '../literals';

/** Tokens of Rust's own: raw texts, characters, lifetimes, `::`, comments that nest. */
export function rustToken(text: string, start: number): OwnToken | undefined {
  switch (text.charAt(start)) {
    case "'":
      return quoteMark(text, start);
    case ':':
      return text.startsWith('::', start) ? { kind: 'punctuation', end: start + 2 } : undefined;
    case '/':
      return text.startsWith('/*', start) ? { end: pastComment(text, start) } : undefined;
    case 'b':
      return text.charAt(start + 1) === "'" ? quoteMark(text, start + 1) : rawText(text, start);
    default:
      return rawText(text, start);
  }
}

/** `'a'` is a character, `'a` names a lifetime. */
function quoteMark(text: string, start: number): OwnToken | undefined {
  const form = /'(?:\\(?:u\{[^}'\n]*\}|x[0-9A-Fa-f]{2}|[^\n])|[^\\'\n][\uDC00-\uDFFF]?)'|'[A-Za-z_]\w*/y;
  form.lastIndex = start;
  return form.exec(text) ? { kind: 'opaque', end: form.lastIndex } : undefined;
}

/** `r"…"`, `br#"…"#`: as many marks after as before, and no escapes. */
function rawText(text: string, start: number): OwnToken | undefined {
  const opening = /[bc]?r(#*)"/y;
  opening.lastIndex = start;
  const found = opening.exec(text);
  if (!found) return undefined;
  const closing = `"${found[1] ?? ''}`;
  const end = text.indexOf(closing, opening.lastIndex);
  return { kind: 'string', end: end < 0 ? text.length : end + closing.length };
}

function pastComment(text: string, start: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start + 2;
  for (let depth = 1; depth > 0;) {
    const found = mark.exec(text);
    if (!found) return text.length;
    depth += found[0] === '/*' ? 1 : -1;
  }
  return mark.lastIndex;
}

/** The text of a raw literal; `undefined` for the others. */
export function rustPieces(literal: string): readonly TemplatePiece[] | undefined {
  const opening = /^r(#*)"/.exec(literal);
  if (!opening) return undefined;
  const closing = `"${opening[1] ?? ''}`;
  const isClosed = literal.length >= opening[0].length + closing.length && literal.endsWith(closing);
  return [literal.slice(opening[0].length, isClosed ? -closing.length : undefined)];
}
