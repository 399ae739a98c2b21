import type { DetailsSection, ResourceDetails } from '../../api/details';
import type { ProfileId } from '../../api/profile';
import { configFacts, type ConfigField } from '../tree/configFields';
import { outOf, properties } from '../tree/facts';
import { healthOf, serverNode } from './serverNode';
import type { ServerSummary } from './source';
import type { Varz } from './wire';

/** All that is told of a server; `varz` where the way to learn of servers gives it. */
export function serverDetails(
  profile: ProfileId,
  server: ServerSummary,
  varz: Varz | undefined,
  notice: string | undefined,
): Omit<ResourceDetails, 'ref'> {
  const { label, properties: facts } = serverNode(profile, server);
  return {
    label,
    ...(server.unhealthy !== undefined && { health: healthOf(server.unhealthy) }),
    sections: [
      { title: 'Server', properties: facts, ...(notice !== undefined && { notice }) },
      ...(varz ? [trafficSection(varz), ...jetStreamSection(varz), ...others(varz)] : []),
    ],
  };
}

function trafficSection(varz: Varz): DetailsSection {
  return {
    title: 'Connections and traffic',
    properties: properties(
      ['connections', 'Connections', varz.connections, 'count', outOf(varz.max_connections)],
      ['totalConnections', 'Connections since the start', varz.total_connections, 'count'],
      ['routes', 'Routes', varz.routes, 'count'],
      ['gateways', 'Known servers of the cluster', varz.remotes, 'count'],
      ['leafNodes', 'Leaf nodes', varz.leafnodes, 'count'],
      ['inMessages', 'Messages received', varz.in_msgs, 'count'],
      ['outMessages', 'Messages sent', varz.out_msgs, 'count'],
      ['inBytes', 'Bytes received', varz.in_bytes, 'bytes'],
      ['outBytes', 'Bytes sent', varz.out_bytes, 'bytes'],
    ),
  };
}

function jetStreamSection({ jetstream }: Varz): readonly DetailsSection[] {
  if (!jetstream?.config) return [];
  const { config, stats, meta } = jetstream;
  return [
    {
      title: 'JetStream',
      properties: properties(
        ['memory', 'Memory used', stats?.memory, 'bytes', outOf(config.max_memory)],
        ['storage', 'Storage used', stats?.storage, 'bytes', outOf(config.max_storage)],
        ['haAssets', 'Replicated streams and consumers', stats?.ha_assets, 'count'],
        ['apiRequests', 'API requests', stats?.api?.total, 'count'],
        ['apiErrors', 'API errors', stats?.api?.errors, 'count'],
        ['metaLeader', 'Leader of the cluster', meta && (meta.leader ?? 'none')],
        ['metaSize', 'Members of the cluster', meta?.cluster_size, 'count'],
        ['domain', 'Domain', config.domain],
      ),
    },
  ];
}

/** Everything else of `/varz`, by its own names; what is deeper as JSON. Credentials in addresses are left out. */
function others(varz: Varz): readonly DetailsSection[] {
  const rest = configFacts('nats.server', varz, serverFields, elsewhere).map((property) =>
    typeof property.value === 'string' ? { ...property, value: withoutLogin(property.value) } : property,
  );
  return rest.length > 0 ? [{ title: 'Everything else', properties: rest }] : [];
}

/** Those of the configuration that need a unit, with nats-server's defaults (2.9 to 2.15). */
const serverFields: readonly ConfigField[] = [
  { name: 'max_payload', label: 'Largest message', unit: 'bytes', plain: 1_048_576, plainText: '1 MB' },
  {
    name: 'max_pending',
    label: 'Most bytes waiting for a connection',
    unit: 'bytes',
    plain: 67_108_864,
    plainText: '64 MB',
  },
  {
    name: 'ping_interval',
    label: 'Ping interval',
    unit: 'nanoseconds',
    plain: 120_000_000_000,
    plainText: '2 minutes',
  },
  {
    name: 'write_deadline',
    label: 'Write deadline',
    unit: 'nanoseconds',
    plain: 10_000_000_000,
    plainText: '10 seconds',
  },
];

/** Of `/varz`: shown above, a moment of its own, or counters by monitoring page. */
const elsewhere = [
  ...['server_id', 'server_name', 'version', 'host', 'tags', 'start', 'now', 'mem', 'cpu', 'connections'],
  ...['total_connections', 'max_connections', 'routes', 'remotes', 'leafnodes', 'in_msgs', 'out_msgs', 'in_bytes'],
  ...['out_bytes', 'subscriptions', 'slow_consumers', 'jetstream', 'http_req_stats'],
];

function withoutLogin(text: string): string {
  return text.replaceAll(/\/\/[^@/\s"]+@/g, '//');
}
