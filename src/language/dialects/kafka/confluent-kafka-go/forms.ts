import type { GoContext } from '../../../declarations/go/goContext';
import type { GoForm } from '../../../declarations/go/goForms';
import { nestedMap, nestedStruct } from '../../../declarations/go/goNested';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionTable } from '../../../declarations/optionTable';
import type { WrittenOption } from '../../../model/declaration';
import type { CallExpression } from '../../../syntax/code/expression';
import { oneTopic } from '../goValues';
import { configKeys, messageFields, partitionFields, topicConfig } from './spellings';

const producer = ['kafka.Producer'];
const consumer = ['kafka.Consumer'];

/** A ConfigMap, with the deprecated map of topic options within. */
const config = { at: 0, spellings: configKeys, isMap: true, also: topicOptions } as const;

function topicOptions(context: GoContext, table: OptionTable): readonly OptionSource[] {
  return [{ table: nestedMap(context, table, 'default.topic.config'), spellings: configKeys }];
}

/** Where a message goes. */
function partitionOf(context: GoContext, table: OptionTable): readonly OptionSource[] {
  return [{ table: nestedStruct(context, table, 'TopicPartition'), spellings: partitionFields }];
}

/** The configuration of a topic within a TopicSpecification. */
export function topicEntries(context: GoContext, table: OptionTable): readonly OptionSource[] {
  return [{ table: nestedMap(context, table, 'Config'), spellings: topicConfig, spellKey: (key) => `"${key}"` }];
}

/** A channel of one's own is told what became of the message; without one it is among the producer's events. */
function deliverySays(_: GoContext, call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const channel = call.args[1]?.value;
  if (channel === undefined || (channel.type === 'literal' && channel.value === null)) return new Map();
  return new Map([['result', { how: 'written', value: 'callback', span: call.nameSpan }]]);
}

const transactions: readonly GoForm[] = (
  [
    ['InitTransactions', 'init'],
    ['BeginTransaction', 'begin'],
    ['CommitTransaction', 'commit'],
    ['AbortTransaction', 'abort'],
    ['SendOffsetsToTransaction', 'send-offsets'],
  ] as const
).map(([name, call]): GoForm => ({ name, kind: 'kafka.transaction', on: producer, implied: { call }, distinct: true }));

const commits: readonly GoForm[] = (
  [
    ['Commit', 'sync'],
    ['CommitMessage', 'sync'],
    ['CommitOffsets', 'sync'],
    ['StoreOffsets', 'mark'],
    ['StoreMessage', 'mark'],
  ] as const
).map(([name, mode]): GoForm => ({ name, kind: 'kafka.commit', on: consumer, implied: { mode } }));

/** Signatures of producer.go, consumer.go and adminapi.go of confluent-kafka-go 2.11.1. */
export const confluentGoForms: readonly GoForm[] = [
  { name: 'NewProducer', kind: 'kafka.producer', on: ['kafka'], makes: true, arity: [1, 1], structs: [config] },
  { name: 'NewConsumer', kind: 'kafka.consumer', on: ['kafka'], makes: true, arity: [1, 1], structs: [config] },
  { name: 'NewAdminClient', kind: 'kafka.admin', on: ['kafka'], makes: true, arity: [1, 1], structs: [config] },
  {
    ...{ name: 'Produce', kind: 'kafka.send', on: producer, arity: [2, 2], says: deliverySays },
    structs: [{ at: 0, spellings: messageFields, also: partitionOf }],
  },
  { name: 'Subscribe', kind: 'kafka.subscribe', on: consumer, arity: [2, 2], parameters: [oneTopic] },
  {
    ...{ name: 'SubscribeTopics', kind: 'kafka.subscribe', on: consumer, arity: [2, 2], distinct: true },
    parameters: ['topics'],
  },
  ...commits,
  ...transactions,
  { name: 'Flush', kind: 'kafka.flush', on: producer, implied: { call: 'flush' }, arity: [1, 1] },
  { name: 'Close', kind: 'kafka.flush', on: producer, implied: { call: 'close' }, arity: [0, 0] },
];
