import { defineLexicon } from '../lexicon';
import { pythonBinding, readTuple, readUnion } from './pythonSyntax';
import { pythonTextParts } from './pythonText';

/** Python. */
export const pythonLexicon = defineLexicon({
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
  own: { binding: pythonBinding, primary: readTuple, postfix: readUnion, textParts: pythonTextParts },
});
