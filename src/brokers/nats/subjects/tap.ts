import { cancelled } from '../../api/reach/deadline';
import type { BrokerError } from '../../api/error';
import type { SubjectTap } from '../../api/subjectTap';
import type { Link, LiveSubscription } from '../link';
import { SubjectTree } from './subjectTree';

/** What a tap keeps and how long it listens at most. */
export interface TapLimits {
  readonly subjects: number;
  readonly durationMs: number;
}

const defaultLimits: TapLimits = { subjects: 10_000, durationMs: 10 * 60_000 };

/**
 * Listens to every subject the user may, except for the server's and JetStream's own and for replies: only subjects and
 * sizes are kept, never a payload.
 */
export class LiveTap implements SubjectTap {
  private subscription: LiveSubscription | undefined;
  private end: ReturnType<typeof setTimeout> | undefined;
  private tree: SubjectTree;
  private startedAt: number | undefined;
  private endedAt: number | undefined;
  private refusal: BrokerError | undefined;

  constructor(
    private readonly link: Link,
    /** What replies to this connection come on (`_INBOX` unless the profile says otherwise). */
    private readonly inboxPrefix = '_INBOX',
    private readonly limits: TapLimits = defaultLimits,
  ) {
    this.tree = new SubjectTree(limits.subjects);
  }

  get effect(): string {
    const minutes = Math.round(this.limits.durationMs / 60_000);
    return `The server sends this connection a copy of every message the user may read, for up to ${minutes} minutes; nobody else misses one, nothing is stored, and only subjects and sizes are kept.`;
  }

  get running(): boolean {
    return this.subscription !== undefined;
  }

  /** What was heard since the latest start; `undefined` before the first one. */
  get heard(): SubjectTree | undefined {
    return this.startedAt === undefined ? undefined : this.tree;
  }

  /** How long it listened, or has listened until now. */
  get elapsedMs(): number {
    return this.startedAt === undefined ? 0 : (this.endedAt ?? Date.now()) - this.startedAt;
  }

  /** Why it ended by itself. */
  get endedBecause(): string | undefined {
    return this.refusal?.message;
  }

  async start(signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw cancelled('The start of listening');
    this.stop();
    this.tree = new SubjectTree(this.limits.subjects);
    this.refusal = undefined;
    this.subscription = this.link.subscribe(
      '>',
      ({ subject, data }) => {
        if (!isPlumbing(subject, this.inboxPrefix)) this.tree.add(subject, data.byteLength, Date.now());
      },
      (error) => {
        this.refusal = error;
        this.stop();
      },
    );
    this.startedAt = Date.now();
    this.endedAt = undefined;
    this.end = setTimeout(() => this.stop(), this.limits.durationMs);
    this.end.unref();
    try {
      // The server refuses before it answers the ping.
      await this.link.ping(signal);
    } catch (error) {
      this.stop();
      throw error;
    }
    const refused = this.refusal as BrokerError | undefined;
    if (refused) throw refused;
  }

  stop(): void {
    clearTimeout(this.end);
    if (!this.subscription) return;
    this.subscription.stop();
    this.subscription = undefined;
    this.endedAt = Date.now();
  }
}

/** Replies, the JetStream API and its acknowledgements, and the server's own events. */
function isPlumbing(subject: string, inboxPrefix: string): boolean {
  return subject.startsWith('$') || subject.startsWith('_INBOX.') || subject.startsWith(`${inboxPrefix}.`);
}
