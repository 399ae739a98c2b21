import { BrokerError } from '../../api/error';
import type { Page, PageRequest, Property, ResourceNode } from '../../api/resource';
import { positionHealth, type Position } from '../groups/lag';
import { readGroup } from '../groups/oneGroup';
import type { GroupMember } from '../protocol/describedGroup';
import type { PartitionMetadata } from '../protocol/metadata';
import { refOf, requestDeadline, type TreeContext } from './context';
import { readEnds } from './groupTopics';
import { mapPage, numberKey, pageOf, sortedBy } from './page';
import { description } from '../../api/words';
import { missingFigures } from './missingFigures';

/** Partitions of a topic as a group sees them. */
export async function listGroupPartitions(
  context: TreeContext,
  [group, topicName]: readonly [group: string, topic: string],
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster } = context;
  const deadline = requestDeadline(`The list of partitions of the group “${group}”`, signal);
  const { committed, members, topics } = await readGroup(cluster, group, deadline);
  const topic = topics.find(({ name }) => name === topicName);
  if (!topic) {
    throw new BrokerError(
      'notFound',
      `The group “${group}” does not read the topic “${topicName}” (any more): refresh the group.`,
    );
  }
  const key = ({ partition }: PartitionMetadata): string => numberKey(partition);
  const shown = pageOf(sortedBy(topic.partitions, key), key, page);
  const ends = await readEnds(cluster, [{ ...topic, partitions: shown.items }], deadline);
  const notice = missingFigures(ends.failures);
  const nodes = mapPage(shown, ({ partition }) =>
    groupPartitionNode(context, group, {
      topic: topicName,
      partition,
      position: ends.position(committed, topicName, partition),
      start: ends.start.get(topicName, partition),
      end: ends.end.get(topicName, partition),
      member: memberOf(members, topicName, partition),
    }),
  );
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

function memberOf(members: readonly GroupMember[], topic: string, partition: number): GroupMember | undefined {
  return members.find(({ assigned }) =>
    assigned.some((one) => one.topic === topic && one.partitions.includes(partition)),
  );
}

/** How far a group is in one partition. */
export interface PartitionProgress {
  readonly topic: string;
  readonly partition: number;
  readonly position: Position;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Who reads it at the moment. */
  readonly member: GroupMember | undefined;
}

/** A partition under a consumer group as a row of the tree. */
export function groupPartitionNode(
  context: Pick<TreeContext, 'profile'>,
  group: string,
  { topic, partition, position, start, end, member }: PartitionProgress,
): ResourceNode {
  const health = positionHealth(position);
  return {
    ref: refOf(context, 'groupPartition', group, topic, String(partition)),
    label: `Partition ${partition}`,
    ...description(positionText(position), member?.clientId),
    properties: [
      { key: 'position', label: 'Position', value: positionText(position) },
      ...('committed' in position ? offset('committed', 'Committed offset', position.committed) : []),
      ...offset('start', 'First offset', start),
      ...offset('end', 'Next offset', end),
      ...('lag' in position ? [{ key: 'lag', label: 'Lag', value: position.lag, unit: 'count' as const }] : []),
      ...(member
        ? [
            { key: 'member', label: 'Member', value: member.memberId },
            { key: 'client', label: 'Client', value: `${member.clientId} ${member.clientHost}` },
          ]
        : []),
    ],
    ...(health && { health }),
    hasChildren: false,
  };
}

function offset(key: string, label: string, value: number | undefined): readonly Property[] {
  return value === undefined ? [] : [{ key, label, value }];
}

function positionText(position: Position): string {
  switch (position.kind) {
    case 'noCommit':
      return 'no commit';
    case 'unknown':
      return 'lag unknown';
    case 'within':
      return `lag ${position.lag.toLocaleString('en')}`;
    case 'beforeLogStart':
      return `behind the log start, lag ${position.lag.toLocaleString('en')}`;
    case 'pastEnd':
      return 'past the end';
  }
}
