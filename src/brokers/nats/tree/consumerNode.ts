import type { ConsumerConfig, ConsumerInfo } from '../jetstream/wire';
import type { ProfileId } from '../../api/profile';
import type { Property, ResourceHealth, ResourceNode } from '../../api/resource';
import type { Entry } from '../jetstream/paging';
import { limit, milliseconds, moment, properties } from './facts';
import { noLeader, replicaFacts, replicaHealth } from './replicas';

/** A consumer of a stream as the tree shows it. */
export function consumerNode(profile: ProfileId, stream: string, { name, info }: Entry<ConsumerInfo>): ResourceNode {
  const identity = { ref: { profile, kind: 'consumer', path: [stream, name] }, label: name } as const;
  if (!info) return { ...identity, properties: [], health: noLeader, hasChildren: false };
  const { config } = info;
  const mode = config.deliver_subject === undefined ? 'pull' : 'push';
  const health = replicaHealth(info.cluster) ?? stalled(info);
  return {
    ...identity,
    description: summary(info),
    properties: [
      ...properties(
        ['pending', 'Pending', info.num_pending, 'count'],
        ['ackPending', 'Waiting for acknowledgement', info.num_ack_pending, 'count'],
        ['redelivered', 'Redelivered', info.num_redelivered, 'count'],
        ['waiting', 'Waiting pull requests', mode === 'pull' ? info.num_waiting : undefined, 'count'],
        ['delivered', 'Delivered up to stream sequence', info.delivered.stream_seq],
        ['ackFloor', 'Acknowledged up to stream sequence', info.ack_floor.stream_seq],
        ['lastDelivered', 'Last delivery', moment(lastActive(info.delivered)), 'timestamp'],
        ['lastAcknowledged', 'Last acknowledgement', moment(lastActive(info.ack_floor)), 'timestamp'],
        ['mode', 'Mode', mode],
        ['filters', 'Filter subjects', filtersOf(config).join(', ')],
      ),
      ...configFacts(config),
      ...replicaFacts(info.cluster),
    ],
    ...(health && { health }),
    hasChildren: false,
    variant: mode,
  };
}

function summary(info: ConsumerInfo): string {
  const figures: readonly (readonly [number, string])[] = [
    [info.num_pending, 'pending'],
    [info.num_ack_pending, 'ack pending'],
    [info.num_redelivered, 'redelivered'],
  ];
  return figures.map(([count, what]) => `${count.toLocaleString('en-US')} ${what}`).join(' · ');
}

/**
 * The server stops delivering when this many messages wait for their acknowledgement.
 * https://docs.nats.io/nats-concepts/jetstream/consumers#maxackpending
 */
function stalled({ config, num_ack_pending: waiting }: ConsumerInfo): ResourceHealth | undefined {
  const most = limit(config.max_ack_pending);
  if (config.ack_policy === 'none' || most === undefined || waiting < most) return undefined;
  const reason = `Delivery has stopped: ${waiting.toLocaleString('en-US')} messages wait for acknowledgement, which is the most that max_ack_pending allows.`;
  return { level: 'warning', reason };
}

/** One subject in `filter_subject`, several in `filter_subjects` (since nats-server 2.10). */
function filtersOf({ filter_subject: one, filter_subjects: several }: ConsumerConfig): readonly string[] {
  return several ?? (one === undefined || one === '' ? [] : [one]);
}

/** In the server's JSON, but not in the types of nats.js 2.29.3. */
function lastActive(sequence: object): string | undefined {
  return 'last_active' in sequence && typeof sequence.last_active === 'string' ? sequence.last_active : undefined;
}

function configFacts(config: ConsumerConfig): readonly Property[] {
  return properties(
    ['deliverPolicy', 'Deliver policy', config.deliver_policy],
    ['ackPolicy', 'Acknowledge policy', config.ack_policy],
    ['ackWait', 'Acknowledgement wait', milliseconds(config.ack_wait), 'milliseconds'],
    ['maxDeliver', 'Most deliveries', limit(config.max_deliver)],
    ['maxAckPending', 'Most waiting for acknowledgement', limit(config.max_ack_pending), 'count'],
    ['durable', 'Durable', config.durable_name !== undefined],
    ['deliverSubject', 'Delivers to', config.deliver_subject],
    ['deliverGroup', 'Queue group', config.deliver_group],
    ['pausedUntil', 'Paused until', moment(config.pause_until), 'timestamp'],
    ['consumerDescription', 'Description', config.description],
  );
}
