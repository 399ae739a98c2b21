import { defineLexicon } from '../lexicon';
import { phpBinding } from './phpBindings';
import { phpPieces, phpStart, phpToken } from './phpTokens';
import { phpArgument, phpEntry, phpValue } from './phpValues';

/** PHP, also where it stands between HTML. */
export const phpLexicon = defineLexicon({
  languages: ['php'],
  lineComments: ['//', '#'],
  blockComment: ['/*', '*/'],
  quotes: `"'`,
  // Every string may hold line breaks.
  longQuotes: ['"', "'"],
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '$',
  words: { true: true, false: false, null: null, TRUE: true, FALSE: false, NULL: null },
  namedArguments: true,
  tables: 'dict',
  spread: '...',
  typeArguments: false,
  casts: false,
  blocks: 'braces',
  statementEnd: 'semicolon',
  declarators: [],
  constants: { PHP_INT_MAX: Number.MAX_SAFE_INTEGER },
  trailingCommas: true,
  own: {
    specials: '?-:/#\\<',
    token: phpToken,
    start: phpStart,
    links: new Set(['->', '?->', '::']),
    operators: { '.': '+' },
    pieces: phpPieces,
    primary: phpValue,
    entry: phpEntry,
    argument: phpArgument,
    binding: phpBinding,
    spellEntry: (key, value) => `${key} => ${value}`,
    spellNamed: (name, value) => `${name}: ${value}`,
  },
});
