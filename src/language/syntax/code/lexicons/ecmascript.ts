import { defineLexicon, type LexiconTraits } from '../lexicon';
import type { Tokens } from '../tokens';

/** Patterns in patterns: deeper than this no one writes. */
const maxPatternDepth = 6;

/** `for (const x of y)`, `for await (…)`: what stands there is new only where it is declared there. */
function isUsedInLoopHead(tokens: Tokens, token: number): boolean {
  let open = tokens.parent(token);
  let first = token;
  for (let depth = 0; depth < maxPatternDepth && open >= 0 && !tokens.is(open, '('); depth++) {
    first = open;
    open = tokens.parent(open);
  }
  const isLoop = tokens.isWord(open - 1, 'for') || (tokens.isWord(open - 1, 'await') && tokens.isWord(open - 2, 'for'));
  return isLoop && !['const', 'let', 'var'].includes(tokens.textOf(first - 1));
}

const ecmascript: LexiconTraits = {
  languages: ['javascript', 'javascriptreact', 'typescriptreact'],
  lineComments: ['//'],
  blockComment: ['/*', '*/'],
  quotes: `"'`,
  longQuotes: [],
  templates: true,
  regularExpressions: true,
  jsx: true,
  extraNameCharacters: '$#',
  words: { true: true, false: false, null: null, undefined: null },
  namedArguments: false,
  tables: 'object',
  spread: '...',
  typeArguments: true,
  casts: false,
  blocks: 'braces',
  statementEnd: 'newline-unless-continued',
  declarators: [
    ...['const', 'let', 'var', 'using'],
    ...['readonly', 'private', 'protected', 'public', 'static', 'override', 'declare', 'accessor'],
  ],
  constants: { 'Number.MAX_SAFE_INTEGER': Number.MAX_SAFE_INTEGER, Infinity: Infinity },
  trailingCommas: true,
  own: { isParameter: (tokens, token) => !isUsedInLoopHead(tokens, token) },
};

/** JavaScript, with and without elements in it, and TypeScript with them. */
export const ecmascriptLexicon = defineLexicon(ecmascript);

/** TypeScript: a `<` at the beginning of an expression is a type there, never an element. */
export const typescriptLexicon = defineLexicon({ ...ecmascript, languages: ['typescript'], jsx: false });
