import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { describeShareGroupOffsets } from '../protocol/describeShareGroupOffsets';
import { kafkaErrors } from '../protocol/errorCodes';
import type { TopicPartitions } from '../protocol/listOffsets';
import { offsetFetch, offsetFetchOfOne } from '../protocol/offsetFetch';
import type { Cluster, Gathered } from '../transport/cluster';
import type { CoordinatedGroup } from './allGroups';
import { askInBatches } from './batches';
import { typeOf } from './describe';

/** Where a group stands in one partition. */
export interface PartitionStanding {
  readonly topic: string;
  readonly partition: number;
  /** Committed offset, or the start offset of a share group; −1 where there is none. */
  readonly offset: number;
  /** As the broker counts it, which it does for share groups since Kafka 4.2; −1 where it does not know. */
  readonly lag?: number;
}

/** Where a group stands: what it has committed, or for a share group from where it delivers. */
export interface GroupStanding {
  readonly group: string;
  readonly partitions: readonly PartitionStanding[];
}

interface Answered extends GroupStanding {
  readonly errorCode: number;
}

/**
 * Standings of groups, everywhere or in some partitions: for each batch one request to each coordinator, and one more
 * where there are share groups. Brokers before Kafka 3.0 would need one for each group, so a list does without there.
 */
export async function standingsOf(
  cluster: Cluster,
  groups: readonly CoordinatedGroup[],
  topics: readonly TopicPartitions[] | undefined,
  deadline: Deadline,
): Promise<Gathered<GroupStanding>> {
  const isShare = (group: CoordinatedGroup): boolean => typeOf(group) === 'share';
  const some = topics && { topics };
  const gathered = await Promise.all([
    askInBatches<Answered>(
      cluster,
      groups.filter((group) => !isShare(group)),
      async (coordinator, ids) => {
        if (!(await cluster.supports(coordinator, offsetFetch, deadline))) return [];
        const answer = await cluster.askBroker(coordinator, offsetFetch, { groups: ids, ...some }, deadline);
        return answer.map(({ group, errorCode, offsets }) => ({ group, errorCode, partitions: offsets }));
      },
    ),
    askInBatches<Answered>(cluster, groups.filter(isShare), async (coordinator, ids) => {
      if (!(await cluster.supports(coordinator, describeShareGroupOffsets, deadline))) return [];
      const answer = await cluster.askBroker(
        coordinator,
        describeShareGroupOffsets,
        { groups: ids, ...some },
        deadline,
      );
      return answer.map((one) => ({ ...one, partitions: one.offsets.map(shareStanding) }));
    }),
  ]);
  return {
    answers: gathered.flatMap(({ answers }) => answers).filter(({ errorCode }) => errorCode === kafkaErrors.none),
    failures: gathered.flatMap(({ failures }) => failures),
  };
}

/** Standing of one group, from brokers of any version. @throws BrokerError `denied` or `unreachable`. */
export async function standingOf(
  cluster: Cluster,
  { id, coordinator, kind }: { readonly id: string; readonly coordinator: number; readonly kind: string },
  deadline: Deadline,
): Promise<readonly PartitionStanding[]> {
  const ask = async (): Promise<{ errorCode: number; partitions: readonly PartitionStanding[] } | undefined> => {
    if (kind === 'share') {
      if (!(await cluster.supports(coordinator, describeShareGroupOffsets, deadline))) return undefined;
      const [answer] = await cluster.askBroker(coordinator, describeShareGroupOffsets, { groups: [id] }, deadline);
      return answer && { errorCode: answer.errorCode, partitions: answer.offsets.map(shareStanding) };
    }
    const many = await cluster.supports(coordinator, offsetFetch, deadline);
    const answer = many
      ? (await cluster.askBroker(coordinator, offsetFetch, { groups: [id] }, deadline))[0]
      : await cluster.askBroker(coordinator, offsetFetchOfOne, { group: id }, deadline);
    return answer && { errorCode: answer.errorCode, partitions: answer.offsets };
  };
  const answer = await ask();
  // A group that never was has nothing committed, and newer brokers say so with an error.
  if (!answer || answer.errorCode === kafkaErrors.groupNotFound) return [];
  if (answer.errorCode !== kafkaErrors.none) throw groupError(id, answer.errorCode);
  return answer.partitions;
}

function shareStanding(offset: {
  readonly topic: string;
  readonly partition: number;
  readonly startOffset: number;
  readonly lag: number;
}): PartitionStanding {
  const { topic, partition, startOffset, lag } = offset;
  return { topic, partition, offset: startOffset, lag };
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
