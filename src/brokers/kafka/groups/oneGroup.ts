import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import type { GroupMember } from '../protocol/describedGroup';
import { kafkaErrors } from '../protocol/errorCodes';
import { findCoordinator } from '../protocol/findCoordinator';
import type { TopicMetadata } from '../protocol/metadata';
import { OffsetTable } from '../offsets';
import type { Cluster } from '../transport/cluster';
import { committedOfOne, groupError } from './committed';
import { describeOne } from './describe';

/** What one group reads and how far it is. */
export interface GroupProgress {
  readonly members: readonly GroupMember[];
  readonly committed: OffsetTable;
  /**
   * Topics with a commit or an assignment, with all their partitions. One that does not exist any more has the
   * partitions the group knows of, without a leader.
   */
  readonly topics: readonly TopicMetadata[];
}

/** Reads one group: four requests, whatever its size. @throws BrokerError `notFound`, `denied` or `unreachable`. */
export async function readGroup(cluster: Cluster, group: string, deadline: Deadline): Promise<GroupProgress> {
  const coordinator = await coordinatorOf(cluster, group, deadline);
  const [described, offsets] = await Promise.all([
    describeOne(cluster, coordinator, group, deadline),
    committedOfOne(cluster, coordinator, group, deadline),
  ]);
  if (!described && offsets.length === 0) {
    throw new BrokerError('notFound', `The group “${group}” does not exist (any more): refresh the list of groups.`);
  }
  const members = described?.members ?? [];
  const committed = new OffsetTable();
  const known = new Map<string, Set<number>>();
  const know = (topic: string, partition: number): unknown =>
    known.set(topic, (known.get(topic) ?? new Set()).add(partition));
  for (const { topic, partition, offset } of offsets) {
    committed.set(topic, partition, offset);
    know(topic, partition);
  }
  for (const { topic, partitions } of members.flatMap(({ assigned }) => assigned)) {
    for (const partition of partitions) know(topic, partition);
  }
  return { members, committed, topics: await topicsOf(cluster, known, deadline) };
}

async function coordinatorOf(cluster: Cluster, group: string, deadline: Deadline): Promise<number> {
  const { errorCode, nodeId } = await cluster.ask(findCoordinator, { group }, deadline);
  if (errorCode !== kafkaErrors.none) throw groupError(group, errorCode);
  return nodeId;
}

async function topicsOf(
  cluster: Cluster,
  known: ReadonlyMap<string, ReadonlySet<number>>,
  deadline: Deadline,
): Promise<readonly TopicMetadata[]> {
  if (known.size === 0) return [];
  const { topics } = await cluster.metadata([...known.keys()], deadline);
  return topics.map((topic) =>
    topic.errorCode === kafkaErrors.none
      ? topic
      : { ...topic, partitions: [...(known.get(topic.name) ?? [])].map(lost) },
  );
}

function lost(partition: number): TopicMetadata['partitions'][number] {
  const errorCode = kafkaErrors.unknownTopicOrPartition;
  return { errorCode, partition, leader: -1, replicas: [], isr: [], offlineReplicas: [] };
}
