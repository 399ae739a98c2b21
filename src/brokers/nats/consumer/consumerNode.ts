import type { ProfileId } from '../../api/profile';
import type { ResourceNode } from '../../api/resource';
import { refOf } from '../context';
import type { Entry } from '../jetstream/paging';
import type { ConsumerConfig, ConsumerInfo } from '../jetstream/wire';
import { limit, milliseconds, moment, outOf, properties, type Fact } from '../tree/facts';
import { noLeader, replicaFacts } from '../tree/replicas';
import { consumerHealth, filtersOf, lastActive, modeOf } from './consumerState';

/** A consumer of a stream as the tree shows it. */
export function consumerNode(profile: ProfileId, stream: string, { name, info }: Entry<ConsumerInfo>): ResourceNode {
  const base = bareConsumerNode(profile, stream, name);
  if (!info) return { ...base, health: noLeader };
  const { config } = info;
  const mode = modeOf(config);
  const health = consumerHealth(info);
  const most = config.ack_policy === 'none' ? undefined : limit(config.max_ack_pending);
  return {
    ...base,
    description: summary(info),
    properties: [
      ...properties(
        ['pending', 'Pending', info.num_pending, 'count'],
        ['ackPending', 'Waiting for acknowledgement', info.num_ack_pending, 'count', outOf(most)],
        ['redelivered', 'Redelivered', info.num_redelivered, 'count'],
        ['waiting', 'Waiting pull requests', mode === 'pull' ? info.num_waiting : undefined, 'count'],
        ['pushBound', 'Somebody listens', mode === 'push' ? (info.push_bound ?? false) : undefined],
        ['delivered', 'Delivered up to stream sequence', info.delivered.stream_seq],
        ['ackFloor', 'Acknowledged up to stream sequence', info.ack_floor.stream_seq],
        ['lastDelivered', 'Last delivery', moment(lastActive(info.delivered)), 'timestamp'],
        ['lastAcknowledged', 'Last acknowledgement', moment(lastActive(info.ack_floor)), 'timestamp'],
        ['mode', 'Mode', mode],
        ['filters', 'Filter subjects', filtersOf(config).join(', ')],
        ['pinned', 'Pinned client', pinnedClients(info)],
        ['priorityPolicy', 'Priority policy', config.priority_policy === 'none' ? undefined : config.priority_policy],
        ...configFacts(config),
      ),
      ...replicaFacts(info.cluster),
    ],
    ...(health && { health }),
    variant: info.paused === true ? 'paused' : mode,
  };
}

/** A consumer of which only the name is known yet. */
export function bareConsumerNode(profile: ProfileId, stream: string, name: string): ResourceNode {
  return { ref: refOf(profile, 'consumer', stream, name), label: name, properties: [], hasChildren: false };
}

function summary(info: ConsumerInfo): string {
  const figures: readonly (readonly [number, string])[] = [
    [info.num_pending, 'pending'],
    [info.num_ack_pending, 'ack pending'],
    [info.num_redelivered, 'redelivered'],
  ];
  const text = figures.map(([count, what]) => `${count.toLocaleString('en-US')} ${what}`).join(' · ');
  if (info.paused === true) return `paused · ${text}`;
  return modeOf(info.config) === 'push' && info.push_bound !== true ? `${text} · nobody listens` : text;
}

function pinnedClients({ priority_groups: groups = [] }: ConsumerInfo): string {
  return groups.flatMap(({ group, pinned_client_id: client }) => (client ? [`${client} (${group})`] : [])).join(', ');
}

function configFacts(config: ConsumerConfig): readonly Fact[] {
  return [
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
  ];
}
