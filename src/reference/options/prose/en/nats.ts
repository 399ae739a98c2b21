import type { OptionProses } from '../optionProse';

const unit =
  'The server counts nanoseconds; nats.py takes seconds, nats.js nanoseconds (`nanos(ms)`), Java milliseconds or a `Duration`.';
const retentionPitfall =
  'A work queue takes one consumer for a subject only, and interest keeps nothing while there is no consumer.';

/** Options of a JetStream stream. */
export const natsStream: OptionProses = {
  max_age: { meaning: 'How long a message stays in the stream; 0 is forever.', pitfall: unit },
  duplicate_window: {
    meaning: 'How long the stream remembers message ids and drops a message that comes again with the same one.',
    pitfall: `Not longer than \`max_age\`. ${unit}`,
  },
  subjects: {
    meaning: 'The subjects whose messages the stream stores.',
    pitfall: 'No two streams of an account may overlap.',
  },
  retention: {
    meaning:
      'What lets a message go: only the limits (`limits`), its acknowledgement by all consumers (`interest`), or by the one that got it (`workqueue`).',
    pitfall: retentionPitfall,
  },
  storage: { meaning: 'Whether messages are kept in files or in memory.', pitfall: 'It cannot be changed later.' },
  num_replicas: {
    meaning: 'On how many servers of the cluster the stream is kept.',
    pitfall: 'Two tolerate no failure: with one gone there is no majority.',
  },
  max_msgs: { meaning: 'The most messages in the stream; `discard` says what happens to one more.' },
  max_bytes: {
    meaning: 'The most bytes in the stream; `discard` says what happens then.',
    pitfall: 'Headers and subjects count as well.',
  },
  max_msgs_per_subject: {
    meaning: 'The most messages for each subject. With 1, the stream holds the last value of each.',
  },
  max_msg_size: { meaning: 'The largest message the stream takes, headers included.' },
  max_consumers: { meaning: 'The most consumers the stream may have.' },
  discard: {
    meaning: 'What a full stream does: drop its oldest message (`old`) or refuse the new one (`new`).',
    pitfall: 'A refusal reaches the publisher only through the acknowledgement of JetStream.',
  },
  discard_new_per_subject: { meaning: 'Refuses a message, too, whose own subject is full.' },
  compression: { meaning: 'Whether files are compressed, with S2.' },
  no_ack: {
    meaning: 'Publishers get no acknowledgement.',
    pitfall: 'A message that is refused is lost without a word.',
  },
  first_seq: { meaning: 'The sequence number the stream began with.' },
  allow_direct: {
    meaning: 'Lets every replica answer reads of single messages, not only the leader.',
    pitfall: 'An answer may be older than the last write.',
  },
  mirror_direct: { meaning: 'Lets this mirror answer such reads of its origin.' },
  mirror: {
    meaning: 'The one stream this one is a copy of.',
    pitfall: 'Nothing can be published to a mirror itself.',
  },
  sources: { meaning: 'The streams whose messages this one takes in, beside its own subjects.' },
  sealed: { meaning: 'Nothing can be added, deleted or expire any more.', pitfall: 'It cannot be undone.' },
  deny_delete: { meaning: 'Single messages cannot be deleted.', pitfall: 'It cannot be undone.' },
  deny_purge: { meaning: 'The stream cannot be purged.', pitfall: 'It cannot be undone.' },
  allow_rollup_hdrs: {
    meaning: 'Lets a message with the header `Nats-Rollup` replace all that came before it, of its subject or at all.',
  },
  allow_msg_ttl: { meaning: 'Lets a message carry its own time to live, in the header `Nats-TTL`.' },
  subject_delete_marker_ttl: {
    meaning: 'How long the marker stays that says that the last message of a subject has expired.',
  },
  allow_atomic: { meaning: 'Lets publishers send batches that are stored whole or not at all.' },
  allow_msg_counter: { meaning: 'Makes each subject a counter that messages add to.' },
  allow_msg_schedules: { meaning: 'Lets messages be published later, as a schedule says.' },
  placement: { meaning: 'The cluster and the tags of the servers that may hold the stream.' },
  republish: { meaning: 'Publishes every stored message again, under another subject, for plain subscribers.' },
  subject_transform: { meaning: 'Changes subjects before messages are stored.' },
  consumer_limits: { meaning: 'The most that consumers of this stream may ask for.' },
};

/** Options of a JetStream consumer. */
export const natsConsumer: OptionProses = {
  ack_wait: {
    meaning: 'How long a delivery may stay unacknowledged before the server delivers the message again.',
    pitfall: unit,
  },
  idle_heartbeat: {
    meaning: 'How long a push consumer stays silent before the server says that it is still there.',
    pitfall: unit,
  },
  inactive_threshold: { meaning: 'How long a consumer nobody uses stays before the server deletes it.', pitfall: unit },
  backoff: {
    meaning: 'The waits before the second, third, … delivery, instead of `ack_wait`.',
    pitfall: `Not longer a list than \`max_deliver\`. ${unit}`,
  },
  durable_name: { meaning: 'The name under which the consumer keeps its place while nobody uses it.' },
  deliver_policy: {
    meaning: 'Where the consumer begins: at all messages, the last, only new ones, a sequence number or a time.',
    pitfall: 'It cannot be changed later: reading again takes a new consumer.',
  },
  deliver_subject: { meaning: 'The subject a push consumer sends to; a pull consumer has none.' },
  deliver_group: { meaning: 'The queue group over which a push consumer spreads its messages.' },
  ack_policy: {
    meaning: 'Whether every message is acknowledged (`explicit`), the last for all before it (`all`), or none.',
    pitfall: 'With `none`, a message counts as handled when it was sent.',
  },
  max_deliver: {
    meaning: 'How often a message is delivered at most.',
    pitfall: 'After that it stays in the stream and nobody gets it: there is only an advisory, no dead-letter queue.',
  },
  max_ack_pending: {
    meaning: 'How many deliveries may be unacknowledged before the consumer stops.',
    pitfall: 'It counts over all that use the consumer, not for each.',
  },
  max_waiting: { meaning: 'How many pull requests may wait for messages at a time.' },
  max_batch: { meaning: 'The most messages one pull request may ask for.' },
  max_expires: { meaning: 'The longest a pull request may wait.' },
  max_bytes: { meaning: 'The most bytes one pull request may ask for.' },
  filter_subject: { meaning: 'The subject, with wildcards, whose messages the consumer gets.' },
  filter_subjects: { meaning: 'The subjects whose messages the consumer gets; they may not overlap.' },
  replay_policy: {
    meaning: 'Whether stored messages come at once (`instant`) or in the pace they came in (`original`).',
  },
  sample_freq: { meaning: 'How many of the acknowledgements, in percent, are told in an advisory.' },
  rate_limit_bps: { meaning: 'How many bits a second a push consumer sends at most.' },
  flow_control: { meaning: 'Lets a push consumer wait until the client has kept up.' },
  headers_only: { meaning: 'Delivers the headers and the size of messages without their bodies.' },
  num_replicas: { meaning: 'On how many servers the state is kept; 0 is as many as of the stream.' },
  mem_storage: { meaning: 'Keeps the state in memory, whatever the stream does.' },
  pause_until: { meaning: 'Until when nothing is delivered.' },
  priority_policy: {
    meaning: 'How clients of one consumer are preferred: only when much waits (`overflow`), or one at a time.',
  },
  priority_groups: { meaning: 'The groups of clients that the priority counts among.' },
  priority_timeout: { meaning: 'After how long without a word from the pinned client another is pinned.' },
  opt_start_seq: { meaning: 'The sequence number to begin at, with `by_start_sequence`.' },
  opt_start_time: { meaning: 'The time to begin at, with `by_start_time`.' },
};
