import type { GoContext } from '../../../declarations/go/goContext';
import type { GoForm } from '../../../declarations/go/goForms';
import { resultSays } from '../../../declarations/go/goResult';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { WrittenOption } from '../../../model/declaration';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { brokerDefaultAt } from '../goValues';
import { kafkaSpellings } from '../values';
import { recordFields } from './options';

const client = ['kgo.Client', 'kgo.GroupTransactSession'];

/** `Produce` tells a function what became of the record; `nil` is none. */
function promiseSays(_: GoContext, call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const promise = call.args[2]?.value;
  const none = promise?.type === 'literal' && promise.value === null;
  return new Map([['result', { how: 'written', value: none ? 'ignored' : 'callback', span: call.nameSpan }]]);
}

/** `EndTransaction(ctx, kgo.TryCommit)` and `TryAbort`. */
function endSays({ file, vocabulary }: GoContext, call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const end = call.args[1];
  const known = end && evaluate(file, end.value, call.nameToken, vocabulary);
  if (!end || known?.how !== 'value') return new Map();
  return new Map([['call', { how: 'written', value: known.value, span: end.span }]]);
}

const sends: readonly GoForm[] = [
  ...['Produce', 'TryProduce'].map((name): GoForm => ({
    ...{ name, kind: 'kafka.send', on: client, arity: [3, 3], says: promiseSays },
    structs: [{ at: 1, spellings: recordFields }],
  })),
  {
    ...{ name: 'ProduceSync', kind: 'kafka.send', on: client, arity: [2, Infinity], says: resultSays, distinct: true },
    structs: [{ at: 1, spellings: recordFields }],
  },
];

const commits: readonly GoForm[] = (
  [
    ['CommitRecords', 'sync'],
    ['CommitUncommittedOffsets', 'sync'],
    ['CommitMarkedOffsets', 'sync'],
    ['CommitOffsetsSync', 'sync'],
    ['CommitOffsets', 'async'],
    ['MarkCommitRecords', 'mark'],
    ['MarkCommitOffsets', 'mark'],
  ] as const
).map(([name, mode]): GoForm => ({ name, kind: 'kafka.commit', on: client, implied: { mode }, distinct: true }));

const topicConfig: Spellings = { read: kafkaSpellings.read, write: () => undefined };
const topicNames = spellings({
  topics: { canonical: 'topics', decode: (value) => (typeof value === 'string' ? [value] : value) },
});

/** Signatures of kgo 1.22.2 and kadm 1.19.0. */
export const franzForms: readonly GoForm[] = [
  ...sends,
  {
    ...{ name: 'AddConsumeTopics', kind: 'kafka.subscribe', on: client, arity: [1, 1] },
    parameters: [topicNames.read('topics') ?? 'topics'],
  },
  ...commits,
  { name: 'BeginTransaction', kind: 'kafka.transaction', on: client, implied: { call: 'begin' }, arity: [0, 0] },
  {
    name: 'Begin',
    kind: 'kafka.transaction',
    on: ['kgo.GroupTransactSession'],
    implied: { call: 'begin' },
    arity: [0, 0],
  },
  { name: 'EndTransaction', kind: 'kafka.transaction', on: client, arity: [2, 2], says: endSays },
  { name: 'End', kind: 'kafka.transaction', on: ['kgo.GroupTransactSession'], arity: [2, 2], says: endSays },
  { name: 'Flush', kind: 'kafka.flush', on: client, implied: { call: 'flush' }, arity: [1, 1] },
  { name: 'Close', kind: 'kafka.flush', on: client, implied: { call: 'close' }, arity: [0, 0] },
  { name: 'NewClient', kind: 'kafka.admin', on: ['kadm'], makes: true, arity: [1, 1], merges: true },
  ...['CreateTopic', 'CreateTopics'].map((name): GoForm => ({
    ...{ name, kind: 'kafka.topic', on: ['kadm.Client'], arity: [5, 5] },
    parameters: ['', brokerDefaultAt(-1, 'partitions'), brokerDefaultAt(-1, 'replication.factor'), '', 'topic'],
    structs: [{ at: 3, spellings: topicConfig, isMap: true }],
  })),
];
