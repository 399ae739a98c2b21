import type { DetailsColumn, DetailsTable } from '../../api/details';
import type { TopicTraits } from '../protocol/describeTopicPartitions';
import type { PartitionMetadata, TopicMetadata } from '../protocol/metadata';
import type { PartitionFigures } from '../topics/partitionFigures';
import { refOf, type TreeContext } from './context';
import { partitionHealth } from './partitionHealth';

/** Rows of a table at most: beyond it, the tree has pages. */
export const mostRows = 1000;

const columns: readonly DetailsColumn[] = [
  { key: 'partition', label: 'Partition' },
  { key: 'leader', label: 'Leader' },
  { key: 'preferredLeader', label: 'Preferred leader' },
  { key: 'leaderEpoch', label: 'Leader epoch' },
  { key: 'replicas', label: 'Replicas' },
  { key: 'isr', label: 'In-sync replicas' },
  { key: 'offline', label: 'Offline replicas' },
  { key: 'low', label: 'First offset' },
  { key: 'high', label: 'Next offset' },
  { key: 'size', label: 'Size of the leader', unit: 'bytes' },
];

/** The partitions of a topic, those with a fault first. */
export function partitionTable(
  context: Pick<TreeContext, 'profile'>,
  { name, partitions }: TopicMetadata,
  figures: (partition: PartitionMetadata) => PartitionFigures,
  traits: TopicTraits | undefined,
): DetailsTable {
  const epochs = new Map(traits?.partitions.map(({ partition, leaderEpoch }) => [partition, leaderEpoch]));
  const rows = partitions
    .map((partition) => ({ partition, health: partitionHealth(partition) }))
    .sort((a, b) => Number(!a.health) - Number(!b.health) || a.partition.partition - b.partition.partition)
    .slice(0, mostRows)
    .map(({ partition, health }) => {
      const { partition: number, leader, replicas, isr, offlineReplicas } = partition;
      const { low, high, size } = figures(partition);
      return {
        cells: [
          ...[number, leader < 0 ? undefined : leader, replicas[0], epochs.get(number)],
          ...[replicas, isr, offlineReplicas].map((list) => list.join(', ')),
          ...[low, high, size],
        ],
        link: refOf(context, 'partition', name, String(number)),
        ...(health && { health }),
      };
    });
  return { columns, rows, ...(partitions.length > rows.length && { total: partitions.length }) };
}
