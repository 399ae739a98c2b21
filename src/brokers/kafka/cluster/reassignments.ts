import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { kafkaErrors } from '../protocol/errorCodes';
import { listPartitionReassignments, type Reassignment } from '../protocol/listPartitionReassignments';
import type { Cluster } from '../transport/cluster';

/** Said where the cluster is too old to tell. */
export const noReassignments = 'Reassignments are told by Kafka 2.4 and later, which this cluster is not.';

/**
 * Partitions on their way to other brokers: one request after one for the metadata, as a cluster on ZooKeeper lets only
 * its controller answer. @throws BrokerError `denied` or `unsupported`.
 */
export async function readReassignments(cluster: Cluster, deadline: Deadline): Promise<readonly Reassignment[]> {
  const { controllerId } = await cluster.metadata([], deadline);
  if (!(await cluster.supports(controllerId, listPartitionReassignments, deadline))) {
    throw new BrokerError('unsupported', noReassignments);
  }
  const answer = await cluster.askBroker(controllerId, listPartitionReassignments, undefined, deadline);
  if (answer.errorCode === kafkaErrors.none) return answer.reassignments;
  if (answer.errorCode === kafkaErrors.clusterDenied) {
    throw new BrokerError(
      'denied',
      "Reassignments may not be seen: ask for the right Describe on the cluster for this connection's user.",
    );
  }
  throw new BrokerError(
    'unreachable',
    `The controller does not tell the reassignments at the moment (Kafka error ${answer.errorCode}): try again shortly.`,
  );
}
