import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { readMembers } from '../groups/members';
import type { NamedGroup } from '../groups/oneGroup';
import type { GroupMember } from '../protocol/describedGroup';
import type { TopicPartitions } from '../protocol/listOffsets';
import { refOf, requestDeadline, type TreeContext } from './context';
import { mapPage, pageOf, sortedBy } from './page';

type Named = Pick<TreeContext, 'profile'>;

/** The folder of a group's members. */
export function membersFolder(context: Named, group: string, count: number): ResourceNode {
  return {
    ref: refOf(context, 'folder', group, 'members'),
    label: 'Members',
    description: count === 0 ? 'none' : count.toLocaleString('en'),
    properties: [],
    hasChildren: count > 0,
  };
}

/** Members of a group, by client and then by member id. */
export async function listGroupMembers(
  context: TreeContext,
  group: NamedGroup,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const deadline = requestDeadline(`The list of members of the group “${group.id}”`, signal);
  const members = await readMembers(context.cluster, group, deadline);
  const key = ({ clientId, memberId }: GroupMember): string => `${clientId}\n${memberId}`;
  return mapPage(pageOf(sortedBy(members, key), key, page), (member) => memberNode(context, group.id, member));
}

/** A member of a group as a row of the tree. */
export function memberNode(context: Named, group: string, member: GroupMember): ResourceNode {
  const { memberId, clientId, clientHost, instanceId, rackId, epoch, assigned, target, subscribedPattern } = member;
  const partitions = assigned.reduce((sum, one) => sum + one.partitions.length, 0);
  const waiting = target && assignmentText(target) !== assignmentText(assigned);
  const text = (key: string, label: string, value: string | undefined): ResourceNode['properties'] =>
    value === undefined || value === '' ? [] : [{ key, label, value }];
  return {
    ref: refOf(context, 'groupMember', group, memberId),
    label: clientId === '' ? memberId : clientId,
    ...description(
      instanceId,
      hostText(clientHost),
      counted(partitions, 'partition'),
      waiting ? 'reassigning' : undefined,
    ),
    properties: [
      { key: 'memberId', label: 'Member id', value: memberId },
      ...text('clientId', 'Client id', clientId),
      ...text('host', 'Host', hostText(clientHost)),
      ...text('instanceId', 'Instance id', instanceId),
      ...text('rack', 'Rack', rackId),
      ...(epoch === undefined ? [] : [{ key: 'epoch', label: 'Member epoch', value: epoch }]),
      ...text('subscribedPattern', 'Subscribed pattern', subscribedPattern),
      { key: 'partitions', label: 'Assigned partitions', value: partitions, unit: 'count' },
      ...text('assignment', 'Assignment', assignmentText(assigned)),
      ...(waiting ? text('target', 'To be assigned', assignmentText(target) || 'nothing') : []),
    ],
    hasChildren: false,
  };
}

/** Kafka writes `/127.0.0.1`, after a host name if there is one. */
export function hostText(clientHost: string): string {
  return clientHost.replace(/^\//, '');
}

/** `orders 0, 1 · payments 2`; the same assignment gives the same text, in whatever order it came. */
export function assignmentText(assignment: readonly TopicPartitions[]): string {
  return sortedBy(assignment, ({ topic }) => topic)
    .map(({ topic, partitions }) => `${topic} ${[...partitions].sort((a, b) => a - b).join(', ')}`)
    .join(' · ');
}
