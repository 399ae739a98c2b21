import { defineLexicon } from '../lexicon';
import { csharpBinding } from './csharpBindings';
import { csharpArgument, csharpPostfix, csharpPrimary } from './csharpSyntax';
import { csharpPieces, csharpToken } from './csharpText';

/** C#, to version 14. */
export const csharpLexicon = defineLexicon({
  languages: ['csharp'],
  lineComments: ['//'],
  blockComment: ['/*', '*/'],
  quotes: `"'`,
  longQuotes: [],
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '',
  words: { true: true, false: false, null: null, default: null },
  namedArguments: true,
  tables: 'none',
  spread: '..',
  typeArguments: true,
  casts: true,
  blocks: 'braces',
  statementEnd: 'semicolon',
  declarators: [],
  constants: {
    'byte.MaxValue': 255,
    'short.MaxValue': 32767,
    'ushort.MaxValue': 65535,
    'int.MaxValue': 2147483647,
    'Int32.MaxValue': 2147483647,
    'uint.MaxValue': 4294967295,
    'long.MaxValue': Number.MAX_SAFE_INTEGER,
    'string.Empty': '',
    'String.Empty': '',
  },
  trailingCommas: false,
  capitalMethods: true,
  own: {
    specials: '"$@#',
    token: csharpToken,
    pieces: csharpPieces,
    primary: csharpPrimary,
    postfix: csharpPostfix,
    argument: csharpArgument,
    binding: csharpBinding,
    spellNamed: (name, value) => `${name}: ${value}`,
  },
});
