import type { Argument, Read, Reading } from '../expression';
import { defineLexicon } from '../lexicon';
import type { OwnBinding } from '../lexicon';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** Java. */
export const javaLexicon = defineLexicon({
  languages: ['java'],
  lineComments: ['//'],
  blockComment: ['/*', '*/'],
  quotes: `"'`,
  longQuotes: ['"""'],
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '$',
  words: { true: true, false: false, null: null },
  namedArguments: false,
  tables: 'none',
  spread: '',
  typeArguments: true,
  casts: true,
  blocks: 'braces',
  statementEnd: 'semicolon',
  declarators: [],
  constants: {
    'Integer.MAX_VALUE': 2147483647,
    'Long.MAX_VALUE': Number.MAX_SAFE_INTEGER,
    'Boolean.TRUE': true,
    'Boolean.FALSE': false,
    'Short.MAX_VALUE': 32767,
  },
  trailingCommas: false,
  own: { primary, argument, binding, spellNamed: (name, value) => `${name} = ${value}` },
});

/** An array's initialiser, and an annotation within another. */
function primary(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  if (tokens.is(from, '@')) {
    const expression = reader.read(from + 1, to);
    return expression.type === 'unknown' ? undefined : { expression, next: to };
  }
  const close = tokens.is(from, '{') ? tokens.mate(from) : -1;
  if (close < 0 || close >= to) return undefined;
  const items = reader.args(from, close).map((item) => item.value);
  return { expression: { type: 'list', items, span: tokens.span(from, close) }, next: close + 1 };
}

/** `name = value` in an annotation; elsewhere that is an assignment. */
function argument(reader: Reading, from: number, to: number): Argument | undefined {
  const { tokens } = reader;
  if (tokens.kind(from) !== TokenKind.name || !tokens.is(from + 1, '=') || tokens.is(from + 1, '==')) return undefined;
  if (!isAnnotation(tokens, tokens.parent(from))) return undefined;
  const name = tokens.textOf(from);
  const span = tokens.span(from, to - 1);
  return { name, nameSpan: tokens.span(from, from), spread: false, value: reader.read(from + 2, to), span };
}

function isAnnotation(tokens: Tokens, open: number): boolean {
  let before = open - 1;
  while (tokens.kind(before) === TokenKind.name && tokens.is(before - 1, '.')) before -= 2;
  return tokens.is(open, '(') && tokens.is(before - 1, '@');
}

/** A resource of `try`, and what a loop goes over: known in the block that follows. */
function binding(tokens: Tokens, token: number): OwnBinding | undefined {
  const open = tokens.parent(token);
  if (!tokens.is(open, '(') || tokens.kind(token - 1) === TokenKind.open) return undefined;
  const body = tokens.mate(open) + 1;
  const end = tokens.is(body, '{') ? tokens.mate(body) : -1;
  if (end < 0) return undefined;
  const scope = { from: open, to: end };
  if (tokens.isWord(open - 1, 'for') && tokens.is(token + 1, ':')) return { declares: true, scope };
  const isResource = tokens.isWord(open - 1, 'try') && tokens.is(token + 1, '=') && !tokens.is(token + 1, '==');
  return isResource ? { declares: true, scope, value: token + 2 } : undefined;
}
