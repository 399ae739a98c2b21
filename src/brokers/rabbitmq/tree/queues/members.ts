import type { DetailsColumn, DetailsSection } from '../../../api/details';
import type { PropertyValue } from '../../../api/property';
import { nameOf, textOf, textsOf, type JsonObject } from '../../management/json';
import { readAll } from '../../management/paging';
import { refOf, type TreeContext } from '../context';
import { partOrNotice } from '../sections';

const title = 'Members';

/** The fields of `rabbitmq-queues quorum_status`, which the API tells since 4.0. */
const raft: readonly DetailsColumn[] = [
  { key: 'Node Name', label: 'Node' },
  { key: 'Raft State', label: 'Raft state' },
  { key: 'Membership', label: 'Membership' },
  { key: 'Last Log Index', label: 'Last log index', unit: 'count' },
  { key: 'Last Written', label: 'Last written', unit: 'count' },
  { key: 'Last Applied', label: 'Last applied', unit: 'count' },
  { key: 'Commit Index', label: 'Commit index', unit: 'count' },
  { key: 'Snapshot Index', label: 'Snapshot index', unit: 'count' },
  { key: 'Term', label: 'Term', unit: 'count' },
];

/** The members of a queue that has more than its node: how far each is, or at least which are online. */
export async function membersSection(
  context: TreeContext,
  vhost: string,
  json: JsonObject,
  signal: AbortSignal,
): Promise<readonly DetailsSection[]> {
  const members = textsOf(json, 'members');
  if (!members || members.length === 0) return [];
  if (textOf(json, 'type') !== 'quorum') return [membersTable(context, json, members)];
  const told = await partOrNotice(title, () => quorumStatus(context, vhost, nameOf(json, 'name') ?? '', signal));
  const notice = told[0]?.notice;
  return notice === undefined ? told : [{ ...membersTable(context, json, members), notice }];
}

async function quorumStatus(
  context: TreeContext,
  vhost: string,
  name: string,
  signal: AbortSignal,
): Promise<readonly DetailsSection[]> {
  const absent = {
    reason: 'unsupported',
    sentence:
      'How far each member is, the management API tells since RabbitMQ 4.0: use “rabbitmq-queues quorum_status”.',
  } as const;
  const request = { segments: ['queues', 'quorum', vhost, name, 'status'], vhost, absent };
  const status = await readAll(context.client, request, signal);
  const rows = status.map((member) => ({
    cells: raft.map(({ key }) => plain(member[key])),
    link: refOf(context, 'node', textOf(member, 'Node Name') ?? ''),
  }));
  return [{ title, table: { columns: raft, rows } }];
}

function membersTable(context: TreeContext, json: JsonObject, members: readonly string[]): DetailsSection {
  const online = textsOf(json, 'online');
  const leader = textOf(json, 'leader');
  const rows = members.map((node) => ({
    cells: [node, node === leader, online?.includes(node)],
    link: refOf(context, 'node', node),
  }));
  const columns = [
    { key: 'node', label: 'Node' },
    { key: 'leader', label: 'Leader' },
    { key: 'online', label: 'Online' },
  ];
  return { title, table: { columns, rows } };
}

function plain(value: unknown): PropertyValue | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
