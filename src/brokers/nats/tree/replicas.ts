import type { ClusterInfo } from '../jetstream/wire';
import type { Property, ResourceHealth } from '../../api/resource';
import { properties } from './facts';

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
