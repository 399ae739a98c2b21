import type { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { OffsetTable, readOffsets } from '../offsets';
import { kafkaErrors } from '../protocol/errorCodes';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';
import { positionOf, sharePositionOf, type Position } from './lag';
import type { GroupStanding, PartitionStanding } from './standing';

/** Both ends of partitions, to place standings between them. */
export interface PartitionEnds {
  readonly start: OffsetTable;
  readonly end: OffsetTable;
  readonly failures: readonly BrokerError[];
}

/**
 * Two requests to each leader. To be asked after the commits, or one made in between would seem to be past the end.
 */
export async function readEnds(
  cluster: Cluster,
  topics: readonly TopicMetadata[],
  deadline: Deadline,
): Promise<PartitionEnds> {
  const [start, end] = await Promise.all([
    readOffsets(cluster, 'earliest', topics, deadline),
    readOffsets(cluster, 'latest', topics, deadline),
  ]);
  return { start: start.offsets, end: end.offsets, failures: [...start.failures, ...end.failures] };
}

/**
 * The ends that the standings of several groups are measured by: one request for the topics' metadata, one to each
 * leader for where partitions end, and one to each leader where there is lag, to see whether it was deleted meanwhile.
 */
export async function endsOf(
  cluster: Cluster,
  standings: readonly GroupStanding[],
  deadline: Deadline,
): Promise<PartitionEnds> {
  const committed = standings.flatMap(({ partitions }) => partitions.filter(isCommitted));
  const wanted = partitionsOf(committed);
  if (wanted.size === 0) return { start: new OffsetTable(), end: new OffsetTable(), failures: [] };
  const topics = (await cluster.metadata([...wanted.keys()], deadline)).topics.filter(
    ({ errorCode }) => errorCode === kafkaErrors.none,
  );
  const end = await readOffsets(cluster, 'latest', only(topics, wanted), deadline);
  const lagging = partitionsOf(
    committed.filter(({ topic, partition, offset }) => offset < (end.offsets.get(topic, partition) ?? offset)),
  );
  const start = await readOffsets(cluster, 'earliest', only(topics, lagging), deadline);
  return { start: start.offsets, end: end.offsets, failures: [...end.failures, ...start.failures] };
}

/** The lag of a share group needs no ends where the broker told it. */
function isCommitted({ offset, lag }: PartitionStanding): boolean {
  return offset >= 0 && lag === undefined;
}

function partitionsOf(standings: readonly PartitionStanding[]): ReadonlyMap<string, ReadonlySet<number>> {
  const partitions = new Map<string, Set<number>>();
  for (const { topic, partition } of standings) {
    const known = partitions.get(topic);
    if (known) known.add(partition);
    else partitions.set(topic, new Set([partition]));
  }
  return partitions;
}

function only(
  topics: readonly TopicMetadata[],
  wanted: ReadonlyMap<string, ReadonlySet<number>>,
): readonly TopicMetadata[] {
  return topics.flatMap((topic) => {
    const partitions = topic.partitions.filter(({ partition }) => wanted.get(topic.name)?.has(partition));
    return partitions.length > 0 ? [{ ...topic, partitions }] : [];
  });
}

/** Places a standing between the ends of its partition. */
export function placed({ topic, partition, offset, lag }: PartitionStanding, ends: PartitionEnds): Position {
  if (lag !== undefined) return sharePositionOf(offset, lag);
  return positionOf(offset, ends.start.get(topic, partition), ends.end.get(topic, partition));
}
