import { Events, type NatsConnection } from 'nats';
import type { Log } from '../api/driver';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import type { BrokerError } from '../api/error';
import { withDeadline } from '../api/reach/deadline';
import { lostError, toNatsError } from './errors';

/** For one request; a page of 256 streams of a busy cluster takes well under a second. */
const requestTimeoutMs = 5000;

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
    const options = { timeout: requestTimeoutMs };
    const message = await this.run(what, signal, () => this.nats.request(subject, payload, options));
    return message.data;
  }

  /** Returns when the server has answered a ping, and with it everything sent before. @throws BrokerError */
  async ping(signal: AbortSignal): Promise<void> {
    await this.run(`The NATS server at ${this.server}`, signal, () => this.nats.flush());
  }

  async close(): Promise<void> {
    this.presence.abort(lostError(this.endpoint));
    await this.nats.close();
  }

  private async run<T>(what: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const { signal: gone } = this.presence;
    // A little later than the library, whose time-out lets go of the request.
    const deadline = { signal: AbortSignal.any([signal, gone]), timeoutMs: requestTimeoutMs + 200, what };
    try {
      return await withDeadline(deadline, work);
    } catch (error) {
      if (gone.aborted && !signal.aborted) throw gone.reason;
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
