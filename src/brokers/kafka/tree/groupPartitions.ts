import { BrokerError } from '../../api/error';
import type { Page, PageRequest, Property, ResourceNode, ResourceRef } from '../../api/resource';
import { description } from '../../api/words';
import { readEnds } from '../groups/ends';
import { positionHealth, type Position } from '../groups/lag';
import { readGroup, type NamedGroup } from '../groups/oneGroup';
import type { GroupMember } from '../protocol/describedGroup';
import type { PartitionMetadata } from '../protocol/metadata';
import { requestDeadline, type TreeContext } from './context';
import { missingFigures } from './missingFigures';
import { mapPage, numberKey, pageOf, sortedBy } from './page';

/** Partitions of a topic as a group sees them; `parent` is the row they stand under. */
export async function listGroupPartitions(
  context: TreeContext,
  {
    group,
    topic: topicName,
    parent,
  }: { readonly group: NamedGroup; readonly topic: string; readonly parent: ResourceRef },
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster } = context;
  const deadline = requestDeadline(`The list of partitions of the group “${group.id}”`, signal);
  const { standings, members, topics, kind } = await readGroup(cluster, group, deadline);
  const topic = topics.find(({ name }) => name === topicName);
  if (!topic) {
    throw new BrokerError(
      'notFound',
      `The group “${group.id}” does not read the topic “${topicName}” (any more): refresh the group.`,
    );
  }
  const key = ({ partition }: PartitionMetadata): string => numberKey(partition);
  const shown = pageOf(sortedBy(topic.partitions, key), key, page);
  const ends = await readEnds(cluster, [{ ...topic, partitions: shown.items }], deadline);
  const notice = missingFigures(ends.failures);
  const nodes = mapPage(shown, ({ partition }) =>
    groupPartitionNode(
      { profile: context.profile, kind: 'groupPartition', path: [...parent.path, String(partition)] },
      {
        kind,
        partition,
        position: standings.position(topicName, partition, ends),
        start: ends.start.get(topicName, partition),
        end: ends.end.get(topicName, partition),
        member: memberOf(members, topicName, partition),
      },
    ),
  );
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** Who reads a partition; several do in a share group, of which this is the first. */
export function memberOf(members: readonly GroupMember[], topic: string, partition: number): GroupMember | undefined {
  return members.find(({ assigned }) =>
    assigned.some((one) => one.topic === topic && one.partitions.includes(partition)),
  );
}

/** How far a group is in one partition. */
export interface PartitionProgress {
  /** Of the group. */
  readonly kind: string;
  readonly partition: number;
  readonly position: Position;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Who reads it at the moment. */
  readonly member: GroupMember | undefined;
}

/** A partition under a consumer group as a row of the tree. */
export function groupPartitionNode(
  ref: ResourceRef,
  { kind, partition, position, start, end, member }: PartitionProgress,
): ResourceNode {
  const health = positionHealth(position);
  return {
    ref,
    label: `Partition ${partition}`,
    ...description(positionText(position, kind), member?.clientId),
    properties: [
      { key: 'position', label: 'Position', value: positionText(position, kind) },
      ...('committed' in position ? offset('committed', committedLabel(kind), position.committed) : []),
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

/** What a group's offset in a partition is called. */
export function committedLabel(kind: string): string {
  return kind === 'share' ? 'Start offset' : 'Committed offset';
}

/** A position in a few words. */
export function positionText(position: Position, kind: string): string {
  switch (position.kind) {
    case 'noCommit':
      return kind === 'share' ? 'no start offset' : 'no commit';
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
