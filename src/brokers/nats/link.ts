import { Events, type NatsConnection } from 'nats';
import type { Log } from '../api/driver';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import type { BrokerError } from '../api/error';
import { withDeadline, type Deadline } from '../api/reach/deadline';
import { lostError, toNatsError } from './errors';

/** A cluster waits 4 s for members that are down before it lists without them (nats-server 2.15.1). */
const requestTimeoutMs = 8000;

/** For an answer that costs the server nothing. */
const pingTimeoutMs = 3000;

/**
 * A NATS connection that says at once when the server is gone. nats.js keeps requests until it is connected again, so
 * that a user would look at a spinner and then at a time-out; here they fail with what happened.
 */
export class Link {
  /** Aborted, with the error, for as long as the server is gone. */
  private presence = new AbortController();

  constructor(
    private readonly nats: NatsConnection,
    private readonly endpoint: Endpoint,
    private readonly log: Log,
  ) {
    void this.watch();
    void nats.closed().then((error) => this.leave(error ? toNatsError(error, endpoint) : lostError(endpoint)));
  }

  /** `host:port` of the server, for messages. */
  get server(): string {
    return formatEndpoint(this.endpoint);
  }

  /** Asks for a reply to a subject. `what` begins the sentence if it takes too long. @throws BrokerError */
  async request(what: string, subject: string, payload: string, signal: AbortSignal): Promise<Uint8Array> {
    // Of the two that end the waiting, the library's comes last: it lets go of the request.
    const options = { timeout: requestTimeoutMs + 200 };
    const deadline = { what, signal, timeoutMs: requestTimeoutMs };
    const message = await this.run(deadline, () => this.nats.request(subject, payload, options));
    return message.data;
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

  private async run<T>(deadline: Deadline, work: () => Promise<T>): Promise<T> {
    try {
      return await withDeadline({ ...deadline, until: this.presence.signal }, work);
    } catch (error) {
      throw toNatsError(error, this.endpoint);
    }
  }

  private async watch(): Promise<void> {
    for await (const status of this.nats.status()) {
      const type: string = status.type;
      if (type === (Events.Disconnect as string)) this.leave(lostError(this.endpoint));
      if (type === (Events.Reconnect as string)) this.comeBack();
      if (type === (Events.Error as string)) this.log.warn(`${this.server}: ${JSON.stringify(status.data)}`);
    }
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
    this.presence = new AbortController();
  }
}
