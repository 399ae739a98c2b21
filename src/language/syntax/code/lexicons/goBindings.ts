import type { OwnBinding } from '../lexicon';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** Names, types and values on one line: more than this on one side is something else. */
const maxSteps = 40;

/**
 * `x := v`, `a, b := f()`, `var x T = v`, `const x = v`, `x, y = v, w`. Of the results of one call only the first can
 * be followed: in the clients read here the others are errors and flags.
 */
export function goBinding(tokens: Tokens, token: number): OwnBinding | undefined {
  if (tokens.is(token - 1, '.')) return undefined;
  const { first, index } = beginningOfList(tokens, token);
  let last = token;
  for (let i = 0; i < maxSteps && tokens.is(last + 1, ',') && tokens.kind(last + 2) === TokenKind.name; i++) last += 2;
  if (tokens.is(last + 1, ':=') && tokens.kind(last + 1) === TokenKind.punctuation) {
    return { declares: true, ...valueAt(tokens, last + 3, index) };
  }
  if (isDeclaration(tokens, first)) {
    const equals = equalsAfter(tokens, last + 1);
    return { declares: true, ...(equals > 0 && valueAt(tokens, equals + 1, index)) };
  }
  const parent = tokens.parent(token);
  if (first === last || !isAssign(tokens, last + 1) || (parent >= 0 && !tokens.is(parent, '{'))) return undefined;
  return { declares: false, ...valueAt(tokens, last + 2, index) };
}

/** The first name of a list of names, and which of them a token is. */
function beginningOfList(tokens: Tokens, token: number): { readonly first: number; readonly index: number } {
  let first = token;
  let index = 0;
  while (index < maxSteps && tokens.is(first - 1, ',') && tokens.kind(first - 2) === TokenKind.name) {
    first -= 2;
    index++;
    for (let i = 0; i < maxSteps && tokens.is(first - 1, '.') && tokens.kind(first - 2) === TokenKind.name; i++) {
      first -= 2;
    }
  }
  return { first, index };
}

/** After `var` or `const`, or the first of a line between the parentheses of one. */
function isDeclaration(tokens: Tokens, first: number): boolean {
  const parent = tokens.parent(first);
  const keyword = tokens.is(parent, '(') && tokens.isFresh(first) ? parent - 1 : first - 1;
  return tokens.isWord(keyword, 'var') || tokens.isWord(keyword, 'const');
}

/** The `=` after the type that may stand before it on the line; -1 without. */
function equalsAfter(tokens: Tokens, from: number): number {
  let i = from;
  for (let steps = 0; steps < maxSteps && i < tokens.count && !tokens.isFresh(i); steps++) {
    if (isAssign(tokens, i)) return i;
    if (tokens.is(i, ';') || tokens.kind(i) === TokenKind.close) return -1;
    i = tokens.after(i);
  }
  return -1;
}

function valueAt(tokens: Tokens, start: number, index: number): { readonly value?: number } {
  if (tokens.isWord(start, 'range') || start >= tokens.count) return {};
  let i = start;
  let found = 0;
  for (let steps = 0; found < index && steps < maxSteps; steps++) {
    if (i > start && tokens.isFresh(i) && !tokens.is(i - 1, ',')) return {};
    if (tokens.is(i, ';') || tokens.kind(i) === TokenKind.close) return {};
    if (tokens.is(i, ',')) found++;
    i = tokens.after(i);
  }
  return found === index ? { value: i } : {};
}

function isAssign(tokens: Tokens, index: number): boolean {
  return tokens.kind(index) === TokenKind.punctuation && tokens.is(index, '=') && !tokens.is(index, '==');
}
