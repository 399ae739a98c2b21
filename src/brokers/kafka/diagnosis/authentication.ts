import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { BrokerError } from '../../api/error';
import { metadata } from '../protocol/metadata';
import { BrokerSocket } from '../transport/brokerSocket';
import { explain } from '../transport/explain';
import type { TransportOptions } from '../transport/options';

/** Opens a socket and has a first request answered: a listener that wants a sign-in hangs up only then. */
export async function signIn(server: Endpoint, options: TransportOptions, signal: AbortSignal): Promise<BrokerSocket> {
  let socket: BrokerSocket | undefined;
  try {
    socket = await BrokerSocket.open(server, options, signal);
    const deadline = { signal, timeoutMs: options.dialTimeoutMs, what: `Kafka at ${formatEndpoint(server)}` };
    await socket.ask(metadata, { topics: [] }, deadline);
    return socket;
  } catch (error) {
    const explained = await explain(error, [server], options, signal);
    if (BrokerError.is(explained)) socket?.close(explained);
    throw explained;
  }
}

/** What the step says when it went well. */
export function signedInAs({ sasl, tls }: TransportOptions): string {
  if (sasl) return `Signed in as ${sasl.who} with SASL ${sasl.mechanism}.`;
  return tls?.cert === undefined
    ? 'The server takes requests without a sign-in.'
    : 'The server takes requests with the TLS client certificate.';
}
