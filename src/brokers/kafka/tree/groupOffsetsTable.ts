import type { DetailsRow, DetailsSection } from '../../api/details';
import type { PartitionEnds } from '../groups/ends';
import { positionHealth } from '../groups/lag';
import type { GroupProgress } from '../groups/oneGroup';
import type { GroupMember } from '../protocol/describedGroup';
import type { TopicMetadata } from '../protocol/metadata';
import { refOf, type TreeContext } from './context';
import { committedLabel, positionText } from './groupPartitions';

/** Rows shown of a table: a group may read tens of thousands of partitions, which no one reads one by one. */
export const mostRows = 2000;

interface GroupOffsetsFacts {
  readonly group: string;
  readonly progress: GroupProgress;
  readonly topics: readonly TopicMetadata[];
  readonly ends: PartitionEnds;
}

/** One row a partition: where the group stands between the ends, and who reads it. */
export function offsetsSection(
  context: Pick<TreeContext, 'profile'>,
  { group, progress, topics, ends }: GroupOffsetsFacts,
): DetailsSection {
  const { standings, kind, members } = progress;
  const readers = readersByPartition(members);
  const rows = topics
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((topic) =>
      topic.partitions
        .toSorted((a, b) => a.partition - b.partition)
        .map(({ partition }): DetailsRow => {
          const position = standings.position(topic.name, partition, ends);
          const health = positionHealth(position);
          return {
            cells: [
              topic.name,
              partition,
              positionText(position, kind),
              'committed' in position ? position.committed : undefined,
              ends.start.get(topic.name, partition),
              ends.end.get(topic.name, partition),
              'lag' in position ? position.lag : undefined,
              readers.get(`${topic.name}/${partition}`)?.join(', '),
            ],
            ...(health && { health }),
            link: refOf(context, 'groupPartition', group, topic.name, String(partition)),
          };
        }),
    );
  return {
    title: 'Offsets',
    table: {
      columns: [
        { key: 'topic', label: 'Topic' },
        { key: 'partition', label: 'Partition' },
        { key: 'position', label: 'Position' },
        { key: 'committed', label: committedLabel(kind) },
        { key: 'start', label: 'First offset' },
        { key: 'end', label: 'Next offset' },
        { key: 'lag', label: 'Lag', unit: 'count' },
        { key: 'client', label: 'Read by' },
      ],
      rows: rows.slice(0, mostRows),
      total: rows.length,
    },
  };
}

/** Clients by the partition they are assigned; several share one in a share group. */
function readersByPartition(members: readonly GroupMember[]): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>();
  for (const { clientId, memberId, assigned } of members) {
    for (const { topic, partitions } of assigned) {
      for (const partition of partitions) {
        const key = `${topic}/${partition}`;
        const known = readers.get(key);
        const name = clientId === '' ? memberId : clientId;
        if (known) known.push(name);
        else readers.set(key, [name]);
      }
    }
  }
  return readers;
}
