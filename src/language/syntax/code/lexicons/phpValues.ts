import type { Argument, Entry, Read, Reading } from '../expression';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

const casts: ReadonlySet<string> = new Set(['int', 'integer', 'float', 'double', 'string', 'bool', 'boolean', 'array']);

/** Arrays with keys, `array(…)` and casts. */
export function phpValue(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  if (tokens.is(from, '[')) return array(reader, from, from, to);
  if (tokens.isWord(from, 'array') && tokens.is(from + 1, '(')) return array(reader, from, from + 1, to);
  const isCast = tokens.is(from, '(') && tokens.mate(from) === from + 2 && casts.has(tokens.textOf(from + 1));
  return isCast ? reader.operandAt(from + 3, to) : undefined;
}

function array(reader: Reading, from: number, open: number, to: number): Read | undefined {
  const { tokens } = reader;
  const close = tokens.mate(open);
  if (close < 0 || close >= to) return undefined;
  const span = tokens.span(from, close);
  const next = close + 1;
  if (arrowBetween(tokens, open + 1, close) >= 0) {
    return { expression: { type: 'table', entries: reader.entries(open, close), open, close, span }, next };
  }
  const items = reader
    .args(open, close)
    .map((item) =>
      item.spread || item.name !== undefined ? ({ type: 'unknown', span: item.span } as const) : item.value,
    );
  return { expression: { type: 'list', items, span }, next };
}

/** `'key' => value`; what has no key is at a place in an array that holds other keys too. */
export function phpEntry(reader: Reading, from: number, to: number): Entry {
  const { tokens } = reader;
  const span = tokens.span(from, to - 1);
  if (tokens.is(from, '...')) return { value: reader.read(from + 3, to), span };
  const arrow = arrowBetween(tokens, from, to);
  if (arrow < 0) return { key: { type: 'unknown', span }, value: { type: 'unknown', span }, span };
  return { key: reader.read(from, arrow), value: reader.read(arrow + 2, to), span };
}

/** `name: value`, since PHP 8.0. */
export function phpArgument(reader: Reading, from: number, to: number): Argument | undefined {
  const { tokens } = reader;
  const isNamed = tokens.kind(from) === TokenKind.name && tokens.textOf(from + 1) === ':' && from + 2 < to;
  if (!isNamed) return undefined;
  const span = tokens.span(from, to - 1);
  const name = tokens.textOf(from);
  return { name, nameSpan: tokens.span(from, from), spread: false, value: reader.read(from + 2, to), span };
}

/** The `=>` among tokens that is in no brackets of its own, nor of an arrow function. */
function arrowBetween(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i = tokens.after(i)) {
    if (tokens.isWord(i, 'fn') || tokens.isWord(i, 'function')) return -1;
    if (tokens.kind(i) === TokenKind.punctuation && tokens.is(i, '=>')) return i;
  }
  return -1;
}
