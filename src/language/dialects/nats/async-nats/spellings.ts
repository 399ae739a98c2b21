import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import { clientOptions } from '../../clientOptions';
import { duration, enumerated } from './enumerations';

/** `None` leaves it to the server. */
function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

function same(names: readonly string[]): Readonly<Record<string, OptionSpelling>> {
  return Object.fromEntries(names.map((name) => [name, plain(name)]));
}

/** `stream::Config` of 0.30 to 0.49.1 (src/jetstream/stream.rs). */
export const streamSpellings = spellings({
  ...same([
    'name',
    'subjects',
    'max_bytes',
    'max_consumers',
    'num_replicas',
    'discard_new_per_subject',
    'no_ack',
    'template_owner',
    'pause_until',
  ]),
  ...same(['description', 'sealed', 'deny_delete', 'deny_purge', 'allow_direct', 'mirror_direct', 'metadata']),
  ...same(['republish', 'mirror', 'sources', 'subject_transform', 'consumer_limits', 'placement']),
  max_messages: plain('max_msgs'),
  max_messages_per_subject: plain('max_msgs_per_subject'),
  max_message_size: plain('max_msg_size'),
  allow_rollup: plain('allow_rollup_hdrs'),
  first_sequence: plain('first_seq'),
  allow_message_ttl: plain('allow_msg_ttl'),
  allow_atomic_publish: plain('allow_atomic'),
  allow_batch_publish: plain('allow_batched'),
  allow_message_schedules: plain('allow_msg_schedules'),
  allow_message_counter: plain('allow_msg_counter'),
  max_age: duration('max_age'),
  duplicate_window: duration('duplicate_window'),
  subject_delete_marker_ttl: duration('subject_delete_marker_ttl'),
  retention: enumerated('retention', 'RetentionPolicy'),
  storage: enumerated('storage', 'StorageType'),
  discard: enumerated('discard', 'DiscardPolicy'),
  compression: enumerated('compression', 'Compression'),
  persist_mode: enumerated('persist_mode', 'PersistenceMode'),
});

/** `pull::Config`, `push::Config` and the ordered ones (src/jetstream/consumer). */
export const consumerSpellings = spellings({
  ...same(['durable_name', 'name', 'description', 'deliver_subject', 'deliver_group', 'max_deliver']),
  ...same(['filter_subject', 'filter_subjects', 'max_waiting', 'max_ack_pending', 'headers_only', 'max_batch']),
  ...same([
    'max_bytes',
    'flow_control',
    'num_replicas',
    'metadata',
    'priority_groups',
    'priority_policy',
    'pause_until',
  ]),
  rate_limit: plain('rate_limit_bps'),
  sample_frequency: plain('sample_freq'),
  memory_storage: plain('mem_storage'),
  ack_wait: duration('ack_wait'),
  idle_heartbeat: duration('idle_heartbeat'),
  inactive_threshold: duration('inactive_threshold'),
  max_expires: duration('max_expires'),
  backoff: duration('backoff'),
  ack_policy: enumerated('ack_policy', 'AckPolicy'),
  deliver_policy: enumerated('deliver_policy', 'DeliverPolicy'),
  replay_policy: enumerated('replay_policy', 'ReplayPolicy'),
});

/** `kv::Config` (src/jetstream/kv/mod.rs). */
export const kvSpellings = spellings({
  ...same(['bucket', 'history', 'max_bytes', 'max_value_size', 'num_replicas']),
  ...clientOptions(['description', 'republish', 'mirror', 'sources', 'mirror_direct', 'compression', 'placement']),
  ...clientOptions(['limit_markers']),
  max_age: duration('ttl'),
  storage: enumerated('storage', 'StorageType'),
});

/** `object_store::Config` (src/jetstream/object_store/mod.rs). */
export const objectStoreSpellings = spellings({
  ...same(['bucket', 'max_bytes', 'num_replicas']),
  ...clientOptions(['description', 'compression', 'placement']),
  max_age: duration('ttl'),
  storage: enumerated('storage', 'StorageType'),
});

/** Methods of `ConnectOptions` (src/options.rs of 0.30 to 0.49.1); no limit of reconnects is -1. */
export const connectionSpellings = spellings({
  name: plain('name'),
  token: plain('token'),
  with_token: plain('token'),
  user_and_password: { ...plain('user'), encode: () => undefined },
  with_user_and_password: { ...plain('user'), encode: () => undefined },
  require_tls: plain('tls'),
  connection_timeout: duration('timeout'),
  ping_interval: duration('ping_interval'),
  max_reconnects: {
    canonical: 'max_reconnects',
    decode: (value) => (value === null ? -1 : value),
    encode: (value) => (value === -1 ? { code: 'None' } : value),
  },
});

/** `consumer.fetch().max_messages(10)` (src/jetstream/consumer/pull.rs). */
export const fetchSpellings = spellings({
  max_messages: plain('batch'),
  max_messages_per_batch: plain('batch'),
  max_bytes: plain('max_bytes'),
  max_bytes_per_batch: plain('max_bytes'),
  expires: duration('timeout'),
});

/** Fields that are optional, so that what is added to them is `Some`. */
const optional: ReadonlySet<string> = new Set([
  ...['description', 'durable_name', 'deliver_group', 'compression', 'persist_mode', 'first_sequence'],
  'subject_delete_marker_ttl',
]);

/** A struct whose added texts become `String`s and whose optional fields are given as such. */
export function withFieldTypes(table: OptionTable, isConsumer: boolean): OptionTable {
  const { insertion } = table;
  if (!insertion) return table;
  const insert: typeof insertion.insert = (key, value) => {
    const owned = value.startsWith('"') ? `${value}.into()` : value;
    const isOptional = optional.has(key) || (isConsumer && key === 'name');
    return insertion.insert(key, isOptional ? `Some(${owned})` : owned);
  };
  return { ...table, insertion: { ...insertion, insert } };
}
