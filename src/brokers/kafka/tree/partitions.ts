import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, Property, ResourceNode } from '../../api/resource';
import type { PartitionMetadata } from '../protocol/metadata';
import { refOf, requestDeadline, type TreeContext } from './context';
import { namedTopic } from './namedTopic';
import { readOffsets } from '../offsets';
import { mapPage, numberKey, pageOf, sortedBy } from './page';
import { partitionHealth } from './partitionHealth';
import type { Watermarks } from './topicNode';
import { description } from '../../api/words';
import { missingFigures } from './missingFigures';

/** Partitions of a topic: one metadata request, and two for offsets to each leader of the page's partitions. */
export async function listPartitions(
  context: TreeContext,
  topicName: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster, profile } = context;
  const deadline = requestDeadline(`The list of partitions of “${topicName}”`, signal);
  const topic = await namedTopic(cluster, topicName, deadline);
  const key = ({ partition }: PartitionMetadata): string => numberKey(partition);
  const shown = pageOf(sortedBy(topic.partitions, key), key, page);
  const asked = [{ ...topic, partitions: shown.items }];
  const [low, high] = await Promise.all([
    readOffsets(cluster, 'earliest', asked, deadline),
    readOffsets(cluster, 'latest', asked, deadline),
  ]);
  const marks = { low: low.offsets, high: high.offsets };
  const notice = missingFigures([...low.failures, ...high.failures]);
  const nodes = mapPage(shown, (partition) => partitionNode(profile, topicName, partition, marks));
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** A partition as a row of the tree. */
export function partitionNode(
  profile: ProfileId,
  topic: string,
  metadata: PartitionMetadata,
  marks: Watermarks,
): ResourceNode {
  const { partition, leader, replicas, isr, offlineReplicas } = metadata;
  const [low, high] = [marks.low.get(topic, partition), marks.high.get(topic, partition)];
  const health = partitionHealth(metadata);
  return {
    ref: refOf({ profile }, 'partition', topic, String(partition)),
    label: `Partition ${partition}`,
    ...description(
      leader < 0 ? 'no leader' : `leader ${leader}`,
      `ISR ${isr.length}/${replicas.length}`,
      low === undefined || high === undefined ? undefined : `offsets ${low}–${high}`,
    ),
    properties: [
      ...(leader < 0 ? [] : [{ key: 'leader', label: 'Leader', value: leader }]),
      { key: 'replicas', label: 'Replicas', value: replicas.join(', ') },
      { key: 'isr', label: 'In-sync replicas', value: isr.join(', ') },
      ...(offlineReplicas.length === 0
        ? []
        : [{ key: 'offlineReplicas', label: 'Offline replicas', value: offlineReplicas.join(', ') }]),
      ...offset('lowWatermark', 'First offset', low),
      ...offset('highWatermark', 'Next offset', high),
    ],
    ...(health && { health }),
    hasChildren: false,
  };
}

function offset(key: string, label: string, value: number | undefined): readonly Property[] {
  return value === undefined ? [] : [{ key, label, value }];
}
