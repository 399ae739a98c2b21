import type { ClusterInfo } from '../jetstream/wire';
import type { DetailsSection } from '../../api/details';
import type { Property, ResourceHealth } from '../../api/resource';
import { milliseconds, moment, properties } from './facts';

/** Health of a stream or consumer as its replicas give it; nothing outside of a cluster. */
export function replicaHealth(cluster: ClusterInfo | undefined): ResourceHealth | undefined {
  if (!cluster) return undefined;
  if (!cluster.leader) return noLeader;
  const peers = cluster.replicas ?? [];
  const offline = peers.filter((peer) => peer.offline).map((peer) => peer.name);
  if (offline.length > 0) return warn(`Offline: ${offline.join(', ')}. A copy of the data is out of reach.`);
  const behind = peers.filter((peer) => !peer.current).map((peer) => peer.name);
  if (behind.length > 0)
    return warn(`Not in step with the leader: ${behind.join(', ')}. This copy is behind, or its server is down.`);
  return undefined;
}

/** For what a cluster lists by name only: https://docs.nats.io/running-a-nats-service/nats_admin/jetstream_admin */
export const noLeader: ResourceHealth = {
  level: 'error',
  reason: 'No leader: a majority of the servers that hold it is down, so that it neither takes nor gives messages.',
};

function warn(reason: string): ResourceHealth {
  return { level: 'warning', reason };
}

/** Where the copies are. */
export function replicaFacts(cluster: ClusterInfo | undefined): readonly Property[] {
  if (!cluster) return [];
  const peers = (cluster.replicas ?? []).map(({ name, offline, current, lag }) => {
    const state = offline ? 'offline' : current ? 'current' : 'not current';
    return `${name} (${state}${lag ? `, ${lag.toLocaleString('en-US')} behind` : ''})`;
  });
  return properties(['leader', 'Leader', cluster.leader], ['peers', 'Other replicas', peers.join(', ')]);
}

/** Leader and other members, for the details; nothing outside of a cluster. */
export function replicaSection(cluster: ClusterInfo | undefined): readonly DetailsSection[] {
  // A server on its own names itself as the leader (2.15.1).
  if (!cluster || (cluster.name === undefined && !cluster.replicas)) return [];
  const rows = (cluster.replicas ?? []).map(({ name, current, offline, active, lag }) => ({
    cells: [name, offline ? 'offline' : current ? 'current' : 'not current', milliseconds(active), lag ?? 0],
    ...(!(current && !offline) && { health: warn(offline ? 'This member is offline.' : 'This member is behind.') }),
  }));
  return [
    {
      title: 'Cluster',
      properties: properties(
        ['cluster', 'Cluster', cluster.name],
        ['leader', 'Leader', cluster.leader ?? 'none'],
        ['leaderSince', 'Leader since', moment(cluster.leader_since), 'timestamp'],
      ),
      ...(rows.length > 0 && {
        table: {
          columns: [
            { key: 'member', label: 'Other member' },
            { key: 'state', label: 'State' },
            { key: 'active', label: 'Heard of ago', unit: 'milliseconds' },
            { key: 'lag', label: 'Behind', unit: 'count' },
          ],
          rows,
        },
      }),
    },
  ];
}
