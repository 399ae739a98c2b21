import type { OptionSource } from '../../declarations/codeDeclaration';
import { spellings } from '../../declarations/spellings';
import type { OptionSpelling } from '../../declarations/spellings';
import type { CallExpression } from '../../syntax/code/expression';
import { kafkaSpellings } from './values';

/** One topic is a list of one. */
const topicList: OptionSpelling = {
  canonical: 'topics',
  decode: (value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined),
};

/** `KafkaConsumer('orders', 'payments', …)`: every argument without a name is a topic. */
export function positionalTopics(call: CallExpression): OptionSource {
  // `**options` brings names, `*topics` any number of topics; only the latter is a value that nothing is known of.
  const topics = call.args.filter(
    ({ name, spread, value }) => name === undefined && (!spread || value.type === 'unknown'),
  );
  const [first, ...others] = topics;
  const unknown = topics.some((topic) => topic.spread);
  const table = { complete: true, spans: [] };
  const result = { spellings: spellings({ topics: topicList }) };
  if (first === undefined) return { table: { entries: [], ...table }, ...result };
  const span = { start: first.span.start, end: (topics.at(-1) ?? first).span.end };
  const items = topics.map((topic) => topic.value);
  const value = others.length === 0 ? first.value : ({ type: 'list', items, span } as const);
  const entry = { key: 'topics', value, token: call.nameToken, uncertain: unknown, replaceable: false };
  return { table: { entries: [entry], ...table }, ...result };
}

/** `subscribe(topics=[…], pattern='…')` */
export const subscribeSpellings = spellings({ topics: topicList, pattern: 'pattern' });

/** `send('orders', key=…, partition=…)` */
export const sendSpellings = spellings({ topic: 'topic', key: 'key', partition: 'partition' });

/** `NewTopic('orders', num_partitions=…, replication_factor=…)`; -1 leaves the broker's default. */
export const newTopicSpellings = spellings({
  name: 'topic',
  topic: 'topic',
  num_partitions: { canonical: 'partitions', decode: (value) => (value === -1 ? undefined : value) },
  replication_factor: { canonical: 'replication.factor', decode: (value) => (value === -1 ? undefined : value) },
});

/** The table of a new topic's configuration: Kafka's own keys. */
export const topicConfig = { spellings: kafkaSpellings };

/** Methods of transactions of every Python client, and the `call` they are. */
export const transactionCalls: readonly (readonly [method: string, call: string])[] = [
  ['init_transactions', 'init'],
  ['begin_transaction', 'begin'],
  ['commit_transaction', 'commit'],
  ['abort_transaction', 'abort'],
  ['send_offsets_to_transaction', 'send-offsets'],
];
