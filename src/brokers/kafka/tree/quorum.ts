import type { DetailsTable, ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Page, PageRequest, Property, ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import { readQuorum } from '../cluster/quorum';
import type { QuorumReplica, QuorumState } from '../protocol/describeQuorum';
import { refOf, requestDeadline, type TreeContext } from './context';
import { fixedPage } from './page';

/** A voter or observer as it stands. */
export interface QuorumMember {
  readonly replica: QuorumReplica;
  readonly role: 'leader' | 'follower' | 'observer';
  /** Behind the leader, in records of the metadata log; unknown for one that has never fetched. */
  readonly lag: number | undefined;
}

/** Voters, then observers, each by id. */
export function quorumMembers({ leaderId, voters, observers }: QuorumState): readonly QuorumMember[] {
  const end = voters.find(({ id }) => id === leaderId)?.logEndOffset;
  const member = (replica: QuorumReplica, role: QuorumMember['role']): QuorumMember => {
    const known = end !== undefined && replica.logEndOffset >= 0;
    return { replica, role, lag: known ? Math.max(0, end - replica.logEndOffset) : undefined };
  };
  const byId = (a: QuorumReplica, b: QuorumReplica): number => a.id - b.id;
  return [
    ...voters.toSorted(byId).map((one) => member(one, one.id === leaderId ? 'leader' : 'follower')),
    ...observers.toSorted(byId).map((one) => member(one, 'observer')),
  ];
}

/** The controllers' quorum and who copies its log: one request. */
export async function listVoters(
  context: TreeContext,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const quorum = await readQuorum(context.cluster, requestDeadline('The list of voters', signal));
  return fixedPage(
    quorumMembers(quorum).map((member) => memberNode(context, member)),
    page,
  );
}

function labelOf({ replica, role }: QuorumMember): string {
  return `${role === 'observer' ? 'Observer' : 'Voter'} ${replica.id}`;
}

/** A voter or observer as a row of the tree. */
export function memberNode(context: Pick<TreeContext, 'profile'>, member: QuorumMember): ResourceNode {
  const { replica, role, lag } = member;
  return {
    ref: refOf(context, 'quorumVoter', String(replica.id)),
    label: labelOf(member),
    ...description(
      role === 'leader' ? 'leader' : undefined,
      role !== 'leader' && lag !== undefined ? `lag ${lag.toLocaleString('en')}` : undefined,
    ),
    properties: memberProperties(member),
    hasChildren: false,
    variant: role,
  };
}

function memberProperties({ replica, role, lag }: QuorumMember): readonly Property[] {
  const { id, directoryId, logEndOffset, lastFetch, lastCaughtUp } = replica;
  const moment = (key: string, label: string, value: number | undefined): readonly Property[] =>
    value === undefined ? [] : [{ key, label, value, unit: 'timestamp' }];
  return [
    { key: 'id', label: 'Node id', value: id },
    { key: 'role', label: 'Role', value: role },
    ...(logEndOffset < 0 ? [] : [{ key: 'logEndOffset', label: 'Log end offset', value: logEndOffset }]),
    ...(lag === undefined ? [] : [{ key: 'lag', label: 'Lag', value: lag, unit: 'count' } as const]),
    ...moment('lastFetch', 'Last fetched', lastFetch),
    ...moment('lastCaughtUp', 'Last caught up', lastCaughtUp),
    ...(directoryId === undefined ? [] : [{ key: 'directoryId', label: 'Directory id', value: directoryId }]),
  ];
}

/** One voter or observer. @throws BrokerError `notFound`. */
export async function describeVoter(
  context: TreeContext,
  id: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const quorum = await readQuorum(context.cluster, requestDeadline(`The description of voter ${id}`, signal));
  const member = quorumMembers(quorum).find(({ replica }) => String(replica.id) === id);
  if (!member) {
    throw new BrokerError('notFound', `Node ${id} takes no part in the quorum (any more): refresh the list.`);
  }
  return {
    label: labelOf(member),
    sections: [
      { title: labelOf(member), properties: memberProperties(member) },
      { title: 'Quorum', properties: quorumProperties(quorum) },
    ],
  };
}

/** The quorum as a whole. */
export function quorumProperties({ leaderId, leaderEpoch, highWatermark }: QuorumState): readonly Property[] {
  return [
    { key: 'leaderId', label: 'Leader', value: leaderId },
    { key: 'leaderEpoch', label: 'Leader epoch', value: leaderEpoch },
    { key: 'highWatermark', label: 'High watermark', value: highWatermark },
  ];
}

/** Every voter and observer as a table. */
export function quorumTable(context: Pick<TreeContext, 'profile'>, quorum: QuorumState): DetailsTable {
  const columns = [
    { key: 'id', label: 'Node id' },
    { key: 'role', label: 'Role' },
    { key: 'logEndOffset', label: 'Log end offset' },
    { key: 'lag', label: 'Lag', unit: 'count' },
    { key: 'lastFetch', label: 'Last fetched', unit: 'timestamp' },
    { key: 'lastCaughtUp', label: 'Last caught up', unit: 'timestamp' },
  ] as const;
  const rows = quorumMembers(quorum).map(({ replica, role, lag }) => ({
    cells: [replica.id, role, replica.logEndOffset, lag, replica.lastFetch, replica.lastCaughtUp],
    link: refOf(context, 'quorumVoter', String(replica.id)),
  }));
  return { columns, rows };
}
