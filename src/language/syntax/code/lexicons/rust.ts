import { defineLexicon } from '../lexicon';
import { rustBinding } from './rustBindings';
import { rustPieces, rustToken } from './rustTokens';
import { rustPostfix, rustValue } from './rustValues';

/** Rust. */
export const rustLexicon = defineLexicon({
  languages: ['rust'],
  lineComments: ['//'],
  blockComment: ['/*', '*/'],
  quotes: '"',
  // Every text may hold line breaks.
  longQuotes: ['"'],
  stringPrefixes: /^(b|c|r|br|cr)$/,
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '',
  words: { true: true, false: false, None: null },
  namedArguments: false,
  tables: 'object',
  spread: '..',
  typeArguments: true,
  casts: false,
  blocks: 'braces',
  statementEnd: 'semicolon',
  declarators: ['let', 'mut', 'const', 'static', 'ref'],
  constants: { 'u16.MAX': 65535, 'i32.MAX': 2147483647, 'u32.MAX': 4294967295 },
  trailingCommas: true,
  own: {
    specials: "':/",
    token: rustToken,
    links: new Set(['.', '::']),
    returnArrow: true,
    pieces: rustPieces,
    primary: rustValue,
    postfix: rustPostfix,
    binding: rustBinding,
  },
});
