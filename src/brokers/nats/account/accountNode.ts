import type { DetailsSection } from '../../api/details';
import type { ProfileId } from '../../api/profile';
import type { Property, ResourceHealth, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { refOf } from '../context';
import type { AccountInfo, AccountTier } from '../jetstream/wire';
import { limit, outOf, properties, type Fact } from '../tree/facts';
import type { AccountTraffic } from './accounts';

/** Name of the own account where the server does not tell it (2.9, or rights too small). */
export const ownAccount = 'Own account';

/** The own account, or another one that a system user sees. */
export function accountNode(
  profile: ProfileId,
  name: string,
  jetStream: AccountInfo | undefined,
  traffic: AccountTraffic | undefined,
): ResourceNode {
  const connections = traffic && sum(traffic, ({ conns }) => conns);
  const health = jetStream && limitHealth(jetStream);
  return {
    ref: refOf(profile, 'account', name),
    label: name,
    ...description(
      jetStream && counted(jetStream.streams, 'stream'),
      jetStream && counted(jetStream.consumers, 'consumer'),
      connections === undefined ? undefined : counted(connections, 'connection'),
    ),
    properties: [...(jetStream ? useFacts(jetStream) : []), ...trafficFacts(traffic)],
    ...(health && { health }),
    hasChildren: false,
  };
}

/** What an account, or one of its tiers, uses of what it may. */
export function useFacts(tier: AccountTier & Partial<Pick<AccountInfo, 'api' | 'domain'>>): readonly Property[] {
  const { limits, api } = tier;
  return properties(
    ['memory', 'Memory', tier.memory, 'bytes', outOf(limit(limits.max_memory))],
    ['storage', 'Storage', tier.storage, 'bytes', outOf(limit(limits.max_storage))],
    ['streams', 'Streams', tier.streams, 'count', outOf(limit(limits.max_streams))],
    ['consumers', 'Consumers', tier.consumers, 'count', outOf(limit(limits.max_consumers))],
    ['reservedMemory', 'Memory reserved', limit(tier.reserved_memory), 'bytes'],
    ['reservedStorage', 'Storage reserved', limit(tier.reserved_storage), 'bytes'],
    ['maxAckPending', 'Most waiting for acknowledgement', limit(limits.max_ack_pending), 'count'],
    ['memoryStream', 'Largest stream in memory', limit(limits.memory_max_stream_bytes), 'bytes'],
    ['storageStream', 'Largest stream in files', limit(limits.storage_max_stream_bytes), 'bytes'],
    ['maxBytesRequired', 'Streams must be limited in size', limits.max_bytes_required === true ? true : undefined],
    ['domain', 'Domain', tier.domain],
    ['apiRequests', 'API requests', api?.total, 'count'],
    ['apiErrors', 'API errors', api?.errors, 'count'],
    ['apiLevel', 'API level', api?.level],
  );
}

/** Connections and messages, on all servers together. */
export function trafficFacts(traffic: AccountTraffic | undefined): readonly Property[] {
  if (!traffic) return [];
  const all: readonly Fact[] = [
    ['connections', 'Connections', sum(traffic, ({ conns }) => conns), 'count'],
    ['leafNodes', 'Leaf nodes', sum(traffic, ({ leafnodes = 0 }) => leafnodes), 'count'],
    // Not told by 2.9.10.
    ['subscriptions', 'Subscriptions', limit(sum(traffic, ({ num_subscriptions: count = 0 }) => count)), 'count'],
    ['sentMessages', 'Messages sent', sum(traffic, ({ sent }) => sent.msgs), 'count'],
    ['sentBytes', 'Bytes sent', sum(traffic, ({ sent }) => sent.bytes), 'bytes'],
    ['receivedMessages', 'Messages received', sum(traffic, ({ received }) => received.msgs), 'count'],
    ['receivedBytes', 'Bytes received', sum(traffic, ({ received }) => received.bytes), 'bytes'],
    ['slowConsumers', 'Slow consumers', sum(traffic, ({ slow_consumers: slow = 0 }) => slow), 'count'],
  ];
  return properties(...all);
}

/** Server by server. */
export function trafficSection(traffic: AccountTraffic): DetailsSection {
  const rows = traffic.servers.map(({ server, stats }) => ({
    cells: [server, stats.conns, stats.leafnodes, stats.sent.msgs, stats.received.msgs],
  }));
  const columns = [
    { key: 'server', label: 'Server' },
    { key: 'connections', label: 'Connections', unit: 'count' },
    { key: 'leafNodes', label: 'Leaf nodes', unit: 'count' },
    { key: 'sent', label: 'Messages sent', unit: 'count' },
    { key: 'received', label: 'Messages received', unit: 'count' },
  ] as const;
  return { title: 'Connections and traffic', properties: trafficFacts(traffic), table: { columns, rows } };
}

/** JetStream refuses what goes beyond. */
function limitHealth({ storage, memory, limits }: AccountInfo): ResourceHealth | undefined {
  const full = (used: number, most: number): boolean => limit(most) !== undefined && used >= most;
  const what = full(storage, limits.max_storage) ? 'storage' : full(memory, limits.max_memory) ? 'memory' : undefined;
  if (what === undefined) return undefined;
  const reason = `The account uses all the ${what} it may: JetStream refuses more messages.`;
  return { level: 'error', reason };
}

function sum({ servers }: AccountTraffic, of: (stats: AccountStatsOf) => number): number {
  return servers.reduce((all, { stats }) => all + of(stats), 0);
}

type AccountStatsOf = AccountTraffic['servers'][number]['stats'];
