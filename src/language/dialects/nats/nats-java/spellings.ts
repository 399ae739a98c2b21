import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import { enumerations } from './enumerations';
import { duration, enumerated, flag, texts } from './units';

const storage = enumerated('storage', 'StorageType', enumerations.StorageType);

/** StreamConfiguration.Builder of jnats 2.21.1, and what 2.26.2 adds. */
export const streamSpellings = spellings({
  name: 'name',
  description: 'description',
  subjects: texts('subjects'),
  addSubjects: texts('subjects'),
  retentionPolicy: enumerated('retention', 'RetentionPolicy', enumerations.RetentionPolicy),
  compressionOption: enumerated('compression', 'CompressionOption', enumerations.CompressionOption),
  maxConsumers: 'max_consumers',
  maxMessages: 'max_msgs',
  maxMessagesPerSubject: 'max_msgs_per_subject',
  maxBytes: 'max_bytes',
  maxAge: duration('max_age'),
  maximumMessageSize: 'max_msg_size',
  maxMsgSize: 'max_msg_size',
  storageType: storage,
  replicas: 'num_replicas',
  noAck: flag('no_ack'),
  discardPolicy: enumerated('discard', 'DiscardPolicy', enumerations.DiscardPolicy),
  duplicateWindow: duration('duplicate_window'),
  placement: 'placement',
  republish: 'republish',
  subjectTransform: 'subject_transform',
  consumerLimits: 'consumer_limits',
  mirror: 'mirror',
  sources: 'sources',
  addSource: 'sources',
  addSources: 'sources',
  seal: flag('sealed'),
  allowRollup: flag('allow_rollup_hdrs'),
  allowDirect: flag('allow_direct'),
  mirrorDirect: flag('mirror_direct'),
  denyDelete: flag('deny_delete'),
  denyPurge: flag('deny_purge'),
  discardNewPerSubject: flag('discard_new_per_subject'),
  metadata: 'metadata',
  firstSequence: 'first_seq',
  allowMessageTtl: flag('allow_msg_ttl'),
  subjectDeleteMarkerTtl: duration('subject_delete_marker_ttl'),
  allowAtomicPublish: flag('allow_atomic'),
  allowMessageCounter: flag('allow_msg_counter'),
  allowMessageSchedules: flag('allow_msg_schedules'),
  allowBatched: flag('allow_batched'),
  persistMode: 'persist_mode',
});

/** ConsumerConfiguration.Builder of jnats 2.21.1, and what 2.26.2 adds; `flowControl` takes the heartbeat it needs. */
export const consumerSpellings = spellings({
  durable: 'durable_name',
  name: 'name',
  description: 'description',
  deliverPolicy: enumerated('deliver_policy', 'DeliverPolicy', enumerations.DeliverPolicy),
  deliverSubject: 'deliver_subject',
  deliverGroup: 'deliver_group',
  startSequence: 'opt_start_seq',
  startTime: 'opt_start_time',
  ackPolicy: enumerated('ack_policy', 'AckPolicy', enumerations.AckPolicy),
  ackWait: duration('ack_wait'),
  maxDeliver: 'max_deliver',
  filterSubject: 'filter_subject',
  filterSubjects: texts('filter_subjects'),
  replayPolicy: enumerated('replay_policy', 'ReplayPolicy', enumerations.ReplayPolicy),
  sampleFrequency: 'sample_freq',
  rateLimit: 'rate_limit_bps',
  maxAckPending: 'max_ack_pending',
  idleHeartbeat: duration('idle_heartbeat'),
  flowControl: { canonical: 'flow_control', decode: () => true, encode: () => undefined },
  maxExpires: duration('max_expires'),
  inactiveThreshold: duration('inactive_threshold'),
  maxPullWaiting: 'max_waiting',
  maxBatch: 'max_batch',
  maxBytes: 'max_bytes',
  numReplicas: 'num_replicas',
  pauseUntil: 'pause_until',
  headersOnly: flag('headers_only'),
  memStorage: flag('mem_storage'),
  backoff: {
    ...duration('backoff'),
    decode: (value) => duration('').decode?.(typeof value === 'number' ? [value] : value),
  },
  metadata: 'metadata',
  priorityGroups: texts('priority_groups'),
  priorityPolicy: enumerated('priority_policy', 'PriorityPolicy', enumerations.PriorityPolicy),
  priorityTimeout: duration('priority_timeout'),
});

/** Push- and PullSubscribeOptions.Builder; `configuration` holds a whole ConsumerConfiguration. */
export const subscribeSpellings = spellings({
  stream: 'stream_name',
  durable: 'durable_name',
  name: 'name',
  deliverSubject: 'deliver_subject',
  deliverGroup: 'deliver_group',
});

const off: OptionSpelling = { canonical: 'reconnect', decode: () => false, encode: () => undefined };
const tls: OptionSpelling = { canonical: 'tls', decode: () => true, encode: () => undefined };

/** Options.Builder; `noReconnect` sets the number of attempts to 0. */
export const connectionSpellings = spellings({
  servers: texts('servers'),
  server: { canonical: 'servers', decode: (value) => (typeof value === 'string' ? value.split(',') : undefined) },
  connectionName: 'name',
  token: 'token',
  maxReconnects: 'max_reconnects',
  noReconnect: off,
  reconnectWait: duration('reconnect_wait'),
  connectionTimeout: duration('timeout'),
  pingInterval: duration('ping_interval'),
  maxPingsOut: 'max_pings_out',
  secure: tls,
  opentls: tls,
  sslContext: tls,
});

/** KeyValueConfiguration.Builder. */
export const bucketSpellings = spellings({
  name: 'bucket',
  maxHistoryPerKey: 'history',
  ttl: duration('ttl'),
  maxBucketSize: 'max_bytes',
  maximumValueSize: 'max_value_size',
  maxValueSize: 'max_value_size',
  storageType: storage,
  replicas: 'num_replicas',
});

/** ObjectStoreConfiguration.Builder. */
export const storeSpellings = spellings({
  name: 'bucket',
  ttl: duration('ttl'),
  maxBucketSize: 'max_bytes',
  storageType: storage,
  replicas: 'num_replicas',
});

/** ServiceBuilder. */
export const serviceSpellings = spellings({ name: 'name', version: 'version' });

/** ServiceEndpoint.Builder and Endpoint.Builder. */
export const endpointSpellings = spellings({
  endpointSubject: 'subject',
  endpointQueueGroup: 'queue_group',
  subject: 'subject',
  queueGroup: 'queue_group',
});

/** PublishOptions.Builder. */
export const publishSpellings = spellings({
  messageId: 'msg_id',
  expectedStream: 'expected_stream',
  expectedLastMsgId: 'expected_last_msg_id',
  expectedLastSequence: 'expected_last_sequence',
  expectedLastSubjectSequence: 'expected_last_subject_sequence',
});

/** FetchConsumeOptions.Builder and PullRequestOptions.Builder. */
export const fetchSpellings = spellings({
  maxMessages: 'batch',
  batchSize: 'batch',
  maxBytes: 'max_bytes',
  expiresIn: duration('timeout'),
  noWait: flag('no_wait'),
});
