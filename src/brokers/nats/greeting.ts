import { connect, type Socket } from 'node:net';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';
import { withDeadline } from '../api/reach/deadline';
import { toBrokerError } from '../api/reach/networkError';

/**
 * What a server says of itself in the INFO line, with which it opens every connection.
 * https://docs.nats.io/reference/reference-protocols/nats-protocol#info
 */
export interface Greeting {
  readonly version: string;
  readonly server_name?: string;
  /** The server takes no client without TLS. */
  readonly tls_required?: boolean;
  /** The server takes clients with and without TLS. */
  readonly tls_available?: boolean;
}

/** For the greeting, of whichever kind. */
export const greetingTimeoutMs = 4000;

/** A cluster names all its members in the line; more than this is not a NATS server. */
const longestLine = 256 * 1024;

/** A server that greeted. */
export interface Greeted {
  readonly endpoint: Endpoint;
  readonly greeting: Greeting;
}

/**
 * Asks the servers in turn until one greets. Done before the client library connects, which tells less about why it
 * cannot, and cannot be cancelled.
 * @throws BrokerError why the first of them did not.
 */
export async function greetAny(
  endpoints: readonly Endpoint[],
  signal: AbortSignal,
  greetOne: (endpoint: Endpoint, signal: AbortSignal) => Promise<Greeting> = greet,
): Promise<Greeted> {
  let first: BrokerError | undefined;
  for (const endpoint of endpoints) {
    try {
      return { endpoint, greeting: await greetOne(endpoint, signal) };
    } catch (error) {
      if (signal.aborted) throw error;
      first ??= toBrokerError(error, { endpoint });
    }
  }
  throw first ?? new BrokerError('unreachable', 'The address names no server.');
}

/** Reads the greeting of one server over a socket of its own. @throws BrokerError, and the socket's errors as they come. */
export async function greet(endpoint: Endpoint, signal: AbortSignal, timeoutMs = greetingTimeoutMs): Promise<Greeting> {
  const socket = connect({ ...endpoint });
  const server = formatEndpoint(endpoint);
  try {
    return await withDeadline({ signal, timeoutMs, what: server }, () => readGreeting(socket, endpoint));
  } catch (error) {
    if (!BrokerError.is(error, 'timeout') || socket.connecting) throw error;
    throw new BrokerError(
      'timeout',
      `${server} took the connection but did not greet as NATS servers do: check that the port is the server's client port (4222 by default), and that the server is not overloaded.`,
    );
  } finally {
    socket.on('error', () => undefined);
    socket.destroy();
  }
}

/**
 * Reads the INFO line from a fresh socket and leaves the socket as it is.
 * @throws BrokerError `protocol` if something else than NATS speaks; the socket's own errors as they come.
 */
export async function readGreeting(socket: Socket, endpoint: Endpoint): Promise<Greeting> {
  const line = await readLine(socket);
  const [, json] = /^INFO\s+(\{.*\})\s*$/i.exec(line) ?? [];
  const greeting = json === undefined ? undefined : parseObject(json);
  if (greeting && typeof greeting.version === 'string') return greeting as Greeting;
  const said = line
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, 40);
  throw new BrokerError(
    'protocol',
    `${formatEndpoint(endpoint)} is not a NATS server (it said “${said}”): use the server's client port, which is 4222 by default.`,
  );
}

function parseObject(json: string): Partial<Greeting> | undefined {
  try {
    return JSON.parse(json) as Partial<Greeting>;
  } catch {
    return undefined;
  }
}

async function readLine(socket: Socket): Promise<string> {
  let text = '';
  return new Promise<string>((resolve, reject) => {
    const end = (settle: () => void): void => {
      socket.off('data', onData).off('error', onError).off('close', onClose);
      settle();
    };
    const onData = (data: Buffer): void => {
      text += data.toString('utf8');
      const [line, rest] = text.split('\n', 2);
      if (rest !== undefined || text.length > longestLine) end(() => resolve(line ?? ''));
    };
    const onError = (error: Error): void => end(() => reject(error));
    const onClose = (): void =>
      // Some servers of other kinds say a word without ending the line.
      end(() => (text === '' ? reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })) : resolve(text)));
    socket.on('data', onData).on('error', onError).on('close', onClose);
  });
}
