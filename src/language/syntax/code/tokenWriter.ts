import { TokenKind, Tokens } from './tokens';

const brackets = '([{)]}';

/** Collects tokens into growing columns and pairs brackets as they come. */
export class TokenWriter {
  private capacity: number;
  private kinds: Uint8Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private mates: Int32Array;
  private parents: Int32Array;
  private fresh: Uint8Array;
  private length = 0;
  private newLine = true;
  private readonly stack: number[] = [];
  /** How many brackets of each form are open, so that a stray closing one costs no search. */
  private readonly open = [0, 0, 0];

  constructor(private readonly text: string) {
    this.capacity = (text.length >> 2) + 16;
    this.kinds = new Uint8Array(this.capacity);
    this.starts = new Int32Array(this.capacity);
    this.ends = new Int32Array(this.capacity);
    this.mates = new Int32Array(this.capacity);
    this.parents = new Int32Array(this.capacity);
    this.fresh = new Uint8Array(this.capacity);
  }

  /** Index of the last token, -1 before the first. */
  get last(): number {
    return this.length - 1;
  }

  lastKind(): number {
    return this.length === 0 ? 0 : (this.kinds[this.length - 1] ?? 0);
  }

  lastText(): string {
    return this.length === 0 ? '' : this.text.slice(this.starts[this.length - 1], this.ends[this.length - 1]);
  }

  lineBreak(): void {
    this.newLine = true;
  }

  push(kind: TokenKind, start: number, end: number): void {
    const index = this.length++;
    if (index >= this.capacity) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.mates[index] = -1;
    this.parents[index] = this.stack.at(-1) ?? -1;
    this.fresh[index] = this.newLine ? 1 : 0;
    this.newLine = false;
  }

  pushOpen(start: number): void {
    this.push(TokenKind.open, start, start + 1);
    this.stack.push(this.length - 1);
    this.count(brackets.indexOf(this.text.charAt(start)), 1);
  }

  /** A bracket closes the nearest one of its own form; those left open in between stay without a mate. */
  pushClose(start: number): void {
    const form = brackets.indexOf(this.text.charAt(start)) - 3;
    let mate = -1;
    if ((this.open[form] ?? 0) > 0) {
      while (mate < 0) {
        const top = this.stack.pop() ?? -1;
        if (top < 0) break;
        const topForm = brackets.indexOf(this.text.charAt(this.starts[top] ?? 0));
        this.count(topForm, -1);
        if (topForm === form) mate = top;
      }
    }
    this.push(TokenKind.close, start, start + 1);
    if (mate < 0) return;
    this.mates[mate] = this.length - 1;
    this.mates[this.length - 1] = mate;
  }

  finish(): Tokens {
    return new Tokens(this.text, this.length, {
      kind: this.kinds,
      start: this.starts,
      end: this.ends,
      mate: this.mates,
      parent: this.parents,
      fresh: this.fresh,
    });
  }

  private count(form: number, by: number): void {
    this.open[form] = (this.open[form] ?? 0) + by;
  }

  private grow(): void {
    this.capacity *= 2;
    this.kinds = copy(this.kinds, new Uint8Array(this.capacity));
    this.starts = copy(this.starts, new Int32Array(this.capacity));
    this.ends = copy(this.ends, new Int32Array(this.capacity));
    this.mates = copy(this.mates, new Int32Array(this.capacity));
    this.parents = copy(this.parents, new Int32Array(this.capacity));
    this.fresh = copy(this.fresh, new Uint8Array(this.capacity));
  }
}

function copy<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
