import { defineLexicon, type LexiconTraits } from '../lexicon';

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
};

/** JavaScript, with and without elements in it, and TypeScript with them. */
export const ecmascriptLexicon = defineLexicon(ecmascript);

/** TypeScript: a `<` at the beginning of an expression is a type there, never an element. */
export const typescriptLexicon = defineLexicon({ ...ecmascript, languages: ['typescript'], jsx: false });
