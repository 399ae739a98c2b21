import type { Argument, Entry, Expression, Read, Reading } from './expression';
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
  /** `Name[Type](…)`: brackets after a name hold types and are no subscript. */
  readonly squareTypeArguments?: true;
  readonly casts: boolean;
  readonly blocks: 'braces' | 'indentation';
  /** Whether a line break ends a statement, and then if an operator at its beginning carries it on. */
  readonly statementEnd: 'semicolon' | 'newline' | 'newline-unless-continued';
  /** Words before a name that declare it. */
  readonly declarators: readonly string[];
  /** Names of the language's own library whose value is fixed. */
  readonly constants: Readonly<Record<string, string | number | boolean>>;
  readonly trailingCommas: boolean;
  /** Methods begin with a capital as classes do, so that only `new` tells a construction. */
  readonly capitalMethods?: true;
  /** Braces right after a call are a block given to it: `call(x) { … }`. */
  readonly trailingBlocks?: true;
  /** What no table says of the language; each is asked first, and answers `undefined` where the rest is as elsewhere. */
  readonly own?: OwnSyntax;
}

/** Readers of what a language has alone. */
export interface OwnSyntax {
  /** Characters, otherwise punctuation or quotes, at which `token` is asked. It is asked after a string prefix too. */
  readonly specials?: string;
  /** A string, comment or link of a form of its own: `@"…"`, `<<~SQL`, `r#"…"#`, `::`. A comment has no kind. */
  token?(text: string, start: number): OwnToken | undefined;
  /** Where the code begins, where other text may stand before it. */
  start?(text: string): number;
  /** The tokens that say something of a value, each of one piece; a dot where absent. */
  readonly links?: ReadonlySet<string>;
  /** Operators under the names they have elsewhere: a dot that joins texts is `+`. */
  readonly operators?: Readonly<Record<string, string>>;
  /** Whether `-> Type` follows the parameters of a function, and is no lambda. */
  readonly returnArrow?: true;
  /** The text and the holes of a string literal of a form of its own. */
  pieces?(literal: string): readonly TemplatePiece[] | undefined;
  /** A value that begins with a token: a composite literal, a symbol, `match`. */
  primary?(reader: Reading, from: number, to: number): Read | undefined;
  /** What follows a value and belongs to it: an object initializer, a block. */
  postfix?(reader: Reading, read: Read, to: number, constructs: boolean): Read | undefined;
  /** An argument of a call with a name of its own: `name: value`, `"key" => value`. */
  argument?(reader: Reading, from: number, to: number): Argument | undefined;
  /** An entry of a table: `"key" => value`. */
  entry?(reader: Reading, from: number, to: number): Entry | undefined;
  /** Whether a name is called though no parenthesis follows it. */
  callsBare?(tokens: Tokens, token: number): boolean;
  /** What gives a name of one word its value: `x := v`, `$x = v`; `null` for what only looks as if it did. */
  binding?(tokens: Tokens, token: number): OwnBinding | null | undefined;
  /** Whether a name between the parentheses of a signature is a parameter, and no type. */
  isParameter?(tokens: Tokens, token: number): boolean;
  /** The brace that opens the body of the function whose parameters or results a parenthesis begins. */
  functionBody?(tokens: Tokens, open: number): number | undefined;
  /** The innermost block around a token that words delimit: `do … end`. */
  block?(tokens: Tokens, token: number): TokenRange | undefined;
  /** Whether a token that begins a line carries on the line before. */
  continues?(tokens: Tokens, token: number): boolean;
  /** Code of an entry of a table; its key is given as code. */
  spellEntry?(key: string, value: string): string;
  /** Code of a named argument. */
  spellNamed?(name: string, value: string): string;
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
  /** Whether it also declares the name; `unless-visible`: unless one of that name is visible already. */
  readonly declares: boolean | 'unless-visible';
  /** Where a declared name is visible; the block it stands in where absent. */
  readonly scope?: TokenRange;
  /** How far out a name of an enclosing block can be seen: the function. Everywhere where absent. */
  readonly reach?: TokenRange;
}

/** `from` inclusive, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A token that a language reads itself. */
export interface OwnToken {
  readonly kind?: 'string' | 'template' | 'opaque' | 'punctuation';
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
