/** What a character may begin, in one language. */
export const CharClass = {
  punctuation: 0,
  name: 1,
  digit: 2,
  space: 3,
  newline: 4,
  quote: 5,
  open: 6,
  close: 7,
  /** May begin a comment, and where regular expressions have no delimiter of their own, one of these. */
  comment: 8,
  template: 9,
} as const;

/** The traits of a language that a scanner and a reader of expressions need; adding a language is adding one. */
export interface LexiconTraits {
  /** VS Code's language ids. */
  readonly languages: readonly string[];
  readonly lineComments: readonly string[];
  readonly blockComment?: readonly [open: string, close: string];
  /** Characters that open and close a string within a line. */
  readonly quotes: string;
  /** Strings over several lines. */
  readonly longQuotes: readonly string[];
  /** Letters that may stand before a string: `f"…"`. */
  readonly stringPrefixes?: RegExp;
  /** Backtick strings with `${…}`. */
  readonly templates: boolean;
  readonly regularExpressions: boolean;
  readonly jsx: boolean;
  /** Characters that words may hold besides letters, digits and underscore. */
  readonly extraNameCharacters: string;
  readonly words: Readonly<Record<string, boolean | null>>;
  /** `name=value` in a call. */
  readonly namedArguments: boolean;
  /** What a name spelled in braces is: an object literal, a dict, or nothing that can be read. */
  readonly tables: 'object' | 'dict' | 'none';
  /** Prefix that spreads a table into another or into a call. */
  readonly spread: string;
  /** `Name<Type>(…)` and `(Type) value`. */
  readonly typeArguments: boolean;
  readonly casts: boolean;
  readonly blocks: 'braces' | 'indentation';
  /** Whether a line break ends a statement, and then if an operator at its beginning carries it on. */
  readonly statementEnd: 'semicolon' | 'newline' | 'newline-unless-continued';
  /** Words before a name that declare it. */
  readonly declarators: readonly string[];
  /** Names of the language's own library whose value is fixed. */
  readonly constants: Readonly<Record<string, number | boolean>>;
  readonly trailingCommas: boolean;
}

export interface Lexicon extends LexiconTraits {
  /** Class of each of the first 128 characters; all others belong to names. */
  readonly classes: Uint8Array;
}

/** Makes the scanner's table from what is particular to a language. */
export function defineLexicon(traits: LexiconTraits): Lexicon {
  const classes = new Uint8Array(128);
  const assign = (characters: string, charClass: number): void => {
    for (const character of characters) classes[character.charCodeAt(0)] = charClass;
  };
  assign('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', CharClass.name);
  assign(traits.extraNameCharacters, CharClass.name);
  assign('0123456789', CharClass.digit);
  assign(' \t\r\f\v', CharClass.space);
  assign('\n', CharClass.newline);
  assign(traits.quotes, CharClass.quote);
  assign('([{', CharClass.open);
  assign(')]}', CharClass.close);
  for (const comment of traits.lineComments) assign(comment.charAt(0), CharClass.comment);
  if (traits.blockComment) assign(traits.blockComment[0].charAt(0), CharClass.comment);
  if (traits.templates) assign('`', CharClass.template);
  return { ...traits, classes };
}
