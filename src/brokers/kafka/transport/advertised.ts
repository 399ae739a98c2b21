import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { BrokerError } from '../../api/error';
import type { BrokerMetadata } from '../protocol/metadata';

/**
 * Says that a broker cannot be reached where it tells clients to go. Where that is an address of the connection
 * itself, nothing is wrong with what it advertises and the error stays as it is; so does every other error.
 */
export function advertisedProblem(broker: BrokerMetadata, bootstrap: readonly Endpoint[], error: unknown): Error {
  const address = formatEndpoint(broker);
  const reachability = BrokerError.is(error, 'unreachable') || BrokerError.is(error, 'timeout');
  if (!reachability || bootstrap.some((endpoint) => formatEndpoint(endpoint) === address)) {
    return error instanceof Error ? error : new Error(String(error));
  }
  return new BrokerError(
    error.reason,
    `Broker ${broker.id} advertises ${address}, which cannot be reached because ${why(error)}: start it, or set “advertised.listeners” of the broker to an address that can be reached from here.`,
    { cause: error },
  );
}

/** The sentence without its advice, to stand in another. */
function why({ message }: BrokerError): string {
  const [problem = message] = message.split(': ');
  return problem.charAt(0).toLowerCase() + problem.slice(1);
}
