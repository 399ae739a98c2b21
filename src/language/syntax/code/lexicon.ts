import type { Argument, Expression, Read, Reading } from './expression';
import type { TemplatePiece } from './literals';
import type { Tokens } from './tokens';

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
  /** May begin a token that only the language itself knows. */
  special: 10,
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
  /** What no table says of the language; each is asked first, and answers `undefined` where the rest is as elsewhere. */
  readonly own?: OwnSyntax;
}

/** Readers of what a language has alone. */
export interface OwnSyntax {
  /** Characters, otherwise punctuation or quotes, at which `token` is asked. It is asked after a string prefix too. */
  readonly specials?: string;
  /** A string or comment of a form of its own: `@"…"`, `<<~SQL`, `r#"…"#`. A comment has no kind. */
  token?(text: string, start: number): OwnToken | undefined;
  /** The text and the holes of a string literal of a form of its own. */
  pieces?(literal: string): readonly TemplatePiece[] | undefined;
  /** A value that begins with a token: a composite literal, a symbol, `match`. */
  primary?(reader: Reading, from: number, to: number): Read | undefined;
  /** What follows a value and belongs to it: an object initializer, a block. */
  postfix?(reader: Reading, read: Read, to: number, constructs: boolean): Read | undefined;
  /** An argument of a call with a name of its own: `name: value`, `"key" => value`. */
  argument?(reader: Reading, from: number, to: number): Argument | undefined;
  /** What gives a name of one word its value: `x := v`, `$x = v`. */
  binding?(tokens: Tokens, token: number): OwnBinding | undefined;
  /** The pieces of a text that a function or an operator puts together: `"order.%s" % kind`. */
  textParts?: TextParts;
}

/** The pieces of a text; `textOf` is the text that an expression is known to be. */
export type TextParts = (
  expression: Expression,
  textOf: (expression: Expression) => string | undefined,
) => readonly (string | Expression)[] | undefined;

/** How a name gets its value. */
export interface OwnBinding {
  /** First token of the value; absent where the text does not show the value. */
  readonly value?: number;
  /** Whether it also declares the name in the block it stands in. */
  readonly declares: boolean;
}

/** A token that a language reads itself. */
export interface OwnToken {
  readonly kind?: 'string' | 'template' | 'opaque';
  /** Beyond `start`. */
  readonly end: number;
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
  assign(traits.own?.specials ?? '', CharClass.special);
  return { ...traits, classes };
}
