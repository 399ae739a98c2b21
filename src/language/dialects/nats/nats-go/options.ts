import { duration, flag, plain } from '../../../declarations/go/goVocabulary';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';

const nanoseconds = (canonical: string): OptionSpelling => duration(canonical, 1);

/** Options of `nats.Connect` (nats.go of 1.55.0). */
export const connectOptions: Spellings = spellings({
  Name: plain('name'),
  Token: plain('token'),
  Secure: { canonical: 'tls', decode: () => true, encode: (value) => (value === true ? { code: '' } : undefined) },
  NoReconnect: flag('reconnect', false),
  MaxReconnects: plain('max_reconnects'),
  ReconnectWait: nanoseconds('reconnect_wait'),
  PingInterval: nanoseconds('ping_interval'),
  MaxPingsOutstanding: plain('max_pings_out'),
  Timeout: nanoseconds('timeout'),
  DrainTimeout: nanoseconds('drain_timeout'),
  UserInfo: {
    canonical: 'user',
    decode: (value) => (Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined),
    encode: () => undefined,
  },
});

/** Fields of `nats.Options`. */
export const optionFields: Spellings = spellings({
  Url: plain('servers'),
  Servers: plain('servers'),
  Name: plain('name'),
  User: plain('user'),
  Password: plain('pass'),
  Token: plain('token'),
  Secure: plain('tls'),
  AllowReconnect: plain('reconnect'),
  MaxReconnect: plain('max_reconnects'),
  ReconnectWait: nanoseconds('reconnect_wait'),
  PingInterval: nanoseconds('ping_interval'),
  MaxPingsOut: plain('max_pings_out'),
  Timeout: nanoseconds('timeout'),
  DrainTimeout: nanoseconds('drain_timeout'),
});

/** Options of a subscription of JetStream, and those of publishing and fetching (js.go of 1.55.0). */
export const subscribeOptions: Spellings = spellings({
  Durable: plain('durable_name'),
  ConsumerName: plain('name'),
  Description: plain('description'),
  BindStream: plain('stream_name'),
  AckWait: nanoseconds('ack_wait'),
  AckExplicit: flag('ack_policy', 'explicit'),
  AckAll: flag('ack_policy', 'all'),
  AckNone: flag('ack_policy', 'none'),
  // It acknowledges nothing (js.go, subscribe).
  OrderedConsumer: flag('ack_policy', 'none'),
  ManualAck: flag('manual_ack', true),
  MaxDeliver: plain('max_deliver'),
  MaxAckPending: plain('max_ack_pending'),
  BackOff: nanoseconds('backoff'),
  DeliverAll: flag('deliver_policy', 'all'),
  DeliverLast: flag('deliver_policy', 'last'),
  DeliverLastPerSubject: flag('deliver_policy', 'last_per_subject'),
  DeliverNew: flag('deliver_policy', 'new'),
  DeliverSubject: plain('deliver_subject'),
  StartSequence: plain('opt_start_seq'),
  StartTime: plain('opt_start_time'),
  ReplayOriginal: flag('replay_policy', 'original'),
  ReplayInstant: flag('replay_policy', 'instant'),
  RateLimit: plain('rate_limit_bps'),
  EnableFlowControl: flag('flow_control', true),
  IdleHeartbeat: nanoseconds('idle_heartbeat'),
  HeadersOnly: flag('headers_only', true),
  InactiveThreshold: nanoseconds('inactive_threshold'),
  PullMaxWaiting: plain('max_waiting'),
  MaxRequestBatch: plain('max_batch'),
  MaxRequestExpires: nanoseconds('max_expires'),
  MaxRequestMaxBytes: plain('max_bytes'),
  ConsumerReplicas: plain('num_replicas'),
  ConsumerMemoryStorage: flag('mem_storage', true),
  ConsumerFilterSubjects: {
    canonical: 'filter_subjects',
    decode: (value) => (typeof value === 'string' ? [value] : value),
    encode: () => undefined,
  },
});

/** Options of publishing to a stream. */
export const publishOptions: Spellings = spellings({
  MsgId: plain('msg_id'),
  ExpectStream: plain('expected_stream'),
  ExpectLastSequence: plain('expected_last_seq'),
  ExpectLastSequencePerSubject: plain('expected_last_subject_seq'),
  ExpectLastMsgId: plain('expected_last_msg_id'),
});

/** Options of a pull. */
export const pullOptions: Spellings = spellings({ MaxWait: nanoseconds('timeout'), PullMaxBytes: plain('max_bytes') });

/** Fields of `micro.Config` and options of an endpoint (micro/service.go of 1.55.0). */
export const serviceFields: Spellings = spellings({ Name: 'name', Version: 'version', QueueGroup: 'queue_group' });
export const endpointOptions: Spellings = spellings({
  WithEndpointSubject: 'subject',
  WithEndpointQueueGroup: 'queue_group',
});

/** Options of an endpoint in a group, whose prefix stands before its subject. */
export const groupOptions: Spellings = spellings({ WithEndpointQueueGroup: 'queue_group' });

/** Fields of `micro.EndpointConfig`. */
export const endpointFields: Spellings = spellings({ Subject: 'subject', QueueGroup: 'queue_group' });
