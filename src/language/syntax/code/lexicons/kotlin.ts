import { blockCall } from '../blocks';
import type { Argument, Read, Reading } from '../expression';
import { infixArgument } from '../infix';
import { defineLexicon } from '../lexicon';
import type { OwnBinding, OwnToken } from '../lexicon';
import type { TemplatePiece } from '../literals';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';
import { interpolatedPieces, ownTokenOfJvm, skipInterpolated } from './interpolation';

/** Kotlin. */
export const kotlinLexicon = defineLexicon({
  languages: ['kotlin'],
  lineComments: ['//'],
  blockComment: ['/*', '*/'],
  quotes: '"',
  longQuotes: ['"""'],
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '',
  words: { true: true, false: false, null: null },
  namedArguments: true,
  tables: 'none',
  spread: '*',
  typeArguments: true,
  casts: false,
  trailingBlocks: true,
  blocks: 'braces',
  statementEnd: 'newline-unless-continued',
  declarators: ['val', 'var'],
  constants: {
    'Int.MAX_VALUE': 2147483647,
    'Integer.MAX_VALUE': 2147483647,
    'Long.MAX_VALUE': Number.MAX_SAFE_INTEGER,
  },
  trailingCommas: true,
  own: {
    ...{ specials: '"\'`/', token, pieces, postfix, argument, binding },
    spellEntry: (key, value) => `${key} to ${value}`,
    spellNamed: (name, value) => `${name} = ${value}`,
  },
});

function token(text: string, start: number): OwnToken | undefined {
  if (text.charAt(start) === '"') return { kind: 'string', end: skipInterpolated(text, start) };
  return ownTokenOfJvm(text, start);
}

function pieces(literal: string): readonly TemplatePiece[] | undefined {
  if (!literal.startsWith('"')) return undefined;
  const quote = literal.startsWith('"""') ? '"""' : '"';
  const closed = literal.length >= 2 * quote.length && literal.endsWith(quote);
  const to = closed ? literal.length - quote.length : literal.length;
  return interpolatedPieces(literal, { from: quote.length, to, raw: quote !== '"', doubled: false });
}

function postfix(reader: Reading, read: Read, to: number): Read | undefined {
  const { tokens } = reader;
  const { expression, next } = read;
  if (tokens.is(next, '!!')) return { expression, next: next + 2 };
  if (tokens.isWord(next, 'as')) {
    let end = tokens.is(next + 1, '?') ? next + 3 : next + 2;
    while (end + 1 < to && tokens.is(end, '.') && tokens.kind(end + 1) === TokenKind.name) end += 2;
    return tokens.kind(end - 1) === TokenKind.name && end <= to ? { expression, next: end } : undefined;
  }
  return blockCall(reader, read, to);
}

/** `"key" to value` */
function argument(reader: Reading, from: number, to: number): Argument | undefined {
  const { tokens } = reader;
  for (let i = from; i < to; i = tokens.after(i)) {
    if (i > from && i + 1 < to && tokens.isWord(i, 'to') && !tokens.is(i - 1, '.') && !tokens.is(i + 1, '(')) {
      return infixArgument(reader, { from, operator: i, length: 1, to });
    }
  }
  return undefined;
}

/** A lambda's parameters, what a loop goes over, and constants of a companion, which its class sees. */
function binding(tokens: Tokens, token: number): OwnBinding | undefined {
  const parent = tokens.parent(token);
  if (tokens.isWord(token + 1, 'in') && tokens.isWord(parent - 1, 'for')) return { declares: true };
  const block = tokens.is(parent, '(') ? tokens.parent(parent) : parent;
  if (tokens.is(block, '{') && isLambdaParameter(tokens, token, block)) return { declares: true };
  if (!tokens.isWord(token - 1, 'val') && !tokens.isWord(token - 1, 'var')) return undefined;
  const outer = isCompanion(tokens, parent) ? tokens.parent(parent) : -1;
  if (outer < 0 || tokens.mate(outer) < 0) return undefined;
  const equals = equalsAfter(tokens, token);
  const scope = { from: outer, to: tokens.mate(outer) };
  return { declares: true, scope, ...(equals > 0 && { value: equals + 1 }) };
}

function isLambdaParameter(tokens: Tokens, token: number, open: number): boolean {
  for (let i = open + 1; i < open + 24 && i < tokens.count; i = tokens.after(i)) {
    if (tokens.is(i, '->')) return i > token;
    if (tokens.kind(i) !== TokenKind.name && !/^[,:?.<>(]$/.test(tokens.textOf(i))) return false;
  }
  return false;
}

function isCompanion(tokens: Tokens, open: number): boolean {
  const at = tokens.isWord(open - 1, 'object') ? open - 1 : open - 2;
  return tokens.is(open, '{') && tokens.isWord(at, 'object') && tokens.isWord(at - 1, 'companion');
}

/** `name: Type =` */
function equalsAfter(tokens: Tokens, token: number): number {
  for (let i = token + 1; i < token + 12 && !tokens.isFresh(i); i++) {
    if (tokens.is(i, '=') && !tokens.is(i, '==')) return i;
  }
  return -1;
}
