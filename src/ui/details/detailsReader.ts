import type { Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { ResourceDetails } from '../../brokers/api/details';
import { BrokerError } from '../../brokers/api/error';
import { withDeadline } from '../../brokers/api/reach/deadline';
import type { ResourceRef } from '../../brokers/api/resource';
import { RefreshPace } from '../explorer/reading/refreshPace';

/** Who goes through the tree with the arrow keys asks the broker only about the row where they stop. */
const settleMs = 150;

/** A description may read figures of ten thousand partitions. */
const describeTimeoutMs = 30_000;

/** What is described, and what it is called where that fails. */
export interface DetailsTarget {
  /** Stays the same for as long as the same thing is meant. */
  readonly key: string;
  readonly ref: ResourceRef;
  readonly label: string;
}

/** How the reading of the details stands. */
export type ReaderState =
  { readonly state: 'reading' | 'read' } | { readonly state: 'failed' | 'gone'; readonly error: BrokerError };

/** What a reader asks of its surroundings. */
export interface ReaderHost {
  describe(ref: ResourceRef, signal: AbortSignal): Promise<ResourceDetails>;
  /** How often it is read again while it is seen, in milliseconds; 0 for never. */
  interval(): number;
  failed(target: DetailsTarget, error: BrokerError): void;
}

/**
 * Reads the details of one resource, and reads them again while they are seen: less often while they do not change,
 * are slow or fail. One request is under way at most; what is no longer wanted is cancelled.
 */
export class DetailsReader implements Disposable {
  private target: DetailsTarget | undefined;
  private known: ResourceDetails | undefined;
  private current: ReaderState = { state: 'read' };
  private watched = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;
  private readonly pace = new RefreshPace();
  private readonly changed = new Emitter<undefined>();

  /** There are other details, or the reading stands differently. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly host: ReaderHost) {}

  get details(): ResourceDetails | undefined {
    return this.known;
  }

  get state(): ReaderState {
    return this.current;
  }

  /** Reads something else from now on, or nothing. */
  show(target: DetailsTarget | undefined): void {
    if (target?.key === this.target?.key) return;
    this.stop();
    this.target = target;
    this.known = undefined;
    this.current = { state: target ? 'reading' : 'read' };
    this.pace.reset();
    this.schedule(settleMs);
  }

  /** Nothing is read that nobody sees. */
  setWatched(watched: boolean): void {
    if (watched === this.watched) return;
    this.watched = watched;
    if (watched) this.schedule(0);
    else this.stop();
  }

  /** Reads at once: the user asked for it, or the connection has come back. */
  refresh(): void {
    this.pace.reset();
    if (!this.known) this.set({ state: 'reading' });
    this.schedule(0);
  }

  dispose(): void {
    this.stop();
    this.changed.dispose();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.running = undefined;
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    const { target } = this;
    if (!target || !this.watched || this.running) return;
    this.timer = setTimeout(() => void this.read(target), delayMs);
  }

  private async read(target: DetailsTarget): Promise<void> {
    const running = new AbortController();
    this.running = running;
    const startedAt = Date.now();
    const outcome = await this.attempt(target, running.signal);
    // Another row was selected meanwhile, or the view was hidden.
    if (this.running !== running) return;
    this.running = undefined;
    this.pace.read({ outcome, tookMs: Date.now() - startedAt }, Date.now());
    const interval = this.host.interval();
    if (interval > 0) this.schedule(this.pace.intervalMs(interval));
  }

  private async attempt(target: DetailsTarget, signal: AbortSignal): Promise<'changed' | 'unchanged' | 'failed'> {
    try {
      const what = `The description of ${target.label}`;
      const details = await withDeadline({ signal, timeoutMs: describeTimeoutMs, what }, (inner) =>
        this.host.describe(target.ref, inner),
      );
      if (signal.aborted) return 'unchanged';
      const changed = JSON.stringify(details) !== JSON.stringify(this.known);
      if (changed) this.known = details;
      if (changed || this.current.state !== 'read') this.set({ state: 'read' });
      return changed ? 'changed' : 'unchanged';
    } catch (error) {
      if (!signal.aborted) this.fail(target, error);
      return 'failed';
    }
  }

  private fail(target: DetailsTarget, thrown: unknown): void {
    const error = BrokerError.is(thrown)
      ? thrown
      : new BrokerError('protocol', 'The details failed in an unexpected way: the log has them.', { cause: thrown });
    this.set({ state: error.reason === 'notFound' ? 'gone' : 'failed', error });
    this.host.failed(target, error);
  }

  private set(state: ReaderState): void {
    this.current = state;
    this.changed.fire(undefined);
  }
}
