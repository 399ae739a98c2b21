import { isIP } from 'node:net';
import { connect, type ConnectionOptions } from 'node:tls';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';
import { withDeadline } from '../api/reach/deadline';
import { errorCode } from '../api/reach/errorCode';
import { toBrokerError } from '../api/reach/networkError';
import { greet, greetingTimeoutMs, readGreeting, type Greeting } from './greeting';

/** For finding out which of the two a server wants, after it was spoken to in the wrong one. */
const probeTimeoutMs = 2000;

/**
 * Reads the greeting in the order that the connection is set to: over TLS where `tlsFirst` is given, else as it comes.
 * @throws BrokerError, saying so where the server wants the other order.
 */
export async function greetInOrder(
  endpoint: Endpoint,
  tlsFirst: ConnectionOptions | undefined,
  signal: AbortSignal,
): Promise<Greeting> {
  try {
    return await (tlsFirst ? greetOverTls(endpoint, tlsFirst, signal) : greet(endpoint, signal));
  } catch (error) {
    throw await explainOrder(toBrokerError(error, { endpoint }), endpoint, tlsFirst !== undefined, signal);
  }
}

/** Reads the greeting of a server that says nothing before TLS (`handshake_first`, nats-server 2.10). */
async function greetOverTls(
  endpoint: Endpoint,
  tls: ConnectionOptions,
  signal: AbortSignal,
  timeoutMs = greetingTimeoutMs,
): Promise<Greeting> {
  const { host, port } = endpoint;
  const name = isIP(host) === 0 ? { servername: host } : {};
  const socket = connect({ ...name, ...tls, host, port });
  try {
    const deadline = { signal, timeoutMs, what: formatEndpoint(endpoint) };
    return await withDeadline(deadline, () => readGreeting(socket, endpoint));
  } finally {
    socket.on('error', () => undefined);
    socket.destroy();
  }
}

/**
 * What is wrong where a server and the connection differ about what comes first, the greeting or TLS; the failure
 * itself where that is not it.
 */
export async function explainOrder(
  failure: BrokerError,
  endpoint: Endpoint,
  tlsFirst: boolean,
  signal: AbortSignal,
): Promise<BrokerError> {
  const server = formatEndpoint(endpoint);
  if (tlsFirst && (failure.reason === 'tls' || failure.reason === 'protocol')) {
    const greets = await succeeds(greet(endpoint, signal, probeTimeoutMs));
    const sentence = `${server} greets before TLS: turn “TLS first” off in this connection, or set “handshake_first” in the server’s tls block.`;
    return greets ? new BrokerError('tls', sentence, { cause: failure }) : failure;
  }
  // It waits for TLS and hangs up after its `timeout` of 2 s (2.15.1), unless this side gives up first.
  if (!tlsFirst && (failure.reason === 'timeout' || errorCode(failure) === 'ECONNRESET')) {
    const greets = await succeeds(greetOverTls(endpoint, { rejectUnauthorized: false }, signal, probeTimeoutMs));
    const sentence = `${server} says nothing before TLS (“handshake_first”): turn TLS and “TLS first” on in this connection.`;
    return greets ? new BrokerError('tls', sentence, { cause: failure }) : failure;
  }
  return failure;
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
