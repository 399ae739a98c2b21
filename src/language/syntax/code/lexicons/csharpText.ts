import type { OwnToken } from '../lexicon';
import { unescape } from '../literals';
import type { TemplatePiece } from '../literals';
import { skipLine, skipPast } from '../skipping';

/** What stands before and around the text of a string: `$@"`, `"""`, `$$"""`. */
interface Opening {
  readonly dollars: number;
  readonly verbatim: boolean;
  /** How many quotes open it; three and more make it raw. */
  readonly quotes: number;
  /** Offset of the text. */
  readonly body: number;
}

/** More `$` and `@` than any string has. */
const maxPrefix = 6;

function openingAt(text: string, start: number): Opening | undefined {
  let i = start;
  let dollars = 0;
  let verbatim = false;
  for (; i < start + maxPrefix; i++) {
    if (text.charAt(i) === '$') dollars++;
    else if (text.charAt(i) === '@') verbatim = true;
    else break;
  }
  let quotes = 0;
  while (text.charAt(i + quotes) === '"') quotes++;
  if (quotes === 0) return undefined;
  const raw = quotes >= 3 && !verbatim;
  return { dollars, verbatim, quotes: raw ? quotes : 1, body: i + (raw ? quotes : 1) };
}

/** Strings of C#'s own forms, and lines for the preprocessor, which are no code. */
export function csharpToken(text: string, start: number): OwnToken | undefined {
  if (text.charAt(start) === '#') return startsLine(text, start) ? { end: skipLine(text, start) } : undefined;
  const opening = openingAt(text, start);
  if (!opening) return undefined;
  const { body, dollars, quotes, verbatim } = opening;
  const kind = dollars > 0 ? 'template' : 'string';
  if (quotes >= 3) return { kind, end: skipPast(text, body, '"'.repeat(quotes)) };
  if (dollars > 0) return { kind, end: skipLevels(text, body, [{ hole: -1, holes: true, verbatim }]) };
  return verbatim ? { kind, end: skipLevels(text, body, [{ hole: -1, holes: false, verbatim }]) } : undefined;
}

function startsLine(text: string, at: number): boolean {
  let i = at - 1;
  while (text.charAt(i) === ' ' || text.charAt(i) === '\t') i--;
  return i < 0 || text.charAt(i) === '\n';
}

/** One level of strings in holes of strings. */
interface Level {
  /** How many braces are open in a hole; -1 in the text of a string. */
  hole: number;
  /** Whether braces in its text open holes. */
  readonly holes: boolean;
  readonly verbatim: boolean;
}

/** The end of the outermost level; a stack of its own, so depth is no danger. Only verbatim strings go over lines. */
function skipLevels(text: string, start: number, levels: Level[]): number {
  const overLines = levels[0]?.verbatim === true;
  let i = start;
  while (i < text.length) {
    const level = levels.at(-1);
    if (!level) return i;
    const c = text.charAt(i);
    if (c === '\n' && !overLines) return i;
    i = level.hole < 0 ? skipInText(text, i, levels, level) : skipInHole(text, i, levels, level);
  }
  return Math.min(i, text.length);
}

function skipInText(text: string, i: number, levels: Level[], level: Level): number {
  const c = text.charAt(i);
  const doubled = text.charAt(i + 1) === c;
  if (c === '\\' && !level.verbatim) return i + (text.charAt(i + 1) === '\n' ? 1 : 2);
  if (c === '"') {
    if (level.verbatim && doubled) return i + 2;
    levels.pop();
  } else if (c === '{' && level.holes) {
    if (doubled) return i + 2;
    levels.push({ hole: 0, holes: false, verbatim: level.verbatim });
  }
  return i + 1;
}

function skipInHole(text: string, i: number, levels: Level[], level: Level): number {
  const c = text.charAt(i);
  if (c === '"' || c === '$' || c === '@') {
    const opening = openingAt(text, i);
    if (!opening) return i + 1;
    levels.push({ hole: -1, holes: opening.dollars > 0, verbatim: opening.verbatim });
    return opening.body;
  }
  if (c === "'") {
    const end = /^'(\\.[^'\n]{0,8}|[^\\'\n])'/.exec(text.slice(i, i + 12))?.[0].length ?? 1;
    return i + end;
  }
  if (c === '{') level.hole++;
  else if (c === '}' && level.hole-- === 0) levels.pop();
  return i + 1;
}

/** The text and the holes of a string literal; a plain one is as in other languages. */
export function csharpPieces(literal: string): readonly TemplatePiece[] | undefined {
  const opening = openingAt(literal, 0);
  if (!opening) return undefined;
  const { body, dollars, quotes, verbatim } = opening;
  if (dollars === 0 && !verbatim && quotes < 3) return undefined;
  const closing = '"'.repeat(quotes);
  const closed = literal.length >= body + quotes && literal.endsWith(closing);
  const end = closed ? literal.length - quotes : literal.length;
  if (quotes >= 3) return rawPieces(literal.slice(0, end), body, dollars);
  if (dollars === 0) return [literal.slice(body, end).replaceAll('""', '"')];
  return interpolated(literal, body, end, verbatim);
}

function interpolated(literal: string, start: number, end: number, verbatim: boolean): readonly TemplatePiece[] {
  const found: TemplatePiece[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') found.push(verbatim ? text.replaceAll('""', '"') : unescape(text));
    text = '';
  };
  for (let i = start; i < end;) {
    const c = literal.charAt(i);
    if ((c === '{' || c === '}') && literal.charAt(i + 1) === c) {
      text += c;
      i += 2;
    } else if (c === '{') {
      flush();
      const after = Math.min(skipLevels(literal, i + 1, [{ hole: 0, holes: false, verbatim }]), end);
      found.push({ start: i + 1, end: Math.max(i + 1, after - 1) });
      i = after;
    } else {
      const length = c === '\\' && !verbatim ? 2 : 1;
      text += literal.slice(i, i + length);
      i += length;
    }
  }
  flush();
  return found;
}

/** A raw string over several lines loses its first and last line break and the indentation of its last line. */
function rawPieces(literal: string, body: number, dollars: number): readonly TemplatePiece[] {
  const text = literal.slice(body);
  // Where a hole of an indented text stands is nothing that an option needs.
  if (dollars > 0) return text.includes('{'.repeat(dollars)) ? [{ start: body, end: body }] : [dedented(text)];
  return [dedented(text)];
}

function dedented(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split(/\r?\n/);
  const indent = lines.at(-1) ?? '';
  return lines
    .slice(1, -1)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}
