import { defineLexicon } from './lexicon';
import type { Lexicon, LexiconTraits } from './lexicon';

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
  words: { true: true, false: false, null: null },
  namedArguments: false,
  tables: 'object',
  spread: '...',
  typeArguments: true,
  casts: false,
  blocks: 'braces',
  statementEnd: 'newline-unless-continued',
  declarators: ['const', 'let', 'var', 'readonly', 'private', 'protected', 'public', 'static'],
  constants: { 'Number.MAX_SAFE_INTEGER': Number.MAX_SAFE_INTEGER, Infinity: Infinity },
  trailingCommas: true,
};

const java: LexiconTraits = {
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
};

const python: LexiconTraits = {
  languages: ['python'],
  lineComments: ['#'],
  quotes: `"'`,
  longQuotes: ['"""', "'''"],
  stringPrefixes: /^[rbuft]{1,2}$/i,
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '',
  words: { True: true, False: false, None: null },
  namedArguments: true,
  tables: 'dict',
  spread: '**',
  typeArguments: false,
  casts: false,
  blocks: 'indentation',
  statementEnd: 'newline',
  declarators: [],
  constants: { 'math.inf': Infinity, 'sys.maxsize': Number.MAX_SAFE_INTEGER },
  trailingCommas: true,
};

const lexicons: readonly Lexicon[] = [
  defineLexicon(ecmascript),
  // A `<` at the beginning of an expression is a type there, never an element.
  defineLexicon({ ...ecmascript, languages: ['typescript'], jsx: false }),
  defineLexicon(java),
  defineLexicon(python),
];

/** The lexical table of a language by VS Code's id, `undefined` for a language that is not code we read. */
export function lexiconFor(languageId: string): Lexicon | undefined {
  return lexicons.find((lexicon) => lexicon.languages.includes(languageId));
}
