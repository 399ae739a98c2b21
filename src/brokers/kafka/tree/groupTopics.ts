import type { Deadline } from '../../api/reach/deadline';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { positionOf, positionsHealth, totalLag, type Position } from '../groups/lag';
import { readGroup } from '../groups/oneGroup';
import type { OffsetTable, ReadOffsets } from '../offsets';
import { readOffsets } from '../offsets';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';
import { refOf, requestDeadline, type TreeContext } from './context';
import { lagProperty, lagText } from './groupNode';
import { mapPage, pageOf, sortedBy } from './page';
import { counted, description } from '../../api/words';
import { missingFigures } from './missingFigures';

/** Topics a group has committed offsets for or is assigned to. */
export async function listGroupTopics(
  context: TreeContext,
  group: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster } = context;
  const deadline = requestDeadline(`The list of topics of the group “${group}”`, signal);
  const { committed, topics } = await readGroup(cluster, group, deadline);
  const key = ({ name }: TopicMetadata): string => name;
  const shown = pageOf(sortedBy(topics, key), key, page);
  const ends = await readEnds(cluster, shown.items, deadline);
  const notice = missingFigures(ends.failures);
  const nodes = mapPage(shown, (topic) => {
    const positions = topic.partitions.map(({ partition }) => ends.position(committed, topic.name, partition));
    return groupTopicNode(context, group, topic.name, positions);
  });
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** Both ends of partitions, to place commits between them. */
export interface PartitionEnds extends Pick<ReadOffsets, 'failures'> {
  readonly end: OffsetTable;
  readonly position: (committed: OffsetTable, topic: string, partition: number) => Position;
  readonly start: OffsetTable;
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
  return {
    start: start.offsets,
    end: end.offsets,
    failures: [...start.failures, ...end.failures],
    position: (committed, topic, partition) =>
      positionOf(
        committed.get(topic, partition),
        start.offsets.get(topic, partition),
        end.offsets.get(topic, partition),
      ),
  };
}

/** A topic under a consumer group as a row of the tree. */
export function groupTopicNode(
  context: Pick<TreeContext, 'profile'>,
  group: string,
  topic: string,
  positions: readonly Position[],
): ResourceNode {
  const total = totalLag(positions);
  const withoutCommit = positions.filter(({ kind }) => kind === 'noCommit').length;
  const health = positionsHealth(positions);
  const partial = total.kind === 'sum' && withoutCommit > 0;
  return {
    ref: refOf(context, 'groupTopic', group, topic),
    label: topic,
    ...description(lagText(total), partial ? `${counted(withoutCommit, 'partition')} without commit` : undefined),
    properties: [
      { key: 'partitions', label: 'Partitions', value: positions.length, unit: 'count' },
      ...lagProperty(total),
      { key: 'withoutCommit', label: 'Partitions without commit', value: withoutCommit, unit: 'count' },
    ],
    ...(health && { health }),
    hasChildren: true,
  };
}
