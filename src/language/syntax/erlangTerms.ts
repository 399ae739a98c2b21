import type { Span } from '../model/text';
import { ErlangTokens } from './erlangTokens';
import type { ErlangToken } from './erlangTokens';

/** A term of a file that `file:consult` reads: `advanced.config`, `rabbitmq.config`. */
export type ErlangTerm =
  | { readonly type: 'atom' | 'text' | 'binary'; readonly value: string; readonly span: Span }
  | { readonly type: 'number'; readonly value: number; readonly span: Span }
  | ErlangList
  /** What stands for itself only: maps, bit patterns, what is broken. */
  | { readonly type: 'unknown'; readonly span: Span };

/** `[…]` or `{…}` */
export interface ErlangList {
  readonly type: 'list' | 'tuple';
  readonly items: readonly ErlangTerm[];
  readonly span: Span;
}

export interface ErlangFile {
  readonly terms: readonly ErlangTerm[];
  /** Whether the text is not what the node could read to its end. */
  readonly broken: boolean;
}

/** Deeper terms are not read. */
const maxDepth = 60;

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** Reads Erlang terms that end with a dot (Erlang reference manual, data types). Half a file is still read. */
export function readErlangTerms(text: string): ErlangFile {
  const reader = new Reader(text);
  const terms: ErlangTerm[] = [];
  while (reader.token.type !== 'end') {
    terms.push(reader.term(0));
    reader.dot();
  }
  return { terms, broken: reader.broken };
}

class Reader {
  token: ErlangToken;
  broken = false;
  private readonly tokens: ErlangTokens;

  constructor(text: string) {
    this.tokens = new ErlangTokens(text);
    this.token = this.tokens.next();
  }

  term(depth: number): ErlangTerm {
    const { token } = this;
    switch (token.type) {
      case 'atom':
      case 'binary':
        this.advance();
        return { type: token.type, value: token.value, span: token.span };
      case 'text':
        return this.text();
      case 'number':
        this.advance();
        return { type: 'number', value: Number(token.value), span: token.span };
      case 'punctuation':
        if ((token.value === '[' || token.value === '{') && depth < maxDepth) return this.bracketed(depth);
        return this.skipped();
      default:
        this.broken = true;
        return { type: 'unknown', span: token.span };
    }
  }

  /** A term ends with a dot. */
  dot(): void {
    // What follows a broken term is passed over up to the next dot.
    while (!this.isAt('dot') && !this.isAt('end')) {
      this.broken = true;
      this.advance();
    }
    this.broken ||= this.isAt('end');
    if (this.isAt('dot')) this.advance();
  }

  /** Texts side by side are one. */
  private text(): ErlangTerm {
    const { start } = this.token.span;
    const parts: string[] = [];
    let { end } = this.token.span;
    while (this.token.type === 'text') {
      parts.push(this.token.value);
      ({ end } = this.token.span);
      this.advance();
    }
    return { type: 'text', value: parts.join(''), span: { start, end } };
  }

  private bracketed(depth: number): ErlangTerm {
    const { span, value } = this.token;
    const close = closing[value] ?? '';
    const items: ErlangTerm[] = [];
    this.advance();
    let { end } = span;
    while (this.token.type !== 'end' && this.token.type !== 'dot' && !this.is(']') && !this.is('}')) {
      const item = this.term(depth + 1);
      items.push(item);
      end = Math.max(end, item.span.end);
      if (this.is(',')) {
        this.advance();
        this.broken ||= this.is(close);
      } else if (!this.is(close)) this.broken = true;
    }
    if (this.is(close)) {
      ({ end } = this.token.span);
      this.advance();
    } else this.broken = true;
    return { type: value === '[' ? 'list' : 'tuple', items, span: { start: span.start, end } };
  }

  /** Maps, bit patterns, brackets nested too deep: one term of which nothing is known. */
  private skipped(): ErlangTerm {
    const { start } = this.token.span;
    let end: number;
    let depth = 0;
    this.broken ||= !/^(?:#\{|\{|\[|<<)$/.test(this.token.value);
    do {
      if (/^(?:#\{|\{|\[|<<)$/.test(this.token.value)) depth++;
      if (/^(?:\}|\]|>>)$/.test(this.token.value)) depth--;
      ({ end } = this.token.span);
      this.advance();
    } while (depth > 0 && this.token.type !== 'end' && this.token.type !== 'dot');
    this.broken ||= depth !== 0;
    return { type: 'unknown', span: { start, end } };
  }

  private isAt(type: ErlangToken['type']): boolean {
    return this.token.type === type;
  }

  private is(mark: string): boolean {
    return this.token.type === 'punctuation' && this.token.value === mark;
  }

  private advance(): void {
    this.token = this.tokens.next();
  }
}
