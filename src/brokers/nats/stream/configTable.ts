import type { ConfigField } from '../tree/configFields';

const unlimited = { plain: -1, plainText: 'unlimited' } as const;

/**
 * Fields of a stream's configuration with what a server of 2.15.1 gives for one that was created with a name and
 * subjects only.
 */
export const streamFields: readonly ConfigField[] = [
  { name: 'retention', label: 'Retention', plain: 'limits' },
  { name: 'storage', label: 'Storage', plain: 'file' },
  { name: 'num_replicas', label: 'Replicas', key: 'replicas', plain: 1 },
  { name: 'max_age', label: 'Oldest age', key: 'maxAge', unit: 'nanoseconds', plain: 0, plainText: 'unlimited' },
  { name: 'max_bytes', label: 'Largest size', key: 'maxBytes', unit: 'bytes', ...unlimited },
  { name: 'max_msgs', label: 'Most messages', key: 'maxMessages', unit: 'count', ...unlimited },
  {
    name: 'max_msgs_per_subject',
    label: 'Most messages per subject',
    key: 'maxMessagesPerSubject',
    unit: 'count',
    ...unlimited,
  },
  { name: 'max_msg_size', label: 'Largest message', key: 'maxMessageSize', unit: 'bytes', ...unlimited },
  { name: 'max_consumers', label: 'Most consumers', unit: 'count', ...unlimited },
  { name: 'discard', label: 'When full, discards', plain: 'old' },
  { name: 'discard_new_per_subject', label: 'Refuses new messages per subject when full', plain: false },
  {
    name: 'duplicate_window',
    label: 'Duplicate window',
    key: 'duplicateWindow',
    unit: 'nanoseconds',
    plain: 120_000_000_000,
    plainText: '2 minutes',
  },
  { name: 'compression', label: 'Compression', plain: 'none' },
  { name: 'no_ack', label: 'Publishes are not acknowledged', plain: false },
  { name: 'first_seq', label: 'First sequence asked for', plain: 0 },
  { name: 'allow_direct', label: 'Direct Get allowed', plain: false },
  { name: 'mirror_direct', label: 'Direct Get by mirrors', plain: false },
  { name: 'sealed', label: 'Sealed', plain: false },
  { name: 'deny_delete', label: 'Messages cannot be deleted', plain: false },
  { name: 'deny_purge', label: 'Cannot be purged', plain: false },
  { name: 'allow_rollup_hdrs', label: 'Rollup headers allowed', plain: false },
  { name: 'allow_msg_ttl', label: 'Time to live per message allowed', plain: false },
  { name: 'subject_delete_marker_ttl', label: 'Time to live of delete markers', unit: 'nanoseconds', plain: 0 },
  { name: 'allow_atomic', label: 'Atomic batches allowed', plain: false },
  { name: 'allow_batched', label: 'Fast batches allowed', plain: false },
  { name: 'allow_msg_counter', label: 'Counters allowed', plain: false },
  { name: 'allow_msg_schedules', label: 'Schedules allowed', plain: false },
  { name: 'persist_mode', label: 'Persistence', plain: 'default' },
  { name: 'subject_transform', label: 'Subject transform', plain: '' },
  { name: 'republish', label: 'Republishes to', plain: '' },
  { name: 'placement', label: 'Placement', plain: '' },
  { name: 'consumer_limits', label: 'Limits for consumers', plain: '' },
];
