import { skipElement } from './jsx';
import { CharClass } from './lexicon';
import type { Lexicon } from './lexicon';
import { skipLine, skipLongString, skipPast, skipRegularExpression, skipString, skipTemplate } from './skipping';
import { TokenKind } from './tokens';
import type { Tokens } from './tokens';
import { TokenWriter } from './tokenWriter';

/** Words after which an expression begins, so that a slash there opens a regular expression. */
const expressionFollows = new Set(['return', 'typeof', 'case', 'of', 'in', 'await', 'yield', 'else', 'do', 'void']);

/**
 * Cuts text into tokens and pairs its brackets. Knows no grammar, so no text is wrong: what is left open ends with
 * its line or with the text.
 */
export function scan(text: string, lexicon: Lexicon): Tokens {
  return new Scanner(text, lexicon).run();
}

class Scanner {
  private readonly out: TokenWriter;
  /** Each element that never closes is looked for to the end of the text; after a few of them no more. */
  private elementTries: number;

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {
    this.out = new TokenWriter(text);
    this.elementTries = lexicon.jsx ? 20 : 0;
  }

  run(): Tokens {
    const { text } = this;
    let i = this.lexicon.own?.start?.(text) ?? 0;
    while (i < text.length) i = this.step(i);
    return this.out.finish();
  }

  private step(i: number): number {
    const { out, text } = this;
    switch (this.classAt(i)) {
      case CharClass.space:
        return i + 1;
      case CharClass.newline:
        out.lineBreak();
        return i + 1;
      case CharClass.name:
        return this.word(i);
      case CharClass.digit:
        return this.number(i);
      case CharClass.open:
        out.pushOpen(i);
        return i + 1;
      case CharClass.close:
        out.pushClose(i);
        return i + 1;
      case CharClass.quote:
        return this.string(i, i);
      case CharClass.template: {
        const end = skipTemplate(text, i);
        out.push(TokenKind.template, i, end);
        return end;
      }
      case CharClass.comment:
        return this.comment(i);
      case CharClass.special:
        return this.own(i) ?? this.ordinary(i);
      default:
        return this.punctuation(i);
    }
  }

  /** A token that the language reads itself. */
  private own(start: number): number | undefined {
    const token = this.lexicon.own?.token?.(this.text, start);
    if (token?.kind) this.out.push(TokenKind[token.kind], start, token.end);
    return token?.end;
  }

  /** A special character where it begins nothing special. */
  private ordinary(i: number): number {
    const { lexicon, text } = this;
    const c = text.charAt(i);
    if (c === '\n') {
      this.out.lineBreak();
      return i + 1;
    }
    if (lexicon.quotes.includes(c)) return this.string(i, i);
    const comments =
      lexicon.lineComments.some((comment) => comment.startsWith(c)) || lexicon.blockComment?.[0].startsWith(c);
    return comments === true ? this.comment(i) : this.punctuation(i);
  }

  private classAt(i: number): number {
    const c = this.text.charCodeAt(i);
    return c < 128 ? (this.lexicon.classes[c] ?? 0) : CharClass.name;
  }

  private word(start: number): number {
    const { lexicon, text } = this;
    let end = start + 1;
    for (; end < text.length; end++) {
      const charClass = this.classAt(end);
      if (charClass !== CharClass.name && charClass !== CharClass.digit) break;
    }
    if (lexicon.stringPrefixes && end - start <= 3 && end < text.length) {
      const prefixed = lexicon.stringPrefixes.test(text.slice(start, end));
      const next = prefixed ? this.own(start) : undefined;
      if (next !== undefined) return next;
      if (prefixed && this.classAt(end) === CharClass.quote) return this.string(start, end);
    }
    this.out.push(TokenKind.name, start, end);
    return end;
  }

  private number(start: number): number {
    const { text } = this;
    let end = start + 1;
    for (; end < text.length; end++) {
      const charClass = this.classAt(end);
      if (charClass === CharClass.name || charClass === CharClass.digit) continue;
      const c = text.charAt(end);
      if (c === '.' && this.classAt(end + 1) === CharClass.digit) continue;
      if ((c === '+' || c === '-') && /^\d[\d_.]*e$/i.test(text.slice(start, Math.min(end, start + 40)))) continue;
      break;
    }
    this.out.push(TokenKind.number, start, end);
    return end;
  }

  private string(start: number, quoteAt: number): number {
    const { text } = this;
    const long = this.lexicon.longQuotes.find((quote) => text.startsWith(quote, quoteAt));
    const end = long === undefined ? skipString(text, quoteAt) : skipLongString(text, quoteAt, long);
    this.out.push(TokenKind.string, start, end);
    return end;
  }

  private comment(i: number): number {
    const { lexicon, text } = this;
    if (lexicon.lineComments.some((comment) => text.startsWith(comment, i))) return skipLine(text, i);
    if (lexicon.blockComment && text.startsWith(lexicon.blockComment[0], i)) {
      return skipPast(text, i + 2, lexicon.blockComment[1]);
    }
    if (lexicon.regularExpressions && this.expressionBegins()) {
      const end = skipRegularExpression(text, i);
      if (end > 0) {
        this.out.push(TokenKind.opaque, i, end);
        return end;
      }
    }
    return this.punctuation(i);
  }

  private punctuation(i: number): number {
    const { text } = this;
    const c = text.charAt(i);
    if (c === '\\' && /^\r?\n/.test(text.slice(i + 1, i + 3))) return text.indexOf('\n', i) + 1;
    if (c === '<' && this.elementTries > 0 && /[\w>]/.test(text.charAt(i + 1)) && this.expressionBegins()) {
      const end = skipElement(text, i);
      if (end > 0) {
        this.out.push(TokenKind.opaque, i, end);
        return end;
      }
      this.elementTries--;
    }
    this.out.push(TokenKind.punctuation, i, i + 1);
    return i + 1;
  }

  private expressionBegins(): boolean {
    const kind = this.out.lastKind();
    if (kind === TokenKind.name) return expressionFollows.has(this.out.lastText());
    return kind === 0 || kind === TokenKind.open || kind === TokenKind.punctuation;
  }
}
