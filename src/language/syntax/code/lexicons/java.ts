import { defineLexicon } from '../lexicon';

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
  },
  trailingCommas: false,
});
