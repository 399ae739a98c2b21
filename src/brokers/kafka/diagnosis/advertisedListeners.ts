import type { StepResult } from '../../api/diagnosis';
import { BrokerError } from '../../api/error';
import { reach } from '../../api/reach/reach';
import { metadata, type BrokerMetadata } from '../protocol/metadata';
import { advertisedProblem } from '../transport/advertised';
import type { BrokerSocket } from '../transport/brokerSocket';
import type { TransportOptions } from '../transport/options';
import { counted } from '../../api/words';

/**
 * Tries every broker where it tells clients to go: a client that reached a bootstrap server is sent there for
 * everything. @throws BrokerError naming the first broker that cannot be reached.
 */
export async function checkAdvertised(
  socket: BrokerSocket,
  options: TransportOptions,
  signal: AbortSignal,
): Promise<string> {
  const deadline = { signal, timeoutMs: options.dialTimeoutMs, what: 'The list of brokers' };
  const { brokers } = await socket.ask(metadata, { topics: [] }, deadline);
  const tried = await Promise.all(brokers.map((broker) => tryBroker(broker, options, signal)));
  const problem = tried.find((one) => one !== undefined);
  if (problem) throw problem;
  const are = brokers.length === 1 ? 'is' : 'are';
  return `${counted(brokers.length, 'broker')} ${are} reached at the advertised address.`;
}

async function tryBroker(
  broker: BrokerMetadata,
  { tls, dialTimeoutMs }: TransportOptions,
  signal: AbortSignal,
): Promise<Error | undefined> {
  const { host, port } = broker;
  const results: StepResult[] = [];
  const reached = await reach({ host, port }, tls, (result) => results.push(result), signal, {
    timeoutMs: dialTimeoutMs,
  });
  if (reached) return undefined;
  return advertisedProblem(broker, [], new BrokerError('unreachable', results.at(-1)?.detail ?? 'It is not reached.'));
}
