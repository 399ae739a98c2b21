import { spellings } from '../../declarations/spellings';
import type { OptionSpelling, Primitive, Spellings } from '../../declarations/spellings';
import type { OptionValue } from '../../model/declaration';

/** Fields of a stream's configuration (JetStream API schema of jsm.go, nats-server 2.14). */
const streamFields = [
  ...['name', 'description', 'subjects', 'subject_transform', 'retention', 'max_consumers', 'max_msgs'],
  ...['max_msgs_per_subject', 'max_bytes', 'max_msg_size', 'storage', 'compression', 'first_seq', 'num_replicas'],
  ...[
    'no_ack',
    'discard',
    'placement',
    'mirror',
    'sources',
    'sealed',
    'deny_delete',
    'deny_purge',
    'allow_rollup_hdrs',
  ],
  ...['allow_direct', 'allow_atomic', 'allow_msg_counter', 'allow_msg_schedules', 'mirror_direct', 'republish'],
  ...['discard_new_per_subject', 'metadata', 'consumer_limits', 'allow_msg_ttl', 'persist_mode', 'allow_batched'],
];

/** Fields of a consumer's configuration (same source). */
const consumerFields = [
  ...['durable_name', 'name', 'description', 'deliver_policy', 'deliver_subject', 'deliver_group', 'ack_policy'],
  ...['max_deliver', 'filter_subject', 'filter_subjects', 'replay_policy', 'sample_freq', 'rate_limit_bps'],
  ...['max_ack_pending', 'flow_control', 'max_waiting', 'headers_only', 'max_batch', 'max_bytes', 'num_replicas'],
  ...[
    'mem_storage',
    'metadata',
    'pause_until',
    'priority_groups',
    'priority_policy',
    'opt_start_seq',
    'opt_start_time',
  ],
];

/** Fields in nanoseconds. */
const streamDurations = ['max_age', 'duplicate_window', 'subject_delete_marker_ttl'];
const consumerDurations = [
  'ack_wait',
  'idle_heartbeat',
  'inactive_threshold',
  'backoff',
  'max_expires',
  'priority_timeout',
];

/** A unit of time of a library: how many nanoseconds it has, and code for a duration given in nanoseconds. */
export interface DurationUnit {
  readonly nanoseconds: number;
  encode(nanoseconds: number): Primitive | { readonly code: string };
}

/** Spells a stream's fields as the API does, durations in the library's unit. */
export function streamSpellings(unit: DurationUnit): Spellings {
  return fields(streamFields, streamDurations, unit);
}

/** Spells a consumer's fields as the API does, durations in the library's unit. */
export function consumerSpellings(unit: DurationUnit): Spellings {
  return fields(consumerFields, consumerDurations, unit);
}

function fields(plain: readonly string[], durations: readonly string[], unit: DurationUnit): Spellings {
  const rows: Record<string, OptionSpelling> = {};
  for (const name of plain) rows[name] = { canonical: name, decode: (value) => (value === null ? undefined : value) };
  for (const name of durations) {
    rows[name] = {
      canonical: name,
      decode: (value) => inNanoseconds(value, unit),
      encode: (value) => (typeof value === 'number' ? unit.encode(value) : undefined),
    };
  }
  return spellings(rows);
}

function inNanoseconds(value: OptionValue, unit: DurationUnit): OptionValue | undefined {
  if (typeof value === 'number') return Math.round(value * unit.nanoseconds);
  if (!Array.isArray(value)) return undefined;
  const each = (value as readonly OptionValue[]).map((item) => inNanoseconds(item, unit));
  return each.every((item) => item !== undefined) ? each : undefined;
}
