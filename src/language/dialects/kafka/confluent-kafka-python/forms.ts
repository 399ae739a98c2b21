import { spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { argument, isValue } from '../../python/callForms';
import type { CallForm } from '../../python/callForms';
import type { LibraryObject } from '../../python/libraryObjects';
import { resultOf } from '../../python/results';
import { parametersTable } from '../../../declarations/parametersTable';
import { unknownTable } from '../../../declarations/optionTable';
import { librdkafkaSpellings } from '../librdkafka';
import { newTopicSpellings, sendSpellings, subscribeSpellings, topicConfig, transactionCalls } from '../pythonTopics';
import { clientOptions } from './options';

/** The library as its imports name it. */
export const confluentLibrary = {
  dialect: { id: 'confluent-kafka-python', broker: 'kafka' },
  roots: ['confluent_kafka'],
} as const;

const serializing: LibraryObject = { makers: ['SerializingProducer'], named: /^$/ };
const asynchronous: LibraryObject = { makers: ['AIOProducer'], named: /^$/ };
const producer: LibraryObject = {
  makers: ['Producer', 'SerializingProducer', 'AIOProducer'],
  named: /producer/i,
};
const consumer: LibraryObject = {
  makers: ['Consumer', 'DeserializingConsumer', 'AIOConsumer', 'ShareConsumer', 'DeserializingShareConsumer'],
  named: /consumer/i,
};

const none = { parameters: [], spellings: spellings({}) };
const over: NonNullable<CallForm['over']> = (file, maker) =>
  maker
    ? clientOptions(file, maker).map((source) => ({ ...source, elsewhere: true }))
    : [{ table: unknownTable, spellings: librdkafkaSpellings, elsewhere: true }];
const onProducer = { on: producer, over };
const onConsumer = { on: consumer, over };

/** Parameters of `produce` (confluent-kafka 2.16.1: Producer and AIOProducer; SerializingProducer has the key first). */
const produceParameters = ['topic', 'value', 'key', 'partition', 'on_delivery', 'timestamp', 'headers'];
const serializingParameters = ['topic', 'key', 'value', 'partition', 'on_delivery', 'timestamp', 'headers'];

function client(names: readonly string[], kind: DeclarationKind): CallForm {
  return { names, kind, ...none, variadic: true, over: (file, _maker, call) => clientOptions(file, call) };
}

function produce(on: LibraryObject, parameters: readonly string[], awaits: number): CallForm {
  const says = (file: CodeFile, call: CallExpression): { result: string } | undefined => {
    const table = parametersTable(file, call, parameters);
    const callback = argument(table, 'on_delivery') ?? argument(table, 'callback');
    const listens = callback && !isValue(file, callback, call.nameToken, null);
    const result = listens ? 'callback' : resultOf(file, call, awaits);
    return result && { result };
  };
  return { names: ['produce'], kind: 'kafka.send', on, over, parameters, spellings: sendSpellings, says };
}

/** Signatures of confluent-kafka 2.3.0 and 2.16.1, by name only: those of the C module stand in its documentation. */
export const confluentForms: readonly CallForm[] = [
  client(['Producer', 'SerializingProducer', 'AIOProducer'], 'kafka.producer'),
  client(consumer.makers, 'kafka.consumer'),
  client(['AdminClient'], 'kafka.admin'),
  {
    names: ['NewTopic'],
    kind: 'kafka.topic',
    parameters: ['topic', 'num_partitions', 'replication_factor', 'replica_assignment', 'config'],
    spellings: newTopicSpellings,
    held: { config: topicConfig },
  },
  produce(serializing, serializingParameters, 1),
  produce(asynchronous, produceParameters, 2),
  produce(producer, produceParameters, 1),
  {
    names: ['subscribe'],
    kind: 'kafka.subscribe',
    ...onConsumer,
    ...{ parameters: ['topics', 'on_assign', 'on_revoke', 'on_lost'], spellings: subscribeSpellings },
  },
  {
    names: ['commit'],
    kind: 'kafka.commit',
    ...onConsumer,
    ...none,
    says: (file, call) => {
      const table = parametersTable(file, call, ['message', 'offsets', 'asynchronous']);
      const value = argument(table, 'asynchronous');
      if (value === undefined) return table.complete ? { mode: 'async' } : undefined;
      if (isValue(file, value, call.nameToken, false)) return { mode: 'sync' };
      return isValue(file, value, call.nameToken, true) ? { mode: 'async' } : undefined;
    },
  },
  { names: ['store_offsets'], kind: 'kafka.commit', ...onConsumer, ...none, says: { mode: 'mark' } },
  ...transactionCalls.map(([name, call]): CallForm => ({
    names: [name],
    kind: 'kafka.transaction',
    ...onProducer,
    ...none,
    says: { call },
  })),
  ...['flush', 'poll', 'close'].map((name): CallForm => ({
    names: [name],
    kind: 'kafka.flush',
    ...onProducer,
    ...none,
    says: { call: name },
  })),
];
