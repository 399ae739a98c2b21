import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import { consumerSpellings, streamSpellings } from '../jetstreamSpellings';
import type { DurationUnit } from '../jetstreamSpellings';

/** nats-py takes durations in seconds and multiplies them (nats/js/api.py, StreamConfig.as_dict and ConsumerConfig.as_dict of 2.0–2.15). */
const seconds: DurationUnit = { nanoseconds: 1e9, encode: (nanoseconds) => nanoseconds / 1e9 };

function duration(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' ? Math.round(value * seconds.nanoseconds) : undefined),
    encode: (value) => (typeof value === 'number' ? seconds.encode(value) : undefined),
  };
}

function optional(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

export const streamOptions = streamSpellings(seconds);
export const consumerOptions = consumerSpellings(seconds);

/** What `subscribe` and `pull_subscribe` take beside a ConsumerConfig. */
export const subscriptionOptions = spellings({
  subject: 'filter_subject',
  durable: optional('durable_name'),
  stream: optional('stream_name'),
  queue: optional('deliver_group'),
  manual_ack: 'manual_ack',
  ordered_consumer: 'ordered_consumer',
  flow_control: 'flow_control',
  headers_only: optional('headers_only'),
  deliver_policy: optional('deliver_policy'),
  idle_heartbeat: duration('idle_heartbeat'),
  inactive_threshold: duration('inactive_threshold'),
});

/** `nats.connect` (nats/aio/client.py). */
export const connectionOptions = spellings({
  servers: 'servers',
  name: optional('name'),
  user: optional('user'),
  password: optional('pass'),
  token: optional('token'),
  allow_reconnect: 'reconnect',
  max_reconnect_attempts: 'max_reconnects',
  max_outstanding_pings: 'max_pings_out',
  reconnect_time_wait: duration('reconnect_wait'),
  ping_interval: duration('ping_interval'),
  connect_timeout: duration('timeout'),
  drain_timeout: duration('drain_timeout'),
});

export const subscribeOptions = spellings({ subject: 'subject', queue: 'queue', max_msgs: 'max_msgs' });

export const publishOptions = spellings({ subject: 'subject', reply: 'reply', stream: optional('expected_stream') });

/** Headers that JetStream reads (nats-server 2.14, server/stream.go). */
export const headerOptions = spellings({
  'Nats-Msg-Id': 'msg_id',
  'Nats-Expected-Stream': 'expected_stream',
  'Nats-Expected-Last-Msg-Id': 'expected_last_msg_id',
  'Nats-Expected-Last-Sequence': 'expected_last_sequence',
  'Nats-Expected-Last-Subject-Sequence': 'expected_last_subject_sequence',
});

export const requestOptions = spellings({ subject: 'subject', timeout: duration('timeout') });

export const fetchOptions = spellings({ batch: 'batch', timeout: duration('timeout') });

export const ackOptions = spellings({ delay: duration('delay') });

const bucket = {
  bucket: 'bucket',
  ttl: duration('ttl'),
  max_bytes: optional('max_bytes'),
  storage: optional('storage'),
  replicas: 'num_replicas',
} as const;

export const objectStoreOptions = spellings(bucket);

export const keyValueOptions = spellings({
  ...bucket,
  history: 'history',
  max_value_size: optional('max_value_size'),
});

export const serviceOptions = spellings({ name: 'name', version: 'version', queue_group: optional('queue_group') });

export const endpointOptions = spellings({ subject: optional('subject'), queue_group: optional('queue_group') });
