import type { DetailsSection, ResourceDetails } from '../../api/details';
import type { Property } from '../../api/resource';
import { readEnds, type PartitionEnds } from '../groups/ends';
import { positionsHealth, totalLag, type Position } from '../groups/lag';
import { readGroup, type GroupProgress, type NamedGroup } from '../groups/oneGroup';
import type { TopicMetadata } from '../protocol/metadata';
import { refOf, requestDeadline, type TreeContext } from './context';
import { membersSection } from './groupMembersTable';
import { lagProperty, lagText } from './groupNode';
import { offsetsSection } from './groupOffsetsTable';
import { tasksSection, topologySection } from './groupTopology';
import { missingFigures } from './missingFigures';

type Details = Omit<ResourceDetails, 'ref'>;

/** Everything about one group: state, members with their assignment, and how far it is everywhere. */
export async function describeGroup(context: TreeContext, group: NamedGroup, signal: AbortSignal): Promise<Details> {
  const deadline = requestDeadline(`The description of the group “${group.id}”`, signal);
  const progress = await readGroup(context.cluster, group, deadline);
  const ends = await readEnds(context.cluster, progress.topics, deadline);
  const positions = progress.topics.flatMap((topic) => positionsIn(progress, topic, ends));
  const health = positionsHealth(positions);
  return {
    label: group.id,
    ...(health && { health }),
    sections: [
      { title: 'State', properties: stateProperties(context, progress, positions) },
      offsetsSection(context, { group: group.id, progress, topics: progress.topics, ends }),
      membersSection(context, group.id, progress.members),
      ...topologySection(context, progress.described?.topology),
      ...tasksSection(progress.members),
    ].map((section) => withNotice(section, ends)),
  };
}

/** How far a group is in one topic. */
export async function describeGroupTopic(
  context: TreeContext,
  group: NamedGroup,
  topicName: string,
  signal: AbortSignal,
): Promise<Details> {
  const deadline = requestDeadline(`The description of the group “${group.id}”`, signal);
  const progress = await readGroup(context.cluster, group, deadline);
  const topics = progress.topics.filter(({ name }) => name === topicName);
  const ends = await readEnds(context.cluster, topics, deadline);
  const positions = topics.flatMap((topic) => positionsIn(progress, topic, ends));
  const health = positionsHealth(positions);
  const total = totalLag(positions);
  return {
    label: `${topicName} in ${group.id}`,
    ...(health && { health }),
    sections: [
      {
        title: 'Progress',
        properties: [
          link('group', 'Consumer group', group.id, refOf(context, 'consumerGroup', group.id)),
          link('topic', 'Topic', topicName, refOf(context, 'topic', topicName)),
          { key: 'progress', label: 'Progress', value: lagText(total, progress.kind) ?? 'lag unknown' },
          ...lagProperty(total),
        ],
      },
      withNotice(offsetsSection(context, { group: group.id, progress, topics, ends }), ends),
    ],
  };
}

function positionsIn(progress: GroupProgress, topic: TopicMetadata, ends: PartitionEnds): readonly Position[] {
  return topic.partitions.map(({ partition }) => progress.standings.position(topic.name, partition, ends));
}

function stateProperties(
  context: TreeContext,
  { kind, described, members, coordinator, topics }: GroupProgress,
  positions: readonly Position[],
): readonly Property[] {
  const total = totalLag(positions);
  const count = (key: string, label: string, value: number): Property => ({ key, label, value, unit: 'count' });
  const without = positions.filter((position) => position.kind === 'noCommit').length;
  return [
    { key: 'state', label: 'State', value: described?.state ?? 'no members, only commits' },
    { key: 'type', label: 'Type', value: kind },
    count('members', 'Members', members.length),
    { key: 'progress', label: 'Progress', value: lagText(total, kind) ?? 'lag unknown' },
    ...lagProperty(total),
    count('topics', 'Topics', topics.length),
    count('withoutCommit', `Partitions without ${kind === 'share' ? 'start offset' : 'commit'}`, without),
    link('coordinator', 'Coordinator', `Broker ${coordinator}`, refOf(context, 'broker', String(coordinator))),
    ...(described?.protocolType ? [{ key: 'protocolType', label: 'Protocol', value: described.protocolType }] : []),
    ...(described?.assignor ? [{ key: 'assignor', label: 'Assignor', value: described.assignor }] : []),
    ...(described?.epoch === undefined ? [] : [{ key: 'epoch', label: 'Group epoch', value: described.epoch }]),
    ...(described?.assignmentEpoch === undefined
      ? []
      : [{ key: 'assignmentEpoch', label: 'Assignment epoch', value: described.assignmentEpoch }]),
    ...(described?.topology
      ? [{ key: 'topologyEpoch', label: 'Topology epoch', value: described.topology.epoch }]
      : []),
  ];
}

function link(key: string, label: string, value: string, target: Property['link']): Property {
  return { key, label, value, ...(target && { link: target }) };
}

/** Offsets are what partitions that cannot be read take away. */
function withNotice(section: DetailsSection, ends: PartitionEnds): DetailsSection {
  const notice = section.title === 'Offsets' ? missingFigures(ends.failures) : undefined;
  return notice === undefined ? section : { ...section, notice };
}
