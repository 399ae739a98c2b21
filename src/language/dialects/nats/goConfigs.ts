import { constantsOf, duration, enumerated, plain } from '../../declarations/go/goVocabulary';
import { spellings } from '../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../declarations/spellings';
import type { OptionValue } from '../../model/declaration';

/** Enumerations that package `nats` and package `jetstream` share (js.go and jetstream/*_config.go of nats.go 1.55.0). */
const enumerations = {
  retention: { LimitsPolicy: 'limits', InterestPolicy: 'interest', WorkQueuePolicy: 'workqueue' },
  storage: { FileStorage: 'file', MemoryStorage: 'memory' },
  discard: { DiscardOld: 'old', DiscardNew: 'new' },
  compression: { NoCompression: 'none', S2Compression: 's2' },
  ack_policy: {
    AckExplicitPolicy: 'explicit',
    AckAllPolicy: 'all',
    AckNonePolicy: 'none',
    AckFlowControlPolicy: 'flow_control',
  },
  deliver_policy: {
    DeliverAllPolicy: 'all',
    DeliverLastPolicy: 'last',
    DeliverNewPolicy: 'new',
    DeliverByStartSequencePolicy: 'by_start_sequence',
    DeliverByStartTimePolicy: 'by_start_time',
    DeliverLastPerSubjectPolicy: 'last_per_subject',
  },
  replay_policy: { ReplayInstantPolicy: 'instant', ReplayOriginalPolicy: 'original' },
  priority_policy: {
    PriorityPolicyNone: 'none',
    PriorityPolicyPinned: 'pinned_client',
    PriorityPolicyOverflow: 'overflow',
    PriorityPolicyPrioritized: 'prioritized',
  },
  persist_mode: { DefaultPersistMode: 'default', AsyncPersistMode: 'async' },
} as const;

/** The constants of a package's enumerations, for its vocabulary. */
export function enumerationConstants(alias: string): Readonly<Record<string, OptionValue>> {
  return Object.assign({}, ...Object.values(enumerations).map((values) => constantsOf(alias, values))) as Readonly<
    Record<string, OptionValue>
  >;
}

/** Fields of structs within a configuration, by their names in the API. */
const innerFields: Readonly<Record<string, string>> = {
  ...{ Name: 'name', Cluster: 'cluster', Tags: 'tags', Domain: 'domain', Source: 'src', Destination: 'dest' },
  ...{ FilterSubject: 'filter_subject', OptStartSeq: 'opt_start_seq', HeadersOnly: 'headers_only' },
  ...{ InactiveThreshold: 'inactive_threshold', MaxAckPending: 'max_ack_pending', External: 'external' },
  ...{ SubjectTransforms: 'subject_transforms', APIPrefix: 'api', DeliverPrefix: 'deliver' },
};

/** A struct within a configuration, under the names of the API. */
function struct(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : renamed(value)), encode: () => undefined };
}

function renamed(value: OptionValue): OptionValue {
  if (Array.isArray(value)) return (value as readonly OptionValue[]).map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [innerFields[key] ?? key, renamed(inner)]));
}

const nanoseconds = (canonical: string): OptionSpelling => duration(canonical, 1);

/** Fields of StreamConfig (jsm.go and jetstream/stream_config.go of nats.go 1.55.0). */
export function goStreamFields(alias: string): Spellings {
  return spellings({
    Name: plain('name'),
    Description: plain('description'),
    Subjects: plain('subjects'),
    Retention: enumerated('retention', alias, enumerations.retention),
    MaxConsumers: plain('max_consumers'),
    MaxMsgs: plain('max_msgs'),
    MaxBytes: plain('max_bytes'),
    Discard: enumerated('discard', alias, enumerations.discard),
    DiscardNewPerSubject: plain('discard_new_per_subject'),
    MaxAge: nanoseconds('max_age'),
    MaxMsgsPerSubject: plain('max_msgs_per_subject'),
    MaxMsgSize: plain('max_msg_size'),
    Storage: enumerated('storage', alias, enumerations.storage),
    Replicas: plain('num_replicas'),
    NoAck: plain('no_ack'),
    Duplicates: nanoseconds('duplicate_window'),
    Placement: struct('placement'),
    Mirror: struct('mirror'),
    Sources: struct('sources'),
    Sealed: plain('sealed'),
    DenyDelete: plain('deny_delete'),
    DenyPurge: plain('deny_purge'),
    AllowRollup: plain('allow_rollup_hdrs'),
    Compression: enumerated('compression', alias, enumerations.compression),
    FirstSeq: plain('first_seq'),
    SubjectTransform: struct('subject_transform'),
    RePublish: struct('republish'),
    AllowDirect: plain('allow_direct'),
    MirrorDirect: plain('mirror_direct'),
    ConsumerLimits: struct('consumer_limits'),
    Metadata: plain('metadata'),
    AllowMsgTTL: plain('allow_msg_ttl'),
    SubjectDeleteMarkerTTL: nanoseconds('subject_delete_marker_ttl'),
    AllowMsgCounter: plain('allow_msg_counter'),
    AllowAtomicPublish: plain('allow_atomic'),
    AllowMsgSchedules: plain('allow_msg_schedules'),
    PersistMode: enumerated('persist_mode', alias, enumerations.persist_mode),
    AllowBatchPublish: plain('allow_batched'),
  });
}

/** Fields of ConsumerConfig (js.go and jetstream/consumer_config.go of 1.55.0); the heartbeat's name differs. */
export function goConsumerFields(alias: string, heartbeat: 'Heartbeat' | 'IdleHeartbeat'): Spellings {
  return spellings({
    Name: plain('name'),
    Durable: plain('durable_name'),
    Description: plain('description'),
    DeliverPolicy: enumerated('deliver_policy', alias, enumerations.deliver_policy),
    OptStartSeq: plain('opt_start_seq'),
    OptStartTime: plain('opt_start_time'),
    AckPolicy: enumerated('ack_policy', alias, enumerations.ack_policy),
    AckWait: nanoseconds('ack_wait'),
    MaxDeliver: plain('max_deliver'),
    BackOff: nanoseconds('backoff'),
    FilterSubject: plain('filter_subject'),
    FilterSubjects: plain('filter_subjects'),
    ReplayPolicy: enumerated('replay_policy', alias, enumerations.replay_policy),
    RateLimit: plain('rate_limit_bps'),
    SampleFrequency: plain('sample_freq'),
    MaxWaiting: plain('max_waiting'),
    MaxAckPending: plain('max_ack_pending'),
    FlowControl: plain('flow_control'),
    [heartbeat]: nanoseconds('idle_heartbeat'),
    HeadersOnly: plain('headers_only'),
    MaxRequestBatch: plain('max_batch'),
    MaxRequestExpires: nanoseconds('max_expires'),
    MaxRequestMaxBytes: plain('max_bytes'),
    DeliverSubject: plain('deliver_subject'),
    DeliverGroup: plain('deliver_group'),
    InactiveThreshold: nanoseconds('inactive_threshold'),
    Replicas: plain('num_replicas'),
    MemoryStorage: plain('mem_storage'),
    Metadata: plain('metadata'),
    PauseUntil: plain('pause_until'),
    PriorityPolicy: enumerated('priority_policy', alias, enumerations.priority_policy),
    PinnedTTL: nanoseconds('priority_timeout'),
    PriorityGroups: plain('priority_groups'),
  });
}

/** Fields of KeyValueConfig and ObjectStoreConfig (kv.go, object.go of 1.55.0). */
export function goBucketFields(alias: string): Spellings {
  return spellings({
    Bucket: plain('bucket'),
    History: plain('history'),
    TTL: nanoseconds('ttl'),
    MaxBytes: plain('max_bytes'),
    MaxValueSize: plain('max_value_size'),
    Storage: enumerated('storage', alias, enumerations.storage),
    Replicas: plain('num_replicas'),
  });
}

/** Fields of `nats.Msg` that say where it goes. */
export const goMessageFields: Spellings = spellings({ Subject: plain('subject'), Reply: plain('reply') });
