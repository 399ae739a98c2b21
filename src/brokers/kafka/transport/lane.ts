import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { BrokerError } from '../../api/error';
import { withDeadline, type Deadline } from '../../api/reach/deadline';
import type { Api } from '../protocol/api';
import { BrokerSocket } from './brokerSocket';
import type { TransportOptions } from './options';

/**
 * The way to one broker: a socket that is opened when it is first needed, and again whenever it was lost. There is no
 * waiting between attempts: whoever asks decides when to ask again.
 */
export class Lane {
  private current: BrokerSocket | undefined;
  private dialling: Promise<BrokerSocket> | undefined;
  private readonly closing = new AbortController();

  constructor(
    readonly endpoint: Endpoint,
    private readonly options: TransportOptions,
  ) {}

  get connected(): boolean {
    return this.current?.usable === true;
  }

  /** An open socket. Several callers share one attempt, which no single caller's signal ends. */
  async socket(deadline: Deadline): Promise<BrokerSocket> {
    if (this.current?.usable) return this.current;
    return withDeadline(deadline, () => (this.dialling ??= this.dial()));
  }

  async ask<Request, Response>(api: Api<Request, Response>, request: Request, deadline: Deadline): Promise<Response> {
    const wasOpen = this.connected;
    const socket = await this.socket(deadline);
    try {
      return await socket.ask(api, request, deadline);
    } catch (error) {
      // A broker closes sockets that idle (connections.max.idle.ms, ten minutes) and when it restarts; the request of
      // a reader may be sent again.
      if (!wasOpen || socket.usable || !BrokerError.is(error, 'unreachable')) throw error;
      return (await this.socket(deadline)).ask(api, request, deadline);
    }
  }

  close(): void {
    const reason = new BrokerError('cancelled', `The connection to ${formatEndpoint(this.endpoint)} was closed.`);
    this.closing.abort(reason);
    this.current?.close(reason);
  }

  private async dial(): Promise<BrokerSocket> {
    try {
      return (this.current = await BrokerSocket.open(this.endpoint, this.options, this.closing.signal));
    } finally {
      this.dialling = undefined;
    }
  }
}
