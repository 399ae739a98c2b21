import type { Deadline } from '../../api/reach/deadline';
import type { DescribedGroup } from '../protocol/describedGroup';
import type { TopicPartitions } from '../protocol/listOffsets';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster, Gathered } from '../transport/cluster';
import { allGroups, type CoordinatedGroup } from './allGroups';
import { describeAll } from './describe';
import { placed, readEnds } from './ends';
import { positionsHealth, totalLag, type Position, type TotalLag } from './lag';
import { standingsOf, type GroupStanding } from './standing';
import type { ResourceHealth } from '../../api/resource';

/** A group that reads a topic, or has. */
export interface TopicReader {
  readonly group: CoordinatedGroup;
  readonly described: DescribedGroup | undefined;
  /** In each partition of the topic, by the partition's number. */
  readonly positions: ReadonlyMap<number, Position>;
  /** On this topic. */
  readonly total: TotalLag;
  readonly health: ResourceHealth | undefined;
  /** Members that are assigned a partition of the topic. */
  readonly members: number;
}

/**
 * Groups that have committed offsets on a topic, start offsets of share groups included, or whose members are assigned
 * a part of it; by name. One request to each broker for the list of groups, for each batch of them one or two to each
 * coordinator, and two to each leader of the topic. None commits or joins anything.
 */
export async function readersOf(
  cluster: Cluster,
  topic: TopicMetadata,
  deadline: Deadline,
): Promise<Gathered<TopicReader>> {
  const listed = await allGroups(cluster, deadline);
  const partitions = topic.partitions.map(({ partition }) => partition).sort((a, b) => a - b);
  const asked: readonly TopicPartitions[] = [{ topic: topic.name, partitions }];
  const [standings, described] = await Promise.all([
    standingsOf(cluster, listed.answers, asked, deadline),
    describeAll(cluster, listed.answers.filter(mayHaveMembers), deadline),
  ]);
  const ends = await readEnds(cluster, [topic], deadline);
  const standingOf = new Map(standings.answers.map((standing) => [standing.group, standing]));
  const descriptionOf = new Map(described.answers.map((one) => [one.id, one]));
  const readers = listed.answers.flatMap((group): TopicReader[] => {
    const description = descriptionOf.get(group.id);
    const members = assignedMembers(description, topic.name);
    const committed = committedIn(standingOf.get(group.id), topic.name);
    if (members === 0 && committed.length === 0) return [];
    const positions = new Map<number, Position>(partitions.map((partition) => [partition, { kind: 'noCommit' }]));
    for (const standing of committed) positions.set(standing.partition, placed(standing, ends));
    const all = [...positions.values()];
    return [{ group, described: description, positions, total: totalLag(all), health: positionsHealth(all), members }];
  });
  return {
    answers: readers.sort((a, b) => (a.group.id < b.group.id ? -1 : 1)),
    failures: [...listed.failures, ...standings.failures, ...described.failures, ...ends.failures],
  };
}

/** Before Kafka 2.6 a broker tells no states. */
function mayHaveMembers({ state }: CoordinatedGroup): boolean {
  return state !== 'Empty' && state !== 'Dead';
}

function assignedMembers(described: DescribedGroup | undefined, topic: string): number {
  return described?.members.filter(({ assigned }) => assigned.some((one) => one.topic === topic)).length ?? 0;
}

function committedIn(standing: GroupStanding | undefined, topic: string): GroupStanding['partitions'] {
  return standing?.partitions.filter((one) => one.topic === topic && one.offset >= 0) ?? [];
}
