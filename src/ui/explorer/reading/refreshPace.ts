/** A list is read again at least this often while it is seen. */
const longestMs = 60_000;

/** A list may keep its broker busy for one part in this many. */
const restFactor = 10;

/** How one reading of a list went. */
export interface Reading {
  readonly outcome: 'changed' | 'unchanged' | 'failed';
  readonly tookMs: number;
}

/**
 * When a list is to be read again by itself: as often as the setting says while it changes, ever less often while it
 * does not, fails, or is slow.
 */
export class RefreshPace {
  private steps = 0;
  private readAt = -Infinity;
  private tookMs = 0;

  /** @param baseMs what the setting says; 0 means now, whatever was before */
  isDue(now: number, baseMs: number): boolean {
    if (baseMs === 0) return true;
    // The clock that asks ticks at this very interval, and never quite on time.
    return now - this.readAt >= this.intervalMs(baseMs) - baseMs / 2;
  }

  intervalMs(baseMs: number): number {
    const wanted = Math.max(baseMs * 2 ** this.steps, this.tookMs * restFactor);
    return Math.max(baseMs, Math.min(wanted, longestMs));
  }

  read({ outcome, tookMs }: Reading, now: number): void {
    this.steps = outcome === 'changed' ? 0 : Math.min(this.steps + 1, 10);
    this.readAt = now;
    this.tookMs = tookMs;
  }

  /** The user has done something here: the next time it is as at the start. */
  reset(): void {
    this.steps = 0;
    this.tookMs = 0;
    this.readAt = -Infinity;
  }
}
