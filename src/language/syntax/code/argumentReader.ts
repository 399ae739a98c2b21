import type { Argument, Entry, Expression, Reading } from './expression';
import type { Lexicon } from './lexicon';
import { splitAtCommas } from './separators';
import { TokenKind } from './tokens';

/** What reads values, and the language it reads. */
interface LexiconReading extends Reading {
  readonly lexicon: Lexicon;
}

/** The arguments between two parentheses. */
export function readCallArguments(reader: LexiconReading, open: number, close: number): readonly Argument[] {
  const { lexicon, tokens } = reader;
  return splitAtCommas(tokens, lexicon, open, close).map(([from, to]): Argument => {
    const own = lexicon.own?.argument?.(reader, from, to);
    if (own) return own;
    const span = tokens.span(from, to - 1);
    if (lexicon.spread !== '' && tokens.is(from, lexicon.spread)) {
      return { spread: true, value: reader.read(from + lexicon.spread.length, to), span };
    }
    if (lexicon.tables === 'dict' && tokens.is(from, '*')) {
      return { spread: true, value: { type: 'unknown', span }, span };
    }
    const named = lexicon.namedArguments && tokens.kind(from) === TokenKind.name;
    if (named && tokens.is(from + 1, '=') && !tokens.is(from + 1, '==') && !tokens.is(from + 1, '=>')) {
      const name = tokens.textOf(from);
      return { name, nameSpan: tokens.span(from, from), spread: false, value: reader.read(from + 2, to), span };
    }
    return { spread: false, value: reader.read(from, to), span };
  });
}

/** The entries of an object literal or a dict. */
export function readEntries(reader: LexiconReading, open: number, close: number): readonly Entry[] {
  const { lexicon, tokens } = reader;
  return splitAtCommas(tokens, lexicon, open, close).map(([from, to]): Entry => {
    const own = lexicon.own?.entry?.(reader, from, to);
    if (own) return own;
    const span = tokens.span(from, to - 1);
    if (tokens.is(from, lexicon.spread)) return { value: reader.read(from + lexicon.spread.length, to), span };
    const colon = colonBetween(reader, from, to);
    if (colon < 0) return keyWithoutValue(reader, from, to);
    return { key: readKey(reader, from, colon), value: reader.read(colon + 1, to), span };
  });
}

function colonBetween({ tokens }: LexiconReading, from: number, to: number): number {
  for (let i = from; i < to; i = tokens.after(i)) {
    if (tokens.kind(i) === TokenKind.punctuation && tokens.is(i, ':')) return i;
  }
  return -1;
}

/** In an object literal a bare word is its own key, in a dict it is a variable. */
function readKey(reader: LexiconReading, from: number, to: number): Expression {
  const { lexicon, tokens } = reader;
  const single = to === from + 1;
  const span = tokens.span(from, from);
  if (lexicon.tables === 'object' && single) {
    const isWord = tokens.kind(from) === TokenKind.name || tokens.kind(from) === TokenKind.number;
    if (isWord) return { type: 'literal', value: tokens.textOf(from), span };
    if (tokens.is(from, '[')) return { type: 'unknown', span };
  }
  if (lexicon.tables === 'object' && tokens.is(from, '[') && tokens.mate(from) === to - 1)
    return reader.read(from + 1, to - 1);
  return reader.read(from, to);
}

/** `{ acks }` stands for `{ acks: acks }`; a method or a member of a set says nothing we read. */
function keyWithoutValue(reader: LexiconReading, from: number, to: number): Entry {
  const { lexicon, tokens } = reader;
  const span = tokens.span(from, to - 1);
  const value: Expression = to === from + 1 ? reader.read(from, to) : { type: 'unknown', span };
  if (lexicon.tables !== 'object' || tokens.kind(from) !== TokenKind.name)
    return { value: { type: 'unknown', span }, span };
  const word = ['async', 'get', 'set'].includes(tokens.textOf(from)) && to > from + 1 ? from + 1 : from;
  return { key: { type: 'literal', value: tokens.textOf(word), span: tokens.span(word, word) }, value, span };
}
