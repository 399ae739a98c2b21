import type { Span } from '../../model/text';

/** Where a reader of a configuration stands, and what it found wrong. */
export class Cursor {
  at = 0;
  readonly faults: Span[] = [];
  private blocksEnd = true;

  constructor(readonly text: string) {}

  get char(): string {
    return this.text.charAt(this.at);
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  fault(start: number, end = start): void {
    this.faults.push({ start, end: Math.min(Math.max(start, end), this.text.length) });
  }

  /** Blanks, line breaks and comments. */
  skipSpace(): void {
    while (!this.ended) {
      if (isSpace(this.char)) this.at++;
      else if (!this.skipComment()) return;
    }
  }

  /** Blanks within a line. */
  skipBlanks(): void {
    while (isBlank(this.char)) this.at++;
  }

  /** From `#` or `//` to the end of the line. */
  skipComment(): boolean {
    if (this.char !== '#' && !this.text.startsWith('//', this.at)) return false;
    this.skipLine();
    return true;
  }

  /** Offset of the `)` that ends a block: one with a line to itself. Where none follows, none is looked for again. */
  blockEnd(from: number): number | undefined {
    const lone = /\n\)(?=\n|$)/g;
    lone.lastIndex = from;
    const found = this.blocksEnd ? lone.exec(this.text) : null;
    this.blocksEnd = found !== null;
    return found === null ? undefined : found.index + 1;
  }

  private skipLine(): void {
    while (!this.ended && !isBreak(this.char)) this.at++;
  }
}

/** What conf/lex.go takes for a blank within a line. */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t';
}

export function isBreak(char: string): boolean {
  return char === '\n' || char === '\r';
}

/** Go's unicode.IsSpace. */
export function isSpace(char: string): boolean {
  return char !== '\ufeff' && /^[\s\u0085]$/.test(char);
}
