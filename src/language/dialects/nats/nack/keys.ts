import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import { parseGoDuration, showGoDuration } from '../goDuration';

/** Text of Go (`24h`) and nanoseconds; empty text sets nothing, and text that is no duration stays as it is. */
function duration(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: nanoseconds,
    encode: (value) => (typeof value === 'number' ? showGoDuration(value) : undefined),
  };
}

function nanoseconds(value: OptionValue): OptionValue | undefined {
  if (value === '') return undefined;
  if (typeof value === 'string') return parseGoDuration(value) ?? value;
  if (!Array.isArray(value)) return undefined;
  const each = (value as readonly OptionValue[]).map(nanoseconds);
  return each.every((item) => item !== undefined) ? each : undefined;
}

/** `byStartSequence` and `by_start_sequence` */
const policy: OptionSpelling = {
  canonical: 'deliver_policy',
  decode: (value) =>
    typeof value === 'string' ? value.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`) : undefined,
  encode: (value) => String(value).replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
};

const limits: OptionSpelling = {
  canonical: 'consumer_limits',
  decode: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const { inactiveThreshold, maxAckPending } = value as Readonly<Record<string, OptionValue | undefined>>;
    const threshold = inactiveThreshold === undefined ? undefined : nanoseconds(inactiveThreshold);
    return {
      ...(threshold !== undefined && { inactive_threshold: threshold }),
      ...(maxAckPending !== undefined && { max_ack_pending: maxAckPending }),
    };
  },
};

/** Fields of `Stream.spec` (deploy/crds.yml of NACK 0.22.4). */
const streams: Spellings = spellings({
  ...{ name: 'name', description: 'description', subjects: 'subjects', retention: 'retention', discard: 'discard' },
  ...{ maxConsumers: 'max_consumers', maxMsgs: 'max_msgs', maxBytes: 'max_bytes', maxMsgSize: 'max_msg_size' },
  ...{ maxMsgsPerSubject: 'max_msgs_per_subject', discardPerSubject: 'discard_new_per_subject', storage: 'storage' },
  ...{ maxAge: duration('max_age'), duplicateWindow: duration('duplicate_window'), replicas: 'num_replicas' },
  ...{ noAck: 'no_ack', placement: 'placement', mirror: 'mirror', sources: 'sources', sealed: 'sealed' },
  ...{ denyDelete: 'deny_delete', denyPurge: 'deny_purge', allowRollup: 'allow_rollup_hdrs' },
  ...{ compression: 'compression', firstSequence: 'first_seq', subjectTransform: 'subject_transform' },
  ...{ republish: 'republish', allowDirect: 'allow_direct', mirrorDirect: 'mirror_direct' },
  ...{ allowMsgTtl: 'allow_msg_ttl', subjectDeleteMarkerTtl: duration('subject_delete_marker_ttl') },
  ...{ allowMsgCounter: 'allow_msg_counter', allowAtomicPublish: 'allow_atomic' },
  ...{ allowMsgSchedules: 'allow_msg_schedules', persistMode: 'persist_mode', consumerLimits: limits },
  metadata: 'metadata',
});

/** Fields of `Consumer.spec`. */
const consumers: Spellings = spellings({
  ...{ streamName: 'stream_name', durableName: 'durable_name', deliverPolicy: policy, description: 'description' },
  ...{ optStartSeq: 'opt_start_seq', optStartTime: 'opt_start_time', deliverSubject: 'deliver_subject' },
  ...{
    ackPolicy: 'ack_policy',
    ackWait: duration('ack_wait'),
    maxDeliver: 'max_deliver',
    backoff: duration('backoff'),
  },
  ...{ filterSubject: 'filter_subject', filterSubjects: 'filter_subjects', replayPolicy: 'replay_policy' },
  ...{ sampleFreq: 'sample_freq', maxWaiting: 'max_waiting', rateLimitBps: 'rate_limit_bps' },
  ...{ maxAckPending: 'max_ack_pending', deliverGroup: 'deliver_group', flowControl: 'flow_control' },
  ...{ headersOnly: 'headers_only', heartbeatInterval: duration('idle_heartbeat'), maxRequestBatch: 'max_batch' },
  ...{ maxRequestExpires: duration('max_expires'), maxRequestMaxBytes: 'max_bytes' },
  ...{ inactiveThreshold: duration('inactive_threshold'), pauseUntil: 'pause_until', replicas: 'num_replicas' },
  ...{ memStorage: 'mem_storage', priorityPolicy: 'priority_policy', pinnedTtl: duration('priority_timeout') },
  ...{ priorityGroups: 'priority_groups', metadata: 'metadata' },
});

const buckets = {
  ...{ bucket: 'bucket', description: 'description', ttl: duration('ttl'), maxBytes: 'max_bytes' },
  ...{ storage: 'storage', replicas: 'num_replicas' },
};

/** What each kind of resource declares. */
export const resourceForms = {
  Stream: { kind: 'nats.stream', spellings: streams },
  Consumer: { kind: 'nats.consumer', spellings: consumers },
  KeyValue: {
    kind: 'nats.kv',
    spellings: spellings({ ...buckets, history: 'history', maxValueSize: 'max_value_size' }),
  },
  ObjectStore: { kind: 'nats.object-store', spellings: spellings(buckets) },
} as const;
