import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { constantsOf, enumerated, plain, timeSpan } from '../../csharp/values';
import { csharpVocabulary } from '../../csharp/vocabulary';
import { enumerations } from './enumerations';

/** Nanoseconds of a millisecond, in which the vocabulary gives a `TimeSpan`. */
const nanoseconds = 1e6;

/** Enumerations, and `new Uri("nats://…")`. */
export const vocabulary: Vocabulary = {
  functions: csharpVocabulary.functions ?? {},
  constants: { ...csharpVocabulary.constants, ...constantsOf(Object.values(enumerations)) },
};

/** `MaxMsgsPerSubject` is `max_msgs_per_subject`. */
function snake(property: string): string {
  return property.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}

function named(properties: readonly string[]): Readonly<Record<string, OptionSpelling>> {
  return Object.fromEntries(properties.map((property) => [property, plain(snake(property))]));
}

function spans(properties: readonly string[]): Readonly<Record<string, OptionSpelling>> {
  return Object.fromEntries(properties.map((property) => [property, timeSpan(snake(property), nanoseconds)]));
}

/** Properties of StreamConfig (Models/StreamConfig.cs of 3.1.0). */
export const streamSpellings = spellings({
  ...named(['Name', 'Description', 'Subjects', 'SubjectTransform', 'MaxConsumers', 'MaxMsgs', 'MaxMsgsPerSubject']),
  ...named(['MaxBytes', 'MaxMsgSize', 'NumReplicas', 'NoAck', 'Placement', 'Mirror', 'Sources', 'Sealed']),
  ...named(['DenyDelete', 'DenyPurge', 'AllowRollupHdrs', 'AllowDirect', 'MirrorDirect', 'Republish', 'Metadata']),
  ...named(['DiscardNewPerSubject', 'AllowMsgTTL', 'AllowMsgCounter', 'AllowMsgSchedules']),
  ...spans(['MaxAge', 'DuplicateWindow', 'SubjectDeleteMarkerTTL']),
  AllowAtomicPublish: plain('allow_atomic'),
  AllowBatchPublish: plain('allow_batched'),
  Retention: enumerated('retention', enumerations.retention),
  Storage: enumerated('storage', enumerations.storage),
  Discard: enumerated('discard', enumerations.discard),
  Compression: enumerated('compression', enumerations.compression),
  PersistMode: enumerated('persist_mode', enumerations.persistence),
});

/** Properties of ConsumerConfig (Models/ConsumerConfig.cs of 3.1.0). */
export const consumerSpellings = spellings({
  ...named(['Name', 'DurableName', 'Description', 'DeliverSubject', 'DeliverGroup', 'MaxDeliver', 'FilterSubject']),
  ...named(['FilterSubjects', 'SampleFreq', 'RateLimitBps', 'MaxAckPending', 'FlowControl', 'MaxWaiting', 'Direct']),
  ...named(['HeadersOnly', 'MaxBatch', 'MaxBytes', 'NumReplicas', 'MemStorage', 'Metadata', 'PauseUntil']),
  ...named(['PriorityGroups', 'OptStartSeq', 'OptStartTime']),
  ...spans(['AckWait', 'IdleHeartbeat', 'InactiveThreshold', 'MaxExpires', 'Backoff']),
  PinnedTTL: timeSpan('priority_timeout', nanoseconds),
  AckPolicy: enumerated('ack_policy', enumerations.acknowledgement),
  DeliverPolicy: enumerated('deliver_policy', enumerations.delivery),
  ReplayPolicy: enumerated('replay_policy', enumerations.replay),
  PriorityPolicy: enumerated('priority_policy', enumerations.priority),
});

/** Names the consumer both ways, as its constructor does. */
export const durableSpellings: Spellings = readOnly(spellings({ Name: plain('durable_name') }));

const servers: OptionSpelling = {
  canonical: 'servers',
  decode: (value) => (typeof value === 'string' ? value.split(',').map((url) => url.trim()) : undefined),
  encode: (value) => (typeof value === 'string' ? value : undefined),
};

/** Properties of NatsOpts (NatsOpts.cs of 2.0 to 3.1.0). */
export const connectionSpellings = spellings({
  Url: servers,
  Name: plain('name'),
  MaxReconnectRetry: plain('max_reconnects'),
  MaxPingOut: plain('max_pings_out'),
  ReconnectWaitMin: timeSpan('reconnect_wait', nanoseconds),
  PingInterval: timeSpan('ping_interval', nanoseconds),
  ConnectTimeout: timeSpan('timeout', nanoseconds),
  DrainPingTimeout: timeSpan('drain_timeout', nanoseconds),
});

/** Parameters of NatsClient's constructor. */
export const clientSpellings = readOnly(spellings({ url: servers, name: plain('name') }));

export const authSpellings = spellings({ Username: plain('user'), Password: plain('pass'), Token: plain('token') });

export const tlsSpellings = spellings({ Mode: enumerated('tls', enumerations.tls) });

/** NatsPubOpts and NatsJSPubOpts. */
export const publishSpellings = spellings({
  MsgId: plain('msg_id'),
  ExpectedStream: plain('expected_stream'),
  ExpectedLastMsgId: plain('expected_last_msg_id'),
  ExpectedLastSequence: plain('expected_last_seq'),
  ExpectedLastSubjectSequence: plain('expected_last_subject_seq'),
});

/** NatsSubOpts. */
export const subscribeSpellings = spellings({ MaxMsgs: plain('max_msgs') });
export const replySpellings = spellings({ Timeout: timeSpan('timeout', nanoseconds) });

/** NatsJSFetchOpts, NatsJSNextOpts and NatsJSConsumeOpts. */
export const fetchSpellings = spellings({
  MaxMsgs: plain('batch'),
  MaxBytes: plain('max_bytes'),
  Expires: timeSpan('timeout', nanoseconds),
});

/** AckOpts, but for `DoubleAck`, which makes another method of it. */
export const acknowledgeSpellings = spellings({ NakDelay: timeSpan('delay', nanoseconds) });

/** NatsKVConfig. */
export const keyValueSpellings = spellings({
  ...named(['Bucket', 'Description', 'History', 'MaxBytes', 'MaxValueSize']),
  NumberOfReplicas: plain('num_replicas'),
  MaxAge: timeSpan('ttl', nanoseconds),
  Storage: enumerated('storage', enumerations.keyValueStorage),
});

/** NatsObjConfig. */
export const objectStoreSpellings = spellings({
  ...named(['Bucket', 'Description', 'MaxBytes']),
  NumberOfReplicas: plain('num_replicas'),
  MaxAge: timeSpan('ttl', nanoseconds),
  Storage: enumerated('storage', enumerations.objectStorage),
});

/** NatsSvcConfig. */
export const serviceSpellings = spellings(named(['Name', 'Version', 'QueueGroup', 'Description']));

/** Reads, and leaves writing to others. */
export function readOnly(from: Spellings): Spellings {
  return { ...from, write: () => undefined };
}
