import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../api/resource';
import { counted, description } from '../../api/words';
import { readEnds } from '../groups/ends';
import { positionsHealth, totalLag, type Position } from '../groups/lag';
import { readGroup, type NamedGroup } from '../groups/oneGroup';
import type { TopicMetadata } from '../protocol/metadata';
import { refOf, requestDeadline, type TreeContext } from './context';
import { membersFolder } from './groupMembers';
import { lagProperty, lagText } from './groupNode';
import { missingFigures } from './missingFigures';
import { mapPage, pageOf, sortedBy } from './page';

/** Comes before every topic: a topic's name is never empty. */
const membersKey = '';

/** What stands under a group: the folder of its members, then the topics it has committed for or is assigned to. */
export async function listGroupTopics(
  context: TreeContext,
  group: NamedGroup,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster } = context;
  const deadline = requestDeadline(`The list of topics of the group “${group.id}”`, signal);
  const { standings, topics, members, kind } = await readGroup(cluster, group, deadline);
  const key = (topic: TopicMetadata | undefined): string => topic?.name ?? membersKey;
  const shown = pageOf(sortedBy([undefined, ...topics], key), key, page);
  const ends = await readEnds(
    cluster,
    shown.items.filter((topic) => topic !== undefined),
    deadline,
  );
  const notice = missingFigures(ends.failures);
  const nodes = mapPage(shown, (topic) => {
    if (!topic) return membersFolder(context, group.id, members.length);
    const positions = topic.partitions.map(({ partition }) => standings.position(topic.name, partition, ends));
    const ref = refOf(context, 'groupTopic', group.id, topic.name);
    return groupTopicNode(ref, topic.name, { positions, kind });
  });
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** How far a group of some kind is in the partitions of one topic. */
export interface TopicProgress {
  readonly positions: readonly Position[];
  readonly kind: string;
}

/** How far a group is in a topic as a row of the tree: of the group's topics, or of the topic's groups. */
export function groupTopicNode(ref: ResourceRef, label: string, { positions, kind }: TopicProgress): ResourceNode {
  const total = totalLag(positions);
  const without = positions.filter((position) => position.kind === 'noCommit').length;
  const health = positionsHealth(positions);
  const partial = total.kind === 'sum' && without > 0;
  const lacking = kind === 'share' ? 'start offset' : 'commit';
  return {
    ref,
    label,
    ...description(lagText(total, kind), partial ? `${counted(without, 'partition')} without ${lacking}` : undefined),
    properties: [
      { key: 'partitions', label: 'Partitions', value: positions.length, unit: 'count' },
      ...lagProperty(total),
      { key: 'withoutCommit', label: `Partitions without ${lacking}`, value: without, unit: 'count' },
    ],
    ...(health && { health }),
    hasChildren: true,
  };
}
