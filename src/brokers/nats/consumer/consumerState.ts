import type { ResourceHealth } from '../../api/resource';
import type { ConsumerConfig, ConsumerInfo } from '../jetstream/wire';
import { limit } from '../tree/facts';
import { replicaHealth } from '../tree/replicas';

/** What is certainly wrong with a consumer. */
export function consumerHealth(info: ConsumerInfo): ResourceHealth | undefined {
  return replicaHealth(info.cluster) ?? stalled(info);
}

/** Clients pull from a consumer without a subject to deliver to. */
export function modeOf(config: ConsumerConfig): 'pull' | 'push' {
  return config.deliver_subject === undefined ? 'pull' : 'push';
}

/** One subject in `filter_subject`, several in `filter_subjects` (since nats-server 2.10). */
export function filtersOf({ filter_subject: one, filter_subjects: several }: ConsumerConfig): readonly string[] {
  return several ?? (one === undefined || one === '' ? [] : [one]);
}

/** Given only where something was delivered or acknowledged since the server started. */
export function lastActive(sequence: { readonly last_active?: string }): string | undefined {
  return sequence.last_active;
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
