import type { Disposable } from '../../base/disposable';

/** When to look whether VS Code has drawn what it was told to draw. */
const checkMs = 500;

/** After this many times in vain the row is not on the screen: scrolled into a collapsed parent, for example. */
const mostAttempts = 5;

/** What a row looks like, as far as VS Code was told: the row itself, and the rows under it once they were asked for. */
interface Drawn<R> {
  self: string | undefined;
  children: readonly R[] | undefined;
}

/** How rows look now. */
export interface Look<R> {
  self(row: R): string;
  children(row: R): readonly R[];
}

/**
 * Tells VS Code to draw rows again, and makes sure that it does. VS Code keeps the older rows when it is told of newer
 * ones while it still takes over the answer to its last question (1.139, ExtHostTreeView): the list would say
 * "Loading…" for good.
 */
export class Redraw<R extends object> implements Disposable {
  private readonly drawn = new WeakMap<R, Drawn<R>>();
  private readonly attempts = new Map<R, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly fire: (rows: R[]) => void,
    private readonly look: Look<R>,
  ) {}

  /** These rows are to be drawn again, with what stands under them. */
  announce(rows: readonly R[]): void {
    if (rows.length > 0) this.fire([...rows]);
    this.expect(rows);
  }

  /** These rows have changed, but are about to be given to VS Code anyway. */
  expect(rows: readonly R[]): void {
    for (const row of rows) this.attempts.set(row, 0);
    if (rows.length > 0) this.schedule();
  }

  /** VS Code was given the row as it looks now. */
  tookRow(row: R): void {
    this.entry(row).self = this.look.self(row);
  }

  /** VS Code was given these rows under a row. */
  tookChildren(row: R, children: readonly R[]): void {
    this.entry(row).children = children;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.check();
    }, checkMs);
  }

  private check(): void {
    const late: R[] = [];
    for (const [row, attempts] of this.attempts) {
      if (attempts >= mostAttempts || this.isCurrent(row)) this.attempts.delete(row);
      else {
        this.attempts.set(row, attempts + 1);
        late.push(row);
      }
    }
    if (late.length === 0) return;
    this.fire(late);
    this.schedule();
  }

  private isCurrent(row: R): boolean {
    const { self, children } = this.entry(row);
    if (self !== undefined && self !== this.look.self(row)) return false;
    if (children === undefined) return true;
    const now = this.look.children(row);
    return now.length === children.length && now.every((child, index) => child === children[index]);
  }

  private entry(row: R): Drawn<R> {
    const known = this.drawn.get(row);
    if (known) return known;
    const entry: Drawn<R> = { self: undefined, children: undefined };
    this.drawn.set(row, entry);
    return entry;
  }
}
