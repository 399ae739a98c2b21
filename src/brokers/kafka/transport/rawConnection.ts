import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import Connection from 'kafkajs/src/network/connection';
import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { decodeBody, encodeBody, type Api } from '../protocol/api';
import type { TransportOptions } from './options';
import { kafkajsSasl } from './sasl/provider';

/** TCP keep-alive probes begin after this much silence, so that a firewall's idle limit is noticed. */
const keepAliveMs = 60_000;

/**
 * The one place that touches kafkajs. Wraps a `Connection`, used for one socket and never again (its buffers survive a
 * broken socket), and takes out what does harm in a program that idles:
 * - Timers. After the first answer its request queue sets a timer of 1 ms for ever, even with nothing to send; on
 *   Node 24 each prints a TimeoutNegativeWarning (kafkajs issue 1751). Here it sets one only while something waits.
 *   Its own check for late answers, every 100 ms, is off: whoever sends sets a deadline.
 * - Closing. Its `disconnect` waits for all answers, which a server that hangs never gives. Here the socket goes first.
 */
export class RawConnection {
  private readonly connection: Connection;
  private socket: Socket | undefined;
  private socketError: Error | undefined;
  private readonly ending = new AbortController();
  private closed = false;

  constructor(endpoint: Endpoint, options: TransportOptions) {
    this.connection = new Connection({
      ...endpoint,
      clientId: 'brokerscope',
      logger: this.logger(endpoint, options),
      socketFactory: ({ onConnect }) => {
        this.socket = openSocket(endpoint, options, onConnect);
        // kafkajs keeps of it the text only, without what it says about a certificate.
        return this.socket.once('error', (error) => (this.socketError ??= error));
      },
      ...(options.sasl && { sasl: kafkajsSasl(options.sasl, this.ending.signal) }),
      connectionTimeout: options.dialTimeoutMs,
      requestTimeout: options.dialTimeoutMs,
      enforceRequestTimeout: false,
    });
    const queue = this.connection.requestQueue;
    const schedule = queue.scheduleCheckPendingRequests.bind(queue);
    queue.scheduleCheckPendingRequests = () => {
      if (queue.pending.length > 0) schedule();
    };
  }

  get usable(): boolean {
    return !this.closed && this.connection.isConnected();
  }

  async connect(): Promise<void> {
    try {
      await this.connection.connect();
    } catch (error) {
      throw this.socketError ?? error;
    }
  }

  /** Signs in where the options say how, with the versions of the SASL requests that the broker speaks. */
  async authenticate(ranges: ReadonlyMap<number, { readonly min: number; readonly max: number }>): Promise<void> {
    const versions = [...ranges].map(([key, { min, max }]) => [key, { minVersion: min, maxVersion: max }] as const);
    this.connection.setVersions(Object.fromEntries(versions));
    this.connection.setSupportAuthenticationProtocol(ranges.has(saslAuthenticateKey));
    await this.connection.authenticate();
    const lifetimeMs = this.connection.sessionLifetime.toNumber();
    if (lifetimeMs > 0) {
      this.connection.reauthenticationThreshold = Math.min(renewalMs, lifetimeMs * renewalPart);
    }
  }

  async send<Request, Response>(api: Api<Request, Response>, request: Request, version: number): Promise<Response> {
    const body = encodeBody(api, request, version);
    return this.connection.send({
      request: {
        apiKey: api.key,
        apiVersion: version,
        apiName: api.name,
        encode: () => Promise.resolve({ buf: body, buffer: body }),
      },
      response: {
        decode: (bytes) => Promise.resolve(decodeBody(api, bytes, version)),
        parse: (value) => Promise.resolve(value),
      },
      logResponseError: false,
    });
  }

  /** Fails what is under way with `reason` and closes the socket at once. */
  close(reason: Error): void {
    if (this.closed) return;
    this.closed = true;
    this.ending.abort(reason);
    this.connection.requestQueue.rejectAll(reason);
    // With an error, so that kafkajs hears of it and clears its timer.
    this.socket?.destroy(reason);
  }

  /** kafkajs' errors reach whoever asked; its debug lines hold whole answers. So only warnings go to the log. */
  private logger(endpoint: Endpoint, { log }: TransportOptions): Connection.Logger {
    const logger: Connection.Logger = {
      namespace: () => logger,
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn(`kafkajs at ${formatEndpoint(endpoint)}: ${message}`),
      error: () => undefined,
    };
    return logger;
  }
}

/**
 * A session is renewed so long before it ends. kafkajs' own ten seconds would renew one of ten seconds with every
 * request, and a broker hangs up on those that follow within a second (KIP-368).
 */
const renewalMs = 10_000;
const renewalPart = 0.2;

/** SaslAuthenticate (36): since Kafka 1.0; without it the SASL bytes go unframed. */
const saslAuthenticateKey = 36;

function openSocket({ host, port }: Endpoint, { tls }: TransportOptions, onConnect: () => void): Socket {
  const name = isIP(host) === 0 ? { servername: host } : {};
  const socket = tls ? connectTls({ ...name, ...tls, host, port }, onConnect) : connectTcp({ host, port }, onConnect);
  return socket.setKeepAlive(true, keepAliveMs).setNoDelay(true);
}
