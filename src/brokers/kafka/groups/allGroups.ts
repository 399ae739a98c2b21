import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { kafkaErrors } from '../protocol/errorCodes';
import { listGroups, type ListedGroup } from '../protocol/listGroups';
import type { Cluster, Gathered } from '../transport/cluster';

/** A group with the broker that coordinates it. */
export interface CoordinatedGroup extends ListedGroup {
  readonly coordinator: number;
}

/**
 * Every group: one request to each broker, which answers for those it coordinates.
 * @throws BrokerError where no broker answers.
 */
export async function allGroups(cluster: Cluster, deadline: Deadline): Promise<Gathered<CoordinatedGroup>> {
  const { answers, failures } = await cluster.gather(async (coordinator) => {
    const { errorCode, groups } = await cluster.askBroker(coordinator, listGroups, undefined, deadline);
    if (errorCode !== kafkaErrors.none) throw listingFailed(coordinator, errorCode);
    return groups.map((group) => ({ ...group, coordinator }));
  });
  if (answers.length === 0 && failures[0]) throw failures[0];
  // While a group moves to another coordinator, both may name it.
  const byId = new Map(answers.flat().map((group) => [group.id, group]));
  return { answers: [...byId.values()], failures };
}

function listingFailed(broker: number, errorCode: number): BrokerError {
  if (errorCode === kafkaErrors.coordinatorLoading || errorCode === kafkaErrors.coordinatorNotAvailable) {
    return new BrokerError(
      'unreachable',
      `Broker ${broker} is still loading its consumer groups: refresh in a moment.`,
    );
  }
  if (errorCode === kafkaErrors.clusterDenied || errorCode === kafkaErrors.groupDenied) {
    return new BrokerError(
      'denied',
      `Broker ${broker} does not let this user list groups: ask for the right Describe.`,
    );
  }
  return new BrokerError(
    'protocol',
    `Broker ${broker} cannot list its groups (Kafka error ${errorCode}): see its log.`,
  );
}
