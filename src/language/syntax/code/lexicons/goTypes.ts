import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** A type as far as literals and declarations need it. */
export interface GoType {
  /** Token after it. */
  readonly next: number;
  readonly shape: 'named' | 'list' | 'map' | 'channel' | 'other';
  /** Name of a named one with its package: `kafka.Writer`. */
  readonly path?: readonly string[];
  readonly element?: GoType;
}

/** The type that begins at a token; pointers count as what they point to. */
export function readGoType(tokens: Tokens, from: number, to: number, depth = 0): GoType | undefined {
  let i = from;
  while (i < to && tokens.is(i, '*')) i++;
  if (i >= to || depth > 8) return undefined;
  if (tokens.is(i, '[')) return withElement(tokens, 'list', tokens.mate(i) + 1, to, depth);
  if (tokens.is(i, '<-') && tokens.isWord(i + 2, 'chan')) return withElement(tokens, 'channel', i + 3, to, depth);
  if (tokens.kind(i) !== TokenKind.name) return undefined;
  const word = tokens.textOf(i);
  if (word === 'map' && tokens.is(i + 1, '[')) return withElement(tokens, 'map', tokens.mate(i + 1) + 1, to, depth);
  if (word === 'chan') return withElement(tokens, 'channel', i + (tokens.is(i + 1, '<-') ? 3 : 1), to, depth);
  const hasBody = tokens.kind(i + 1) === TokenKind.open && tokens.mate(i + 1) > 0;
  if (word === 'func' || word === 'struct' || word === 'interface') {
    return hasBody ? { next: tokens.after(i + 1), shape: 'other' } : undefined;
  }
  return named(tokens, i, to);
}

function withElement(
  tokens: Tokens,
  shape: 'list' | 'map' | 'channel',
  next: number,
  to: number,
  depth: number,
): GoType | undefined {
  const element = next > 0 ? readGoType(tokens, next, to, depth + 1) : undefined;
  return element && { next: element.next, shape, element };
}

function named(tokens: Tokens, from: number, to: number): GoType {
  const path = [tokens.textOf(from)];
  let next = from + 1;
  while (path.length < 3 && next + 1 < to && tokens.is(next, '.') && tokens.kind(next + 1) === TokenKind.name) {
    path.push(tokens.textOf(next + 1));
    next += 2;
  }
  return { next, shape: 'named', path };
}
