import type { ProfileId } from '../../api/profile';
import type { ResourceHealth, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { refOf } from '../context';
import { moment, properties } from '../tree/facts';
import type { MonitoringTopic, ServerSource, ServerSummary } from './source';

/** A server as the tree shows it. */
export function serverNode(
  profile: ProfileId,
  { block, stats, ownConnections, unhealthy }: ServerSummary,
): ResourceNode {
  const connections = stats?.connections ?? ownConnections;
  const own = stats === undefined ? 'own connection' : 'connection';
  const health = unhealthy === undefined ? undefined : healthOf(unhealthy);
  return {
    ref: refOf(profile, 'server', block.name),
    label: block.name,
    ...description(block.ver, block.cluster, connections === undefined ? undefined : counted(connections, own)),
    properties: properties(
      ['version', 'Version', block.ver],
      ['cluster', 'Cluster', block.cluster],
      ['domain', 'JetStream domain', block.domain],
      ['host', 'Host', block.host],
      ['jetstream', 'JetStream', block.jetstream],
      ['tags', 'Tags', block.tags?.join(', ')],
      ['connections', stats ? 'Connections' : 'Connections of the own account', connections, 'count'],
      ['subscriptions', 'Subscriptions', stats?.subscriptions, 'count'],
      ['memory', 'Memory', stats?.mem, 'bytes'],
      ['cpu', 'Processor', stats?.cpu, 'percent'],
      ['slowConsumers', 'Slow consumers since the start', stats?.slow_consumers, 'count'],
      ['sentMessages', 'Messages sent', stats?.sent?.msgs, 'count'],
      ['receivedMessages', 'Messages received', stats?.received?.msgs, 'count'],
      ['start', 'Started', moment(stats?.start), 'timestamp'],
      ['id', 'Identifier', block.id],
    ),
    ...(health && { health }),
    hasChildren: true,
  };
}

/** What a server says of itself that is not “ok”. */
export function healthOf(problem: string): ResourceHealth {
  return { level: 'error', reason: `The server says that it is not well: ${problem.replace(/\.$/, '')}.` };
}

/** Folders under a server, with the topic each is read from. */
export const serverFolders: readonly (readonly [name: string, label: string, topic: MonitoringTopic])[] = [
  ['connections', 'Connections', 'CONNZ'],
  ['routes', 'Routes', 'ROUTEZ'],
  ['gateways', 'Gateways', 'GATEWAYZ'],
  ['leafNodes', 'Leaf nodes', 'LEAFZ'],
];

/** What there is to look into; greyed where the way to learn of servers tells nothing of it. */
export function serverFolderNodes(
  profile: ProfileId,
  server: ServerSummary,
  source: ServerSource,
): readonly ResourceNode[] {
  return serverFolders.map(([name, label, topic]): ResourceNode => {
    const open = source.topics.has(topic);
    return {
      ref: refOf(profile, 'folder', server.block.name, name),
      label,
      properties: [],
      hasChildren: open,
      ...(!open && source.notice !== undefined && { unavailable: source.notice }),
    };
  });
}
