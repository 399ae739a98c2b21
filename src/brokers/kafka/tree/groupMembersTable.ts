import type { DetailsColumn, DetailsSection } from '../../api/details';
import type { PropertyValue } from '../../api/property';
import type { GroupMember } from '../protocol/describedGroup';
import { refOf, type TreeContext } from './context';
import { assignmentText, hostText } from './groupMembers';
import { mostRows } from './groupOffsetsTable';

interface Column extends DetailsColumn {
  readonly cell: (member: GroupMember) => PropertyValue | undefined;
}

const columns: readonly Column[] = [
  { key: 'client', label: 'Client', cell: ({ clientId }) => clientId },
  { key: 'host', label: 'Host', cell: ({ clientHost }) => hostText(clientHost) },
  { key: 'assignment', label: 'Assignment', cell: ({ assigned }) => assignmentText(assigned) },
  { key: 'target', label: 'Target assignment', cell: ({ target }) => target && assignmentText(target) },
  { key: 'memberId', label: 'Member id', cell: ({ memberId }) => memberId },
  { key: 'instanceId', label: 'Instance id', cell: ({ instanceId }) => instanceId },
  { key: 'rack', label: 'Rack', cell: ({ rackId }) => rackId },
  { key: 'epoch', label: 'Epoch', cell: ({ epoch }) => epoch },
  { key: 'protocol', label: 'Protocol', cell: ({ protocol }) => protocol },
  { key: 'subscribed', label: 'Subscribed to', cell: subscription },
  { key: 'process', label: 'Process id', cell: ({ streams }) => streams?.processId },
];
/** Shown also where nothing is known for any member. */
const always = new Set(['client', 'host', 'assignment', 'memberId']);

/** One row a member; a column that its kind of group does not have is left out. */
export function membersSection(
  context: Pick<TreeContext, 'profile'>,
  group: string,
  members: readonly GroupMember[],
): DetailsSection {
  const shown = columns.filter(
    ({ key, cell }) => always.has(key) || members.some((member) => cell(member) !== undefined),
  );
  return {
    title: 'Members',
    table: {
      columns: shown.map(({ key, label }) => ({ key, label })),
      rows: members.slice(0, mostRows).map((member) => ({
        cells: shown.map(({ cell }) => cell(member)),
        link: refOf(context, 'groupMember', group, member.memberId),
      })),
      total: members.length,
    },
  };
}

function subscription({ subscribed, subscribedPattern }: GroupMember): string | undefined {
  const parts = [...(subscribed ?? []), ...(subscribedPattern === undefined ? [] : [`pattern ${subscribedPattern}`])];
  return parts.length === 0 ? undefined : parts.join(', ');
}
