import { unescape } from '../literals';
import type { TemplatePiece } from '../literals';
import type { OwnToken } from '../lexicon';

const character = /'(?:\\u[0-9a-fA-F]{4}|\\.|[^'\\\n])'/y;
const quotedName = /`[^`\n]*`/y;
const simpleHole = /\$[A-Za-z_]\w*/y;
const commentEdge = /\/\*|\*\//g;

/** Where a pattern matches that begins at an offset, its end; -1 where it does not. */
export function endOfMatch(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** What Kotlin and Scala have in common: characters, names in backticks, comments that nest. */
export function ownTokenOfJvm(text: string, start: number): OwnToken | undefined {
  const c = text.charAt(start);
  if (c === '/') return text.startsWith('/*', start) ? { end: skipNestedComment(text, start) } : undefined;
  const end = endOfMatch(c === '`' ? quotedName : character, text, start);
  return end < 0 ? undefined : { kind: c === '`' ? 'opaque' : 'string', end };
}

function skipNestedComment(text: string, start: number): number {
  let depth = 0;
  commentEdge.lastIndex = start;
  for (let edge = commentEdge.exec(text); edge !== null; edge = commentEdge.exec(text)) {
    depth += edge[0] === '/*' ? 1 : -1;
    if (depth === 0) return commentEdge.lastIndex;
  }
  return text.length;
}

/** Marks of levels: the text of a string on one line, the text of one over several, else braces open in a hole. */
const plain = -1;
const long = -2;

/** End of a string with `${…}` holes in which strings may stand again; one left open on a line ends with it. */
export function skipInterpolated(text: string, quote: number): number {
  const isLong = text.startsWith('"""', quote);
  return skipLevels(text, quote + (isLong ? 3 : 1), [isLong ? long : plain]);
}

/** A stack of its own, so that depth is no danger. */
function skipLevels(text: string, start: number, levels: number[]): number {
  const oneLine = levels[0] === plain;
  let i = start;
  while (i < text.length && levels.length > 0) {
    const c = text.charAt(i);
    if (c === '\n' && oneLine) return i;
    const level = levels.at(-1) ?? plain;
    if (level >= 0) i = skipInHole(text, i, levels, level);
    else if (c === '$' && text.charAt(i + 1) === '{') {
      levels.push(0);
      i += 2;
    } else if (level === plain) {
      if (c === '"' || c === '\n') levels.pop();
      i += c === '\\' && text.charAt(i + 1) !== '\n' ? 2 : 1;
    } else if (text.startsWith('"""', i)) {
      levels.pop();
      // Of more than three quotes the last three close the string.
      for (i += 3; text.charAt(i) === '"';) i++;
    } else i++;
  }
  return Math.min(i, text.length);
}

function skipInHole(text: string, i: number, levels: number[], level: number): number {
  const c = text.charAt(i);
  if (c === '"') {
    const isLong = text.startsWith('"""', i);
    levels.push(isLong ? long : plain);
    return i + (isLong ? 3 : 1);
  }
  if (c === "'") return Math.max(i + 1, endOfMatch(character, text, i));
  if (c === '{') levels[levels.length - 1] = level + 1;
  else if (c === '}') {
    if (level === 0) levels.pop();
    else levels[levels.length - 1] = level - 1;
  }
  return i + 1;
}

/** The text and the holes of what stands between the quotes of a string. */
export function interpolatedPieces(
  literal: string,
  parts: {
    readonly from: number;
    readonly to: number;
    /** Backslashes are text. */
    readonly raw: boolean;
    /** `$$` is one dollar. */
    readonly doubled: boolean;
    /** What a hole may be followed by that belongs to it: `%05d`. */
    readonly format?: RegExp;
  },
): readonly TemplatePiece[] {
  const { doubled, format, from, raw, to } = parts;
  const pieces: TemplatePiece[] = [];
  let text = '';
  const hole = (start: number, end: number, next: number): number => {
    pieces.push(raw ? text : unescape(text), { start, end });
    text = '';
    return format ? Math.max(next, endOfMatch(format, literal, next)) : next;
  };
  let i = from;
  while (i < to) {
    const simple = literal.charAt(i) === '$' ? endOfMatch(simpleHole, literal, i) : -1;
    if (doubled && literal.startsWith('$$', i)) {
      text += '$';
      i += 2;
    } else if (literal.startsWith('${', i)) {
      const end = Math.min(skipLevels(literal, i + 2, [0]), to);
      i = hole(i + 2, Math.max(i + 2, end - 1), end);
    } else if (simple > 0 && simple <= to) i = hole(i + 1, simple, simple);
    else {
      const length = literal.charAt(i) === '\\' && !raw ? 2 : 1;
      text += literal.slice(i, Math.min(i + length, to));
      i += length;
    }
  }
  pieces.push(raw ? text : unescape(text));
  return pieces.filter((piece) => piece !== '');
}
