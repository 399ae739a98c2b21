import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, Property, ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import { formatBytes } from '../../../base/formatBytes';
import type { PartitionMetadata } from '../protocol/metadata';
import { readPartitionFigures, type PartitionFigures } from '../topics/partitionFigures';
import { refOf, requestDeadline, type TreeContext } from './context';
import { listNotice } from './missingFigures';
import { namedTopic } from './namedTopic';
import { mapPage, numberKey, pageOf, sortedBy } from './page';
import { partitionHealth } from './partitionHealth';

/**
 * Partitions of a topic: one metadata request, and for the page two for offsets to each leader and one for sizes to each
 * broker with a replica.
 */
export async function listPartitions(
  context: TreeContext,
  topicName: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster, profile, rightsNotice } = context;
  const deadline = requestDeadline(`The list of partitions of “${topicName}”`, signal);
  const topic = await namedTopic(cluster, topicName, deadline);
  const key = ({ partition }: PartitionMetadata): string => numberKey(partition);
  const shown = pageOf(sortedBy(topic.partitions, key), key, page);
  const { figures, failures } = await readPartitionFigures(cluster, { ...topic, partitions: shown.items }, deadline);
  const notice = listNotice(failures, rightsNotice);
  const nodes = mapPage(shown, (partition) => partitionNode(profile, topicName, partition, figures(partition)));
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** A partition as a row of the tree. */
export function partitionNode(
  profile: ProfileId,
  topic: string,
  metadata: PartitionMetadata,
  figures: PartitionFigures,
): ResourceNode {
  const { partition, leader, replicas, isr } = metadata;
  const { low, high, size } = figures;
  const health = partitionHealth(metadata);
  return {
    ref: refOf({ profile }, 'partition', topic, String(partition)),
    label: `Partition ${partition}`,
    ...description(
      leader < 0 ? 'no leader' : `leader ${leader}`,
      `ISR ${isr.length}/${replicas.length}`,
      low === undefined || high === undefined ? undefined : `offsets ${low}–${high}`,
      size === undefined ? undefined : formatBytes(size),
    ),
    properties: partitionProperties(profile, metadata, figures),
    ...(health && { health }),
    hasChildren: false,
  };
}

/** What metadata and figures tell of a partition. */
export function partitionProperties(
  profile: ProfileId,
  { leader, replicas, isr, offlineReplicas }: PartitionMetadata,
  { low, high, size }: PartitionFigures,
): readonly Property[] {
  const [preferred] = replicas;
  const link = (id: number): Pick<Property, 'link'> => ({ link: refOf({ profile }, 'broker', String(id)) });
  const moved = leader >= 0 && preferred !== leader;
  return [
    ...(leader < 0 ? [] : [{ key: 'leader', label: 'Leader', value: leader, ...link(leader) }]),
    ...(preferred === undefined
      ? []
      : [
          {
            ...{ key: 'preferredLeader', label: 'Preferred leader', value: preferred, ...link(preferred) },
            ...(moved && { note: 'does not lead' }),
          },
        ]),
    { key: 'replicas', label: 'Replicas', value: replicas.join(', ') },
    { key: 'isr', label: 'In-sync replicas', value: isr.join(', ') },
    ...(offlineReplicas.length === 0
      ? []
      : [{ key: 'offlineReplicas', label: 'Offline replicas', value: offlineReplicas.join(', ') }]),
    ...figure('lowWatermark', 'First offset', low),
    ...figure('highWatermark', 'Next offset', high),
    ...figure(
      'messages',
      'Messages (at most)',
      low === undefined || high === undefined ? undefined : high - low,
      'count',
    ),
    ...figure('size', 'Size of the leader', size, 'bytes'),
  ];
}

function figure(key: string, label: string, value: number | undefined, unit?: Property['unit']): readonly Property[] {
  return value === undefined ? [] : [{ key, label, value, ...(unit && { unit }) }];
}
