import { Emitter } from '../../base/event';
import type { BrokerConnection } from '../../brokers/api/connection';
import { BrokerError } from '../../brokers/api/error';
import { withDeadline } from '../../brokers/api/reach/deadline';
import type { ConnectionState } from './connectionState';
import { retryDelay } from './retryDelay';

/** Together they say a dead broker within 4 s: at worst it dies right after an answer. */
const pingIntervalMs = 2000;
const pingTimeoutMs = 2000;

/** Covers name lookup, TCP, TLS and authentication over slow links. */
const connectTimeoutMs = 15_000;

/** Opens the profile's connection once. */
export type Opener = (signal: AbortSignal) => Promise<BrokerConnection>;

/**
 * One profile's connection for as long as somebody uses it: opens it, notices while it is watched that the broker is
 * gone, and brings it back. Each of them has timers of its own, so that no broker delays another.
 */
export class SharedConnection {
  private current: ConnectionState = { status: 'closed' };
  private connection: BrokerConnection | undefined;
  private readonly lifetime = new AbortController();
  private readonly changed = new Emitter<ConnectionState>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The attempt or the ping under way; there is never more than one. */
  private work: Promise<void> | undefined;
  private failedAttempts = 0;
  private openedBefore = false;
  private watched = false;

  readonly onDidChangeState = this.changed.event;

  constructor(
    private readonly name: string,
    private readonly open: Opener,
  ) {}

  get state(): ConnectionState {
    return this.current;
  }

  /**
   * The open connection.
   * @throws BrokerError if it is not open: what went wrong, or `unreachable` while it is still connecting.
   */
  get(): BrokerConnection {
    if (this.connection) return this.connection;
    if (this.current.status === 'lost') throw this.current.error;
    throw new BrokerError('unreachable', `${this.name} is not connected: connect first.`);
  }

  /** Pings and attempts to come back happen only while watched. */
  setWatched(watched: boolean): void {
    if (this.watched === watched) return;
    this.watched = watched;
    if (watched) void this.checkNow();
    else clearTimeout(this.timer);
  }

  /** Connects, tries again, or pings, whichever the state asks for; joins what is under way. */
  checkNow(): Promise<void> {
    clearTimeout(this.timer);
    this.work ??= this.step().finally(() => {
      this.work = undefined;
      this.schedule();
    });
    return this.work;
  }

  /** Ends everything, never to be used again. Returns when every socket is closed. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.lifetime.abort();
    const closing = this.drop();
    this.setState({ status: 'closed' });
    this.changed.dispose();
    await closing;
  }

  private async step(): Promise<void> {
    if (this.ended()) return;
    try {
      if (this.connection) await this.ping(this.connection);
      else await this.connect();
    } catch (error) {
      if (this.ended()) return;
      void this.drop();
      this.lose(error);
    }
  }

  private async connect(): Promise<void> {
    if (this.current.status === 'closed') this.setState({ status: 'connecting' });
    const { signal } = this.lifetime;
    const deadline = { signal, timeoutMs: connectTimeoutMs, what: `The connection to ${this.name}` };
    const connection = await withDeadline(deadline, async (inner) => {
      const opened = await this.open(inner);
      // Nobody waits any more: the sockets must not stay open behind everybody's back.
      if (inner.aborted) await opened.close();
      return opened;
    });
    this.connection = connection;
    this.failedAttempts = 0;
    this.openedBefore = true;
    this.setState({ status: 'open', info: connection.info });
  }

  private ping(connection: BrokerConnection): Promise<void> {
    const { signal } = this.lifetime;
    return withDeadline({ signal, timeoutMs: pingTimeoutMs, what: this.name }, (inner) => connection.ping(inner));
  }

  private lose(cause: unknown): void {
    const error = BrokerError.is(cause)
      ? cause
      : new BrokerError('protocol', `${this.name} failed in an unexpected way: the log has the details.`, { cause });
    this.failedAttempts++;
    const retrying = retryDelay(this.failedAttempts, error.reason, this.openedBefore) !== undefined;
    this.setState({ status: 'lost', error, retrying });
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (!this.watched || this.ended()) return;
    const delay = this.nextCheckMs();
    if (delay !== undefined) this.timer = setTimeout(() => void this.checkNow(), delay);
  }

  private nextCheckMs(): number | undefined {
    if (this.current.status !== 'lost') return pingIntervalMs;
    return retryDelay(this.failedAttempts, this.current.error.reason, this.openedBefore);
  }

  private ended(): boolean {
    return this.lifetime.signal.aborted;
  }

  private drop(): Promise<void> {
    const connection = this.connection;
    this.connection = undefined;
    return connection?.close() ?? Promise.resolve();
  }

  private setState(state: ConnectionState): void {
    this.current = state;
    this.changed.fire(state);
  }
}
