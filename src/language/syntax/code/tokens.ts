import type { Span } from '../../model/text';

/** What a token is. Words and operators are told apart by their text only where a reader asks. */
export const TokenKind = {
  name: 1,
  string: 2,
  /** A string with holes in its own syntax: a template literal. */
  template: 3,
  number: 4,
  open: 5,
  close: 6,
  punctuation: 7,
  /** Text whose inside nobody reads: a regular expression, a JSX element. */
  opaque: 8,
} as const;

export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

interface Columns {
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The bracket that closes or opens this one, -1 without. */
  readonly mate: Int32Array;
  /** The innermost open bracket around a token, -1 at the top. */
  readonly parent: Int32Array;
  /** 1 where a token is the first of its line. */
  readonly fresh: Uint8Array;
}

/** The tokens of a text as a struct of arrays: a 5,000-line file has some 50,000 of them. */
export class Tokens {
  constructor(
    readonly text: string,
    readonly count: number,
    private readonly columns: Columns,
  ) {}

  kind(index: number): number {
    return index < this.count ? (this.columns.kind[index] ?? 0) : 0;
  }

  start(index: number): number {
    return index < this.count ? (this.columns.start[index] ?? this.text.length) : this.text.length;
  }

  end(index: number): number {
    return index < this.count ? (this.columns.end[index] ?? 0) : this.text.length;
  }

  mate(index: number): number {
    return index < this.count ? (this.columns.mate[index] ?? -1) : -1;
  }

  parent(index: number): number {
    return index < this.count ? (this.columns.parent[index] ?? -1) : -1;
  }

  isFresh(index: number): boolean {
    return index >= this.count || this.columns.fresh[index] === 1;
  }

  textOf(index: number): string {
    return index < this.count && index >= 0 ? this.text.slice(this.start(index), this.end(index)) : '';
  }

  /** Whether the text at a token begins with these characters; an operator of several characters is several tokens. */
  is(index: number, text: string): boolean {
    return index >= 0 && index < this.count && this.text.startsWith(text, this.start(index));
  }

  /** Whether a token is exactly this word. */
  isWord(index: number, word: string): boolean {
    return (
      this.kind(index) === TokenKind.name && this.end(index) - this.start(index) === word.length && this.is(index, word)
    );
  }

  /** The span from one token to another, both included. */
  span(first: number, last: number): Span {
    const start = this.start(first);
    return { start, end: Math.max(start, this.end(last)) };
  }

  /** The token that starts at an offset, -1 where none does. */
  at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = this.start(middle);
      if (start === offset) return middle;
      if (start < offset) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The token after this one, where a bracket counts together with all that it holds. */
  after(index: number): number {
    const mate = this.kind(index) === TokenKind.open ? this.mate(index) : -1;
    return (mate > index ? mate : index) + 1;
  }
}
