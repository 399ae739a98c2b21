import { ErrorCode, Events, NatsError, RequestStrategy, type Msg, type MsgHdrs, type NatsConnection } from 'nats';
import type { Log } from '../api/driver';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import type { BrokerError } from '../api/error';
import { withDeadline, type Deadline } from '../api/reach/deadline';
import { lostError, toNatsError } from './errors';

/** A cluster waits 4 s for members that are down before it lists without them (nats-server 2.15.1). */
const requestTimeoutMs = 8000;

/** For an answer that costs the server nothing. */
const pingTimeoutMs = 3000;

/** For all answers of a scattered request together. */
const gatherTimeoutMs = 10_000;

/** One of several answers to a request. */
export interface Reply {
  readonly data: Uint8Array;
  readonly headers?: MsgHdrs;
}

/** When to stop waiting for more answers, as nobody knows how many there will be. */
export interface Gathering {
  /** Ends this long after the last answer. */
  readonly quietMs: number;
  /** How long to wait for the first one. */
  readonly firstMs: number;
  /** Told every answer; `true` ends at once. */
  readonly isLast?: (reply: Reply, count: number) => boolean;
  /** Answers kept at most. */
  readonly most: number;
}

/** What the server said of itself when it let the connection in. */
export interface ServerIdentity {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly cluster?: string;
  readonly domain?: string;
  readonly jetstream: boolean;
  readonly maxPayload: number;
}

/** Live messages, plainly subscribed to. */
export interface LiveSubscription {
  stop(): void;
}

/**
 * A NATS connection that says at once when the server is gone. nats.js keeps requests until it is connected again, so
 * that a user would look at a spinner and then at a time-out; here they fail with what happened.
 */
export class Link {
  /** Aborted, with the error, for as long as the server is gone. */
  private presence = new AbortController();
  /** Said by the server since it was last there. */
  private refusal: BrokerError | undefined;
  private lastRefusal: BrokerError | undefined;

  constructor(
    private readonly nats: NatsConnection,
    private readonly endpoint: Endpoint,
    private readonly log: Log,
  ) {
    void this.watch();
    // Attempts to come back end only where the server refuses the sign-in, which nats.js may tell as “refused”.
    void nats
      .closed()
      .then((error) => this.leave(this.lastRefusal ?? (error ? toNatsError(error, endpoint) : lostError(endpoint))));
  }

  /** `host:port` of the server, for messages. */
  get server(): string {
    return formatEndpoint(this.endpoint);
  }

  /** Asks for a reply to a subject. `what` begins the sentence if it takes too long. @throws BrokerError */
  async request(
    what: string,
    subject: string,
    payload: string,
    signal: AbortSignal,
    timeoutMs = requestTimeoutMs,
  ): Promise<Uint8Array> {
    // Of the two that end the waiting, the library's comes last: it lets go of the request.
    const options = { timeout: timeoutMs + 200 };
    const deadline = { what, signal, timeoutMs };
    const message = await this.run(deadline, () => this.nats.request(subject, payload, options));
    return message.data;
  }

  /**
   * Asks everybody who listens to a subject. Nobody listening is an empty answer.
   * @throws BrokerError
   */
  async gather(
    what: string,
    subject: string,
    payload: string,
    gathering: Gathering,
    signal: AbortSignal,
  ): Promise<readonly Reply[]> {
    return this.run({ what, signal, timeoutMs: gatherTimeoutMs }, async (inner) => {
      try {
        return await this.collect(subject, payload, gathering, inner);
      } catch (error) {
        if (error instanceof NatsError && error.code === (ErrorCode.NoResponders as string)) return [];
        throw error;
      }
    });
  }

  private async collect(
    subject: string,
    payload: string,
    { quietMs, firstMs, isLast, most }: Gathering,
    signal: AbortSignal,
  ): Promise<readonly Reply[]> {
    const replies: Reply[] = [];
    const options = { strategy: RequestStrategy.JitterTimer, jitter: quietMs, maxWait: firstMs };
    for await (const { data, headers } of await this.nats.requestMany(subject, payload, options)) {
      const reply: Reply = { data, ...(headers && { headers }) };
      replies.push(reply);
      if (signal.aborted || isLast?.(reply, replies.length) || replies.length >= most) break;
    }
    return replies;
  }

  /** Subscribes without a queue group. `ended` is told when the server refuses. */
  subscribe(subject: string, heard: (message: Msg) => void, ended: (error: BrokerError) => void): LiveSubscription {
    const subscription = this.nats.subscribe(subject, {
      callback: (error, message) => {
        if (error) ended(toNatsError(error, this.endpoint));
        else heard(message);
      },
    });
    return { stop: () => subscription.unsubscribe() };
  }

  /** Of the server that the connection is at now; a reconnect may lead to another one. */
  get identity(): ServerIdentity {
    const info = this.nats.info as (NonNullable<NatsConnection['info']> & { readonly domain?: string }) | undefined;
    return {
      id: info?.server_id ?? '',
      name: info?.server_name ?? this.server,
      version: info?.version ?? '',
      ...(info?.cluster !== undefined && { cluster: info.cluster }),
      ...(info?.domain !== undefined && { domain: info.domain }),
      jetstream: info?.jetstream ?? false,
      maxPayload: info?.max_payload ?? 0,
    };
  }

  /** Returns when the server has answered a ping, and with it everything sent before. @throws BrokerError */
  async ping(signal: AbortSignal): Promise<void> {
    const what = `The NATS server at ${this.server}`;
    await this.run({ what, signal, timeoutMs: pingTimeoutMs }, () => this.nats.flush());
  }

  async close(): Promise<void> {
    this.presence.abort(lostError(this.endpoint));
    await this.nats.close();
  }

  private async run<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await withDeadline({ ...deadline, until: this.presence.signal }, work);
    } catch (error) {
      throw toNatsError(error, this.endpoint);
    }
  }

  private async watch(): Promise<void> {
    for await (const status of this.nats.status()) {
      const type: string = status.type;
      if (type === (Events.Disconnect as string)) this.leave(this.goneError());
      if (type === (Events.Reconnect as string)) this.comeBack();
      if (type === (Events.Error as string)) {
        this.log.warn(`${this.server}: ${JSON.stringify(status.data)}`);
        if (typeof status.data === 'string') this.hearRefusal(status.data);
      }
    }
  }

  /** Why the server is gone: it has refused the sign-in, as when a user's credentials end, or it is just not there. */
  private goneError(): BrokerError {
    // What is heard of it may come after the end itself.
    const ended = this.nats.isClosed() ? this.lastRefusal : undefined;
    return this.refusal ?? ended ?? lostError(this.endpoint);
  }

  /** The first refusal tells most: after “expired”, each attempt to come back is refused without a reason (2.15.1). */
  private hearRefusal(code: string): void {
    const error = toNatsError(NatsError.errorForCode(code), this.endpoint);
    if (error.reason !== 'auth') return;
    this.lastRefusal = this.refusal ??= error;
    if (this.presence.signal.aborted) this.leave(this.refusal);
  }

  /** The first error is heard by requests under way, the last one by those that come later. */
  private leave(error: BrokerError): void {
    if (!this.presence.signal.aborted) {
      this.log.info(error.message);
      this.presence.abort(error);
    }
    this.presence = new AbortController();
    this.presence.abort(error);
  }

  private comeBack(): void {
    this.log.info(`The connection to ${this.server} is back.`);
    this.refusal = undefined;
    this.presence = new AbortController();
  }
}
