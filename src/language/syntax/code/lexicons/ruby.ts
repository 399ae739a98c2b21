import { defineLexicon } from '../lexicon';
import { rubyBinding } from './rubyBindings';
import { rubyBlock } from './rubyBlocks';
import { rubyCallsBare, rubyContinues, rubyPostfix } from './rubyCalls';
import { rubyPieces } from './rubyText';
import { rubyToken } from './rubyTokens';
import { rubyArgument, rubyEntry, rubyValue } from './rubyValues';

/** Ruby. */
export const rubyLexicon = defineLexicon({
  languages: ['ruby'],
  lineComments: ['#'],
  quotes: '',
  longQuotes: [],
  templates: false,
  regularExpressions: false,
  jsx: false,
  extraNameCharacters: '@$',
  words: { true: true, false: false, nil: null },
  namedArguments: true,
  tables: 'object',
  spread: '**',
  typeArguments: false,
  casts: false,
  blocks: 'braces',
  statementEnd: 'newline-unless-continued',
  declarators: [],
  constants: { 'Float.INFINITY': Infinity },
  trailingCommas: true,
  own: {
    specials: '"\'`:&%/<=\n',
    token: rubyToken,
    links: new Set(['.', '&.', '::']),
    pieces: rubyPieces,
    primary: rubyValue,
    postfix: rubyPostfix,
    entry: rubyEntry,
    argument: rubyArgument,
    callsBare: rubyCallsBare,
    binding: rubyBinding,
    block: rubyBlock,
    continues: rubyContinues,
    spellEntry: (key, value) => (/^\w+$|:$/.test(key) ? `${key.replace(/:$/, '')}: ${value}` : `${key} => ${value}`),
    spellNamed: (name, value) => (/^\w+$/.test(name) ? `${name}: ${value}` : `'${name}' => ${value}`),
  },
});
