import type { SourceText } from '../../model/text';
import type { CallExpression, Expression } from './expression';
import { ExpressionReader } from './expressionReader';
import type { Lexicon } from './lexicon';
import { lexiconFor } from './lexicons';
import { scan } from './scanner';
import { isLink, skipTypeArguments } from './separators';
import { endOfStatement } from './statements';
import { TokenKind } from './tokens';
import type { Tokens } from './tokens';

/** A source file cut into tokens, with what its readers look up in it. Everything beyond the tokens is read on demand. */
export class CodeFile {
  readonly tokens: Tokens;
  readonly reader: ExpressionReader;
  private readonly words = new Map<string, readonly number[]>();
  private readonly values = new Map<number, Expression>();

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
    readonly uri = '',
  ) {
    this.tokens = scan(text, lexicon);
    this.reader = new ExpressionReader(this.tokens, lexicon);
  }

  /** The tokens that are exactly this word, in the order of the text. */
  occurrences(word: string): readonly number[] {
    let found = this.words.get(word);
    if (found === undefined) {
      found = this.find(word);
      this.words.set(word, found);
    }
    return found;
  }

  /** The calls of a function, method or constructor of this name. */
  calls(name: string): readonly CallExpression[] {
    const calls: CallExpression[] = [];
    for (const token of this.occurrences(name)) {
      const open = skipTypeArguments(this.tokens, this.lexicon, token + 1) ?? token + 1;
      const isCall = this.tokens.is(open, '(') || this.lexicon.own?.callsBare?.(this.tokens, token) === true;
      if (!isCall || this.isDefinition(token)) continue;
      const call = this.reader.callAt(this.chainStart(token), token);
      if (call) calls.push(call);
    }
    return calls;
  }

  /** The value that begins at a token and ends with its statement; the same expression each time. */
  valueAt(token: number): Expression {
    let value = this.values.get(token);
    if (value === undefined) {
      value = this.reader.read(token, endOfStatement(this, token));
      this.values.set(token, value);
    }
    return value;
  }

  /** The first token of the chain of names, calls and subscripts that a word belongs to, with `new` before it. */
  chainStart(token: number): number {
    const { lexicon, tokens } = this;
    let start = token;
    for (;;) {
      let before = start - 1;
      if (tokens.kind(before) === TokenKind.punctuation && tokens.is(before, '>')) break;
      if (!isLink(tokens, lexicon, before)) break;
      before--;
      while (tokens.is(before, '?') || tokens.is(before, '!')) before--;
      // Calls and subscripts lead back to the name before their brackets.
      while (before >= 0 && tokens.kind(before) === TokenKind.close && tokens.mate(before) >= 0) {
        const open = tokens.mate(before);
        const callee = open - 1;
        const called = tokens.kind(callee) === TokenKind.name || tokens.kind(callee) === TokenKind.close;
        if (!called) return open;
        before = callee;
      }
      if (before < 0 || (tokens.kind(before) !== TokenKind.name && tokens.kind(before) !== TokenKind.string)) break;
      start = before;
    }
    return tokens.isWord(start - 1, 'new') ? start - 1 : start;
  }

  private isDefinition(token: number): boolean {
    return ['def', 'function', 'fun', 'func', 'fn'].includes(this.tokens.textOf(token - 1));
  }

  private find(word: string): readonly number[] {
    const found: number[] = [];
    for (let i = this.text.indexOf(word); i >= 0; i = this.text.indexOf(word, i + word.length)) {
      const token = this.tokens.at(i);
      if (token >= 0 && this.tokens.isWord(token, word)) found.push(token);
    }
    return found;
  }
}

const files = new WeakMap<SourceText, CodeFile>();

/** The file of a document, `undefined` in a language that is not code we read. Dialects of one document share it. */
export function codeFile(source: SourceText): CodeFile | undefined {
  const known = files.get(source);
  if (known !== undefined) return known;
  const lexicon = lexiconFor(source.languageId);
  if (lexicon === undefined) return undefined;
  const file = new CodeFile(source.text, lexicon, source.uri);
  files.set(source, file);
  return file;
}
