import type { Span } from '../../model/text';

/** A string as HCL has it; templates stay in it as `${…}`, so that nobody takes them for text. */
export interface HclString {
  readonly value: string;
  readonly span: Span;
  /** Whether it is closed. */
  readonly closed: boolean;
}

const blank = /[ \t\r]*/y;
const word = /[A-Za-z_][\w-]*/y;
const numeral = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const heredocHead = /<<-?[ \t]*([A-Za-z_]\w*)[ \t]*\r?\n/y;

/** A place in a text of HCL, moved on piece by piece (HCL 2, native syntax specification). */
export class HclCursor {
  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  get char(): string {
    return this.text.charAt(this.at);
  }

  get isDone(): boolean {
    return this.at >= this.text.length;
  }

  /** Passes over blanks and comments; over line breaks too, where they part nothing. */
  skip(overLines: boolean): void {
    for (;;) {
      this.match(blank);
      if (overLines && this.char === '\n') this.at++;
      else if (this.char === '#' || this.text.startsWith('//', this.at)) this.toLineEnd();
      else if (this.text.startsWith('/*', this.at)) {
        const end = this.text.indexOf('*/', this.at + 2);
        this.at = end < 0 ? this.text.length : end + 2;
      } else return;
    }
  }

  toLineEnd(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  takeWord(): string | undefined {
    return this.match(word)?.[0];
  }

  takeNumber(): number | undefined {
    const found = this.match(numeral)?.[0];
    return found === undefined ? undefined : Number(found);
  }

  /** `<<EOF`: its lines, up to the one that repeats the word. */
  takeHeredoc(): string | undefined {
    const head = this.match(heredocHead);
    if (!head) return undefined;
    const from = this.at;
    while (!this.isDone) {
      const start = this.at;
      this.toLineEnd();
      if (this.text.slice(start, this.at).trim() === head[1]) return this.text.slice(from, start);
      this.at++;
    }
    this.at = this.text.length;
    return this.text.slice(from);
  }

  /** A quoted string at the cursor; one that is not closed ends with its line. */
  takeString(): HclString {
    const start = this.at++;
    let value = '';
    while (!this.isDone && this.char !== '"' && this.char !== '\n') {
      if (this.char === '\\') value += this.escaped();
      else if (/^[$%]{2}\{/.test(this.text.slice(this.at, this.at + 3))) {
        value += this.text.slice(this.at, (this.at += 3));
      } else if (/^[$%]\{/.test(this.text.slice(this.at, this.at + 2))) value += this.template();
      else value += this.text.charAt(this.at++);
    }
    const closed = this.char === '"';
    if (closed) this.at++;
    return { value, span: { start, end: this.at }, closed };
  }

  private escaped(): string {
    const code = /^\\u([0-9a-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 6))?.[1];
    const char = this.text.charAt(this.at + 1);
    this.at = Math.min(this.text.length, this.at + (code === undefined ? 2 : 6));
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return { n: '\n', t: '\t', r: '\r' }[char] ?? char;
  }

  /** `${…}` with the braces and the strings within it. */
  private template(): string {
    const start = this.at;
    let depth = 0;
    do {
      if (this.char === '{') depth++;
      if (this.char === '}') depth--;
      if (this.char === '"') this.plainString();
      else this.at++;
    } while ((depth > 0 || this.text.charAt(this.at - 1) !== '}') && !this.endsLine());
    return this.text.slice(start, this.at);
  }

  /** A string within a template; templates within that are not told apart. */
  private plainString(): void {
    this.at++;
    while (!this.endsLine() && this.char !== '"') this.at += this.char === '\\' ? 2 : 1;
    this.at = Math.min(this.text.length, this.at + 1);
  }

  private endsLine(): boolean {
    return this.isDone || this.char === '\n';
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}
