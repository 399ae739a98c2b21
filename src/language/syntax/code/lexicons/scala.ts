import { blockCall } from '../blocks';
import type { Argument, Read, Reading } from '../expression';
import { infixArgument } from '../infix';
import { defineLexicon } from '../lexicon';
import type { OwnBinding, OwnToken } from '../lexicon';
import type { TemplatePiece } from '../literals';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';
import { endOfMatch, interpolatedPieces, ownTokenOfJvm, skipInterpolated } from './interpolation';

const interpolated = /(?:s|f|raw)(?=")/y;
const format = /%[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z]/y;

/** Scala 2 and 3. */
export const scalaLexicon = defineLexicon({
  languages: ['scala'],
  lineComments: ['//'],
  blockComment: ['/*', '*/'],
  quotes: '"',
  longQuotes: ['"""'],
  stringPrefixes: /^(s|f|raw)$/,
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '$',
  words: { true: true, false: false, null: null },
  namedArguments: true,
  tables: 'none',
  spread: '',
  typeArguments: false,
  squareTypeArguments: true,
  casts: false,
  trailingBlocks: true,
  blocks: 'braces',
  statementEnd: 'newline-unless-continued',
  declarators: ['val', 'var', 'def'],
  constants: {
    'Int.MaxValue': 2147483647,
    'Integer.MAX_VALUE': 2147483647,
    'Long.MaxValue': Number.MAX_SAFE_INTEGER,
    'Long.MAX_VALUE': Number.MAX_SAFE_INTEGER,
  },
  trailingCommas: true,
  own: {
    ...{ specials: '"\'`/', token, pieces, postfix, argument, binding },
    spellEntry: (key, value) => `${key} -> ${value}`,
    spellNamed: (name, value) => `${name} = ${value}`,
  },
});

/** A string without a prefix has no holes. */
function token(text: string, start: number): OwnToken | undefined {
  const quote = endOfMatch(interpolated, text, start);
  if (quote > 0) return { kind: 'string', end: skipInterpolated(text, quote) };
  return text.charAt(start) === '"' ? undefined : ownTokenOfJvm(text, start);
}

function pieces(literal: string): readonly TemplatePiece[] | undefined {
  const prefix = /^(s|f|raw)?(?="|$)/.exec(literal)?.[1] ?? '';
  if (!literal.startsWith('"', prefix.length)) return undefined;
  const quote = literal.startsWith('"""', prefix.length) ? '"""' : '"';
  const from = prefix.length + quote.length;
  const closed = literal.length >= from + quote.length && literal.endsWith(quote);
  const to = closed ? literal.length - quote.length : literal.length;
  const raw = prefix === 'raw' || (prefix === '' && quote === '"""');
  if (prefix === '') return raw ? [literal.slice(from, to)] : undefined;
  return interpolatedPieces(literal, { from, to, raw, doubled: true, ...(prefix === 'f' && { format }) });
}

function postfix(reader: Reading, read: Read, to: number): Read | undefined {
  const { tokens } = reader;
  const { expression, next } = read;
  if (tokens.is(next, '[') && tokens.mate(next) > 0 && tokens.mate(next) < to) {
    return { expression, next: tokens.mate(next) + 1 };
  }
  return blockCall(reader, read, to);
}

/** `"key" -> value`; `xs: _*` and `xs*` hand on a list. */
function argument(reader: Reading, from: number, to: number): Argument | undefined {
  const { tokens } = reader;
  const span = tokens.span(from, to - 1);
  if (to > from + 1 && tokens.is(to - 1, '*')) return { spread: true, value: { type: 'unknown', span }, span };
  for (let i = from; i < to; i = tokens.after(i)) {
    if (tokens.kind(i) !== TokenKind.punctuation) continue;
    if (tokens.is(i, '=>') || tokens.is(i, '=')) return undefined;
    if (i > from && i + 2 < to && tokens.is(i, '->'))
      return infixArgument(reader, { from, operator: i, length: 2, to });
  }
  return undefined;
}

/** What a `for` goes over, whose braces are followed by what it does. */
function binding(tokens: Tokens, token: number): OwnBinding | undefined {
  if (!tokens.is(token + 1, '<-')) return undefined;
  const parent = tokens.parent(token);
  if (!tokens.is(parent, '{')) return { declares: true };
  const outer = tokens.mate(tokens.parent(parent));
  return { declares: true, scope: { from: parent, to: outer > 0 ? outer : tokens.count } };
}
