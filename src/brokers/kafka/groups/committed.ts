import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { kafkaErrors } from '../protocol/errorCodes';
import { offsetFetch, offsetFetchOfOne, type GroupOffsets } from '../protocol/offsetFetch';
import type { Cluster, Gathered } from '../transport/cluster';
import type { CoordinatedGroup } from './allGroups';

/**
 * Committed offsets of groups: one request to each coordinator. Brokers before Kafka 3.0 would need one for each
 * group, so a list does without there.
 */
export async function committedOfAll(
  cluster: Cluster,
  groups: readonly CoordinatedGroup[],
  deadline: Deadline,
): Promise<Gathered<GroupOffsets>> {
  const coordinators = [...new Set(groups.map(({ coordinator }) => coordinator))];
  const { answers, failures } = await cluster.gather(async (coordinator) => {
    if (!(await cluster.supports(coordinator, offsetFetch, deadline))) return [];
    const ids = groups.filter((group) => group.coordinator === coordinator).map(({ id }) => id);
    return cluster.askBroker(coordinator, offsetFetch, { groups: ids }, deadline);
  }, coordinators);
  return { answers: answers.flat().filter(({ errorCode }) => errorCode === kafkaErrors.none), failures };
}

/** Committed offsets of one group, from brokers of any version. @throws BrokerError `denied` or `unreachable`. */
export async function committedOfOne(
  cluster: Cluster,
  coordinator: number,
  group: string,
  deadline: Deadline,
): Promise<GroupOffsets['offsets']> {
  const many = await cluster.supports(coordinator, offsetFetch, deadline);
  const answer = many
    ? (await cluster.askBroker(coordinator, offsetFetch, { groups: [group] }, deadline))[0]
    : await cluster.askBroker(coordinator, offsetFetchOfOne, { group }, deadline);
  // A group that never was has nothing committed, and newer brokers say so with an error.
  if (!answer || answer.errorCode === kafkaErrors.groupNotFound) return [];
  if (answer.errorCode !== kafkaErrors.none) throw groupError(group, answer.errorCode);
  return answer.offsets;
}

/** What the coordinator of a group answers instead of it. */
export function groupError(group: string, errorCode: number): BrokerError {
  if (errorCode === kafkaErrors.groupDenied) {
    return new BrokerError(
      'denied',
      `The group “${group}” may not be described: ask for the right Describe on it for this connection's user.`,
    );
  }
  return new BrokerError(
    'unreachable',
    `The coordinator of the group “${group}” does not answer for it at the moment (Kafka error ${errorCode}): try again shortly.`,
  );
}
