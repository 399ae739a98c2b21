import type { Argument, Entry, Expression, Read, Reading } from '../expression';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';
import { rubyWords } from './rubyText';

/** Lists of words, and hashes. */
export function rubyValue(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  if (tokens.kind(from) === TokenKind.string) {
    const start = tokens.start(from);
    const words = rubyWords(tokens.textOf(from));
    const items = words?.map(({ at, word }): Expression => ({
      ...{ type: 'literal', value: word, span: { start: start + at, end: start + at + word.length } },
    }));
    return items && { expression: { type: 'list', items, span: tokens.span(from, from) }, next: from + 1 };
  }
  const close = tokens.mate(from);
  if (!tokens.is(from, '{') || close < 0 || close >= to) return undefined;
  const span = tokens.span(from, close);
  const entries = tokens.is(from + 1, '|') ? [] : reader.entries(from, close);
  const isTable =
    !tokens.is(from + 1, '|') && entries.every((entry) => entry.key ?? tokens.text.startsWith('**', entry.span.start));
  const expression: Expression = isTable
    ? { type: 'table', entries, open: from, close, span }
    : { type: 'unknown', span };
  return { expression, next: close + 1 };
}

/** `key: value`, `"key": value`, `:key => value`, `**others`, and `key:` for a variable of that name. */
export function rubyEntry(reader: Reading, from: number, to: number): Entry {
  const { tokens } = reader;
  const span = tokens.span(from, to - 1);
  if (tokens.is(from, '**')) return { value: reader.read(from + 2, to), span };
  const colon = labelColon(tokens, from, to);
  if (colon >= 0) {
    const key = labelOf(reader, from);
    const value = colon + 1 < to ? reader.read(colon + 1, to) : reader.read(from, from + 1);
    return { key, value, span };
  }
  const arrow = arrowBetween(tokens, from, to);
  if (arrow < 0) return { value: { type: 'unknown', span }, span };
  return { key: reader.read(from, arrow), value: reader.read(arrow + 2, to), span };
}

/** An entry of a hash among the arguments of a call, braces left out. */
export function rubyArgument(reader: Reading, from: number, to: number): Argument | undefined {
  const { tokens } = reader;
  const span = tokens.span(from, to - 1);
  // `&block` hands on a function, `*others` arguments.
  if (tokens.is(from, '*') && !tokens.is(from, '**')) return { spread: true, value: { type: 'unknown', span }, span };
  if (tokens.is(from, '**')) return undefined;
  const { key, value } = rubyEntry(reader, from, to);
  if (key === undefined) return undefined;
  const name = key.type === 'literal' && typeof key.value === 'string' ? key.value : undefined;
  // What the key is the text does not say: any.
  if (name === undefined) return { spread: true, value: { type: 'unknown', span }, span };
  return { name, nameSpan: key.span, spread: false, value, span };
}

/** The colon of `key:` or `"key":`, right after it. */
function labelColon(tokens: Tokens, from: number, to: number): number {
  let colon = from + 1;
  if (tokens.is(colon, '?') || tokens.is(colon, '!')) colon++;
  const kind = tokens.kind(from);
  const isKey = kind === TokenKind.name || (kind === TokenKind.string && /^["']/.test(tokens.textOf(from)));
  const follows = colon < to && tokens.textOf(colon) === ':' && tokens.start(colon) === tokens.end(colon - 1);
  return isKey && follows ? colon : -1;
}

function labelOf(reader: Reading, from: number): Expression {
  const { tokens } = reader;
  if (tokens.kind(from) !== TokenKind.name) return reader.read(from, from + 1);
  return { type: 'literal', value: tokens.textOf(from), span: tokens.span(from, from) };
}

function arrowBetween(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i = tokens.after(i)) {
    if (tokens.kind(i) === TokenKind.punctuation && tokens.is(i, '=>')) return i;
  }
  return -1;
}
