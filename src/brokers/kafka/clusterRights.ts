import { BrokerError } from '../api/error';
import type { Deadline } from '../api/reach/deadline';
import { describeCluster, describeOperation } from './protocol/describeCluster';
import type { BrokerSocket } from './transport/brokerSocket';
import type { TransportOptions } from './transport/options';

export interface ClusterRights {
  /** `undefined` before Kafka 2.8, which does not say. */
  readonly mayDescribe: boolean | undefined;
  /** Said under lists that show only what the user may describe; a broker leaves the rest out without a word. */
  readonly notice?: string;
}

/** What the user may see of the cluster. */
export async function clusterRights(
  broker: Pick<BrokerSocket, 'ask'>,
  { sasl }: Pick<TransportOptions, 'sasl'>,
  deadline: Deadline,
): Promise<ClusterRights> {
  try {
    const { authorizedOperations } = await broker.ask(describeCluster, undefined, deadline);
    if ((authorizedOperations & describeOperation) !== 0) return { mayDescribe: true };
    const user = sasl?.who ?? 'this user';
    return {
      mayDescribe: false,
      notice: `Only what ${user} has the right to describe is listed, as the right to describe the cluster is missing.`,
    };
  } catch (error) {
    if (BrokerError.is(error, 'unsupported')) return { mayDescribe: undefined };
    throw error;
  }
}
