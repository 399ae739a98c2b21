import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { DiagnosisStep, StepResult } from '../diagnosis';
import { formatEndpoint, type Endpoint } from '../endpoint';
import { BrokerError } from '../error';
import { withDeadline } from './deadline';
import { handshake } from './handshake';
import { toBrokerError } from './networkError';

export interface ReachOptions {
  /** For each step. */
  readonly timeoutMs?: number;
  /** What a protocol says in plain text before the TLS handshake (NATS: the server's INFO line). */
  readonly beforeTls?: (socket: Socket, endpoint: Endpoint) => Promise<unknown>;
  /** Finds out more about why a step failed, by asking the server in another way. */
  readonly explain?: (failure: BrokerError, endpoint: Endpoint, signal: AbortSignal) => Promise<BrokerError>;
}

const defaultTimeoutMs = 5000;

type Report = (result: StepResult) => void;

/**
 * Tries the steps that every broker needs first, one after the other: name lookup, TCP and, with `tls`, the TLS
 * handshake. Reports each as it ends, closes the socket again, and returns whether all succeeded.
 * @throws BrokerError `cancelled`, and nothing else.
 */
export async function reach(
  endpoint: Endpoint,
  tls: ConnectionOptions | undefined,
  report: Report,
  signal: AbortSignal,
  options: ReachOptions = {},
): Promise<boolean> {
  const server = formatEndpoint(endpoint);
  const sockets: Socket[] = [];
  const step = async (name: DiagnosisStep, work: (signal: AbortSignal) => Promise<string>): Promise<boolean> => {
    const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
    try {
      const detail = await withDeadline({ signal, timeoutMs, what: `${stepNouns[name] ?? ''} ${server}` }, work);
      report({ step: name, ok: true, detail });
      return true;
    } catch (error) {
      const failure = toBrokerError(error, { endpoint, step: name });
      if (failure.reason === 'cancelled') throw failure;
      const explained = (await options.explain?.(failure, endpoint, signal)) ?? failure;
      report({ step: name, ok: false, detail: explained.message });
      return false;
    }
  };
  try {
    if (!(await step('lookup', () => resolve(endpoint.host)))) return false;
    if (!(await step('tcp', (inner) => openSocket(endpoint, sockets, inner)))) return false;
    if (tls === undefined) return true;
    return await step('tls', async (inner) => {
      const socket = sockets[0];
      if (!socket) throw new BrokerError('protocol', `The connection to ${server} was closed before TLS began.`);
      await options.beforeTls?.(socket, endpoint);
      return handshake(socket, endpoint, tls, inner);
    });
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

const stepNouns: Partial<Record<DiagnosisStep, string>> = {
  lookup: 'The name lookup for',
  tcp: 'The TCP connection to',
  tls: 'The TLS handshake with',
};

/**
 * {@link reach} for a list of servers of which any will do: reports the steps of the first that can be reached, and
 * returns it. If none can, reports the steps of the first in the list.
 */
export async function reachAny(
  endpoints: readonly Endpoint[],
  tls: ConnectionOptions | undefined,
  report: Report,
  signal: AbortSignal,
  options: ReachOptions = {},
): Promise<Endpoint | undefined> {
  let first: readonly StepResult[] | undefined;
  for (const endpoint of endpoints) {
    const results: StepResult[] = [];
    const reached = await reach(endpoint, tls, (result) => results.push(result), signal, options);
    first ??= results;
    if (!reached) continue;
    results.forEach(report);
    return endpoint;
  }
  first?.forEach(report);
  return undefined;
}

async function resolve(host: string): Promise<string> {
  if (isIP(host) !== 0) return `${host} is an IP address and needs no lookup.`;
  const addresses = await lookup(host, { all: true });
  return `${host} is ${addresses.map(({ address }) => address).join(', ')}.`;
}

/** The socket is handed over through `sockets`, so that it is closed even if it opens after its time was up. */
async function openSocket(endpoint: Endpoint, sockets: Socket[], signal: AbortSignal): Promise<string> {
  const socket = connect({ ...endpoint, signal });
  sockets.push(socket);
  return new Promise<string>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      // From here on a step of its own listens; between two steps an error must not be thrown into nowhere.
      socket.on('error', () => undefined);
      resolve(`Connected to ${formatEndpoint({ host: socket.remoteAddress ?? endpoint.host, port: endpoint.port })}.`);
    });
  });
}
