import { defineLexicon } from '../lexicon';
import { goArgument, goContinues, goFunctionBody, isGoParameter } from './goCalls';
import { goBinding } from './goBindings';
import { goPieces, goTextParts, goToken } from './goStrings';
import { goEntry, goPostfix, goPrimary } from './goValues';

/** Go. */
export const goLexicon = defineLexicon({
  languages: ['go'],
  lineComments: ['//'],
  blockComment: ['/*', '*/'],
  quotes: '"',
  longQuotes: [],
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '',
  words: { true: true, false: false, nil: null },
  namedArguments: false,
  // Braces are read as composite literals, which say their type.
  tables: 'none',
  spread: '',
  typeArguments: false,
  casts: false,
  blocks: 'braces',
  statementEnd: 'newline-unless-continued',
  declarators: ['var', 'const'],
  constants: { 'math.MaxInt': Number.MAX_SAFE_INTEGER, 'math.MaxInt32': 2147483647, 'math.MaxInt16': 32767 },
  trailingCommas: true,
  own: {
    specials: "`'",
    token: goToken,
    pieces: goPieces,
    primary: goPrimary,
    postfix: goPostfix,
    argument: goArgument,
    entry: goEntry,
    continues: goContinues,
    binding: goBinding,
    isParameter: isGoParameter,
    functionBody: goFunctionBody,
    textParts: goTextParts,
  },
});
