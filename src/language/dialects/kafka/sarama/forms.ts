import type { GoContext } from '../../../declarations/go/goContext';
import type { GoArgument, GoForm } from '../../../declarations/go/goForms';
import { emptyTable } from '../../../declarations/go/goTable';
import { nestedMap } from '../../../declarations/go/goNested';
import { resultSays } from '../../../declarations/go/goResult';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionTable } from '../../../declarations/optionTable';
import type { Spellings } from '../../../declarations/spellings';
import type { WrittenOption } from '../../../model/declaration';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { oneTopic } from '../goValues';
import { adminFields, consumerFields, messageFields, producerFields, topicConfig, topicFields } from './spellings';

/** `sarama.NewConfig()` leaves every field at its default. */
export const newConfig = ({ name }: CallExpression): OptionTable | undefined =>
  name === 'NewConfig' ? emptyTable : undefined;

/** A Config among the arguments of a client. */
export function configAt(at: number, spellings: Spellings): GoArgument {
  return { at, spellings, base: newConfig };
}

/** A `sarama.Config{}` that NewConfig did not make has zero values instead of defaults. */
export function zeroSays(at: number): NonNullable<GoForm['says']> {
  return ({ file }: GoContext, call: CallExpression): ReadonlyMap<string, WrittenOption> => {
    const config = call.args[at];
    const made = config && follow(file, config.value, call.nameToken);
    if (!config || made?.type !== 'table') return new Map();
    const zero = { acks: '0', 'enable.idempotence': false, retries: 0 };
    return new Map(Object.entries(zero).map(([key, value]) => [key, { how: 'written', value, span: config.span }]));
  };
}

/** The configuration of a topic within a TopicDetail. */
export function topicEntries(context: GoContext, table: OptionTable): readonly OptionSource[] {
  return [{ table: nestedMap(context, table, 'ConfigEntries'), spellings: topicConfig }];
}

const producers = ['sarama.SyncProducer', 'sarama.AsyncProducer'];
const session = ['sarama.ConsumerGroupSession'];

const transactions: readonly GoForm[] = (
  [
    ['BeginTxn', 'begin'],
    ['CommitTxn', 'commit'],
    ['AbortTxn', 'abort'],
    ['AddOffsetsToTxn', 'send-offsets'],
    ['AddMessageToTxn', 'send-offsets'],
  ] as const
).map(([name, call]): GoForm => ({
  ...{ name, kind: 'kafka.transaction', on: producers, implied: { call }, distinct: true },
}));

const uses: readonly GoForm[] = [
  {
    ...{ name: 'SendMessage', kind: 'kafka.send', on: ['sarama.SyncProducer'], arity: [1, 1], says: resultSays },
    structs: [{ at: 0, spellings: messageFields }],
  },
  {
    name: 'SendMessages',
    kind: 'kafka.send',
    on: ['sarama.SyncProducer'],
    arity: [1, 1],
    says: resultSays,
    merges: true,
  },
  {
    ...{ name: 'Consume', kind: 'kafka.subscribe', on: ['sarama.ConsumerGroup'], arity: [3, 3] },
    parameters: ['', 'topics'],
  },
  {
    ...{ name: 'ConsumePartition', kind: 'kafka.subscribe', on: ['sarama.Consumer'], arity: [3, 3], distinct: true },
    parameters: [oneTopic],
  },
  { name: 'MarkMessage', kind: 'kafka.commit', on: session, arity: [2, 2], implied: { mode: 'mark' }, distinct: true },
  { name: 'MarkOffset', kind: 'kafka.commit', on: session, arity: [4, 4], implied: { mode: 'mark' }, distinct: true },
  { name: 'Commit', kind: 'kafka.commit', on: session, arity: [0, 0], implied: { mode: 'sync' } },
  ...transactions,
  { name: 'Close', kind: 'kafka.flush', on: producers, arity: [0, 0], implied: { call: 'close' } },
  { name: 'AsyncClose', kind: 'kafka.flush', on: ['sarama.AsyncProducer'], arity: [0, 0], implied: { call: 'close' } },
];

/** Signatures of sarama 1.61.1, as the package has this name. */
export function saramaForms(alias: string): readonly GoForm[] {
  const on = ['sarama'];
  const makes = true as const;
  const producer = producerFields(alias);
  const consumer = consumerFields(alias);
  return [
    ...['NewSyncProducer', 'NewAsyncProducer'].map((name): GoForm => ({
      ...{ name, kind: 'kafka.producer', on, makes, arity: [2, 2], parameters: ['bootstrap.servers'] },
      ...{ structs: [configAt(1, producer)], says: zeroSays(1) },
    })),
    ...['NewSyncProducerFromClient', 'NewAsyncProducerFromClient'].map((name): GoForm => ({
      ...{ name, kind: 'kafka.producer', on, makes, arity: [1, 1] },
    })),
    {
      ...{ name: 'NewConsumerGroup', kind: 'kafka.consumer', on, makes, arity: [3, 3] },
      ...{ parameters: ['bootstrap.servers', 'group.id'], structs: [configAt(2, consumer)] },
    },
    {
      ...{ name: 'NewConsumerGroupFromClient', kind: 'kafka.consumer', on, makes, arity: [2, 2] },
      parameters: ['group.id'],
    },
    {
      ...{ name: 'NewConsumer', kind: 'kafka.consumer', on, makes, arity: [2, 2], parameters: ['bootstrap.servers'] },
      structs: [configAt(1, consumer)],
    },
    { name: 'NewConsumerFromClient', kind: 'kafka.consumer', on, makes, arity: [1, 1] },
    {
      ...{ name: 'NewClusterAdmin', kind: 'kafka.admin', on, makes, arity: [2, 2], parameters: ['bootstrap.servers'] },
      structs: [configAt(1, adminFields)],
    },
    {
      ...{ name: 'CreateTopic', kind: 'kafka.topic', on: ['sarama.ClusterAdmin'], arity: [3, 3], distinct: true },
      ...{ parameters: ['topic'], structs: [{ at: 1, spellings: topicFields, also: topicEntries }] },
    },
    ...uses,
  ];
}
