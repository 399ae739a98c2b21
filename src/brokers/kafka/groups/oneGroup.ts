import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import type { DescribedGroup, GroupMember } from '../protocol/describedGroup';
import { kafkaErrors } from '../protocol/errorCodes';
import { findCoordinator } from '../protocol/findCoordinator';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';
import { describeOne } from './describe';
import { placed, type PartitionEnds } from './ends';
import type { Position } from './lag';
import { groupError, standingOf, type PartitionStanding } from './standing';

/** What one group reads and how far it is. */
export interface GroupProgress {
  readonly coordinator: number;
  /** In the broker's word: `classic`, `consumer`, `share`, `streams`. */
  readonly kind: string;
  /** Missing where the group has commits and nothing else. */
  readonly described: DescribedGroup | undefined;
  readonly members: readonly GroupMember[];
  readonly standings: StandingTable;
  /**
   * Topics with a commit or an assignment, with all their partitions. One that does not exist any more has the
   * partitions the group knows of, without a leader.
   */
  readonly topics: readonly TopicMetadata[];
}

/** Standings by topic and partition. */
export class StandingTable {
  private readonly topics = new Map<string, Map<number, PartitionStanding>>();

  constructor(standings: readonly PartitionStanding[]) {
    for (const standing of standings) {
      const partitions = this.topics.get(standing.topic) ?? new Map<number, PartitionStanding>();
      this.topics.set(standing.topic, partitions.set(standing.partition, standing));
    }
  }

  get(topic: string, partition: number): PartitionStanding | undefined {
    return this.topics.get(topic)?.get(partition);
  }

  /** Where the group is in one partition. */
  position(topic: string, partition: number, ends: PartitionEnds): Position {
    const standing = this.get(topic, partition);
    return standing ? placed(standing, ends) : { kind: 'noCommit' };
  }
}

/** A group, with the kind it was last listed as, which spares requests. */
export interface NamedGroup {
  readonly id: string;
  readonly kind: string | undefined;
}

/**
 * Reads one group: four requests, whatever its size; three more where its kind is not known.
 * @throws BrokerError `notFound`, `denied` or `unreachable`.
 */
export async function readGroup(
  cluster: Cluster,
  { id, kind }: NamedGroup,
  deadline: Deadline,
): Promise<GroupProgress> {
  const coordinator = await coordinatorOf(cluster, id, deadline);
  const described = await describeOne(cluster, { id, coordinator, kind }, deadline);
  const kindNow = described?.kind ?? kind ?? 'classic';
  const standings = await standingOf(cluster, { id, coordinator, kind: kindNow }, deadline);
  if (!described && standings.length === 0) throw goneGroup(id);
  const members = described?.members ?? [];
  const known = new Map<string, Set<number>>();
  const know = (topic: string, partition: number): unknown =>
    known.set(topic, (known.get(topic) ?? new Set()).add(partition));
  for (const { topic, partition } of standings) know(topic, partition);
  for (const { topic, partitions } of members.flatMap(({ assigned }) => assigned)) {
    for (const partition of partitions) know(topic, partition);
  }
  return {
    coordinator,
    kind: kindNow,
    described,
    members,
    standings: new StandingTable(standings),
    topics: await topicsOf(cluster, known, deadline),
  };
}

/** The error of a group that is not there. */
export function goneGroup(id: string): BrokerError {
  return new BrokerError('notFound', `The group “${id}” does not exist (any more): refresh the list of groups.`);
}

/** The broker that knows a group. @throws BrokerError `denied` or `unreachable`. */
export async function coordinatorOf(cluster: Cluster, group: string, deadline: Deadline): Promise<number> {
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
