/** An argument of a queue, as RabbitMQ and its well-known plugins understand it. */
export interface QueueArgument {
  readonly key: string;
  readonly type: 'text' | 'integer' | 'boolean' | 'milliseconds' | 'bytes';
  readonly default?: string;
  readonly range?: string;
  /** Queue types that take it; another type answers 406 PRECONDITION_FAILED. */
  readonly queueTypes: readonly ('classic' | 'quorum' | 'stream')[];
  /** First RabbitMQ version that knows it, where that is newer than the oldest supported one. */
  readonly since?: string;
}

const all = ['classic', 'quorum', 'stream'] as const;
const queues = ['classic', 'quorum'] as const;

/**
 * Arguments by queue type. Sources: `capabilities/0` of rabbit_classic_queue.erl, rabbit_quorum_queue.erl and
 * rabbit_stream_queue.erl in rabbitmq-server 4.3.5 and older tags; declared on 3.10.8 and 4.3.6, where 3.10.8 takes the
 * later ones without a word.
 */
export const queueArguments: readonly QueueArgument[] = [
  {
    key: 'x-queue-type',
    type: 'text',
    default: 'default_queue_type of the virtual host or node, else classic',
    range: 'classic, quorum, stream',
    queueTypes: all,
  },
  { key: 'x-message-ttl', type: 'milliseconds', range: '0 … 4294967295', queueTypes: queues },
  { key: 'x-expires', type: 'milliseconds', range: '1 …', queueTypes: queues },
  { key: 'x-max-length', type: 'integer', range: '0 …', queueTypes: queues },
  { key: 'x-max-length-bytes', type: 'bytes', range: '0 …', queueTypes: all },
  {
    key: 'x-overflow',
    type: 'text',
    default: 'drop-head',
    range: 'drop-head, reject-publish, reject-publish-dlx (classic)',
    queueTypes: queues,
  },
  { key: 'x-dead-letter-exchange', type: 'text', queueTypes: queues },
  { key: 'x-dead-letter-routing-key', type: 'text', default: 'the message’s own keys', queueTypes: queues },
  {
    key: 'x-dead-letter-strategy',
    type: 'text',
    default: 'at-most-once',
    range: 'at-most-once, at-least-once',
    queueTypes: ['quorum'],
  },
  {
    key: 'x-delivery-limit',
    type: 'integer',
    default: '20 since 4.0, none before',
    range: '0 …, -1 for none',
    queueTypes: ['quorum'],
  },
  { key: 'x-max-priority', type: 'integer', range: '1 … 255', queueTypes: ['classic'] },
  { key: 'x-single-active-consumer', type: 'boolean', default: 'false', queueTypes: queues },
  { key: 'x-quorum-initial-group-size', type: 'integer', default: '3', range: '1 …', queueTypes: ['quorum'] },
  {
    key: 'x-queue-leader-locator',
    type: 'text',
    default: 'client-local',
    range: 'client-local, balanced',
    queueTypes: all,
  },
  { key: 'x-queue-master-locator', type: 'text', queueTypes: ['classic'] },
  { key: 'x-queue-mode', type: 'text', range: 'default, lazy; without effect since 3.12', queueTypes: ['classic'] },
  { key: 'x-queue-version', type: 'integer', default: '2', range: '1 (before 4.3), 2', queueTypes: ['classic'] },
  { key: 'x-max-in-memory-length', type: 'integer', queueTypes: ['quorum'] },
  { key: 'x-max-in-memory-bytes', type: 'bytes', queueTypes: ['quorum'] },
  { key: 'x-max-age', type: 'text', range: 'a number and Y, M, D, h, m or s', queueTypes: ['stream'] },
  {
    key: 'x-stream-max-segment-size-bytes',
    type: 'bytes',
    default: '500000000',
    range: '… 3000000000',
    queueTypes: ['stream'],
  },
  {
    key: 'x-stream-filter-size-bytes',
    type: 'bytes',
    default: '16',
    range: '16 … 255',
    queueTypes: ['stream'],
    since: '3.13',
  },
  {
    key: 'x-initial-cluster-size',
    type: 'integer',
    default: 'size of the cluster',
    range: '1 …',
    queueTypes: ['stream'],
  },
  { key: 'x-consumer-timeout', type: 'milliseconds', default: '1800000', queueTypes: ['quorum'], since: '3.12' },
  {
    key: 'x-consumer-disconnected-timeout',
    type: 'milliseconds',
    default: '60000',
    queueTypes: ['quorum'],
    since: '4.3',
  },
  {
    key: 'x-delayed-retry-type',
    type: 'text',
    default: 'disabled',
    range: 'disabled, all, failed, returned',
    queueTypes: ['quorum'],
    since: '4.3',
  },
  { key: 'x-delayed-retry-min', type: 'milliseconds', queueTypes: ['quorum'], since: '4.3' },
  { key: 'x-delayed-retry-max', type: 'milliseconds', queueTypes: ['quorum'], since: '4.3' },
];

/** Arguments that plugins outside the broker's own tree give a meaning to; nothing is said about them. */
export const pluginQueueArguments: readonly string[] = [
  // rabbitmq-message-deduplication
  'x-message-deduplication',
  'x-cache-size',
  'x-cache-ttl',
  'x-cache-persistence',
  // 4.4, behind a feature of the quorum queue
  'x-member-placement-tag',
];
