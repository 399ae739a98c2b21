import type { OptionSource } from '../../declarations/codeDeclaration';
import { unknownTable } from '../../declarations/optionTable';
import { spellings } from '../../declarations/spellings';
import type { Spellings } from '../../declarations/spellings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression } from '../../syntax/code/expression';
import { variadicTable } from '../python/callForms';
import type { CallForm } from '../python/callForms';
import type { LibraryObject } from '../python/libraryObjects';
import { resultOf } from '../python/results';
import {
  newTopicSpellings,
  positionalTopics,
  sendSpellings,
  subscribeSpellings,
  topicConfig,
  transactionCalls,
} from './pythonTopics';

/** What kafka-python and aiokafka, which are built alike, differ in. */
export interface SnakeCaseClients {
  readonly producer: string;
  readonly consumer: string;
  readonly admin: readonly string[];
  readonly producerSpellings: Spellings;
  readonly consumerSpellings: Spellings;
  readonly adminSpellings: Spellings;
  /** Parameters of `send` in order. */
  readonly sendParameters: readonly string[];
  /** Methods that send and wait. */
  readonly waitingSends: readonly string[];
  /** How often `await` stands before the outcome of a `send` is known. */
  readonly awaits: number;
  /** Methods that commit, and how. */
  readonly commits: Readonly<Record<string, 'sync' | 'async'>>;
  readonly close: string;
}

/** The forms of a client whose options are named arguments. */
export function snakeCaseForms(clients: SnakeCaseClients): readonly CallForm[] {
  const producer: LibraryObject = { makers: [clients.producer], named: /producer/i };
  const consumer: LibraryObject = { makers: [clients.consumer], named: /consumer/i };
  const overProducer = takenOver(clients.producerSpellings);
  const overConsumer = takenOver(clients.consumerSpellings);
  const none = { parameters: [], spellings: spellings({}) };
  const onProducer = { on: producer, over: overProducer };
  const onConsumer = { on: consumer, over: overConsumer };
  const send = {
    kind: 'kafka.send',
    ...onProducer,
    parameters: clients.sendParameters,
    spellings: sendSpellings,
  } as const;
  return [
    { names: [clients.producer], kind: 'kafka.producer', parameters: [], spellings: clients.producerSpellings },
    {
      names: [clients.consumer],
      kind: 'kafka.consumer',
      ...{ parameters: [], spellings: clients.consumerSpellings },
      variadic: true,
      over: (_file, _maker, call) => [positionalTopics(call)],
    },
    { names: clients.admin, kind: 'kafka.admin', parameters: [], spellings: clients.adminSpellings },
    {
      names: ['NewTopic'],
      kind: 'kafka.topic',
      parameters: ['name', 'num_partitions', 'replication_factor', 'replica_assignments', 'topic_configs'],
      spellings: newTopicSpellings,
      held: { topic_configs: topicConfig },
    },
    { names: ['send'], ...send, says: (file, call) => resultSaid(file, call, clients.awaits) },
    { names: clients.waitingSends, ...send, says: (file, call) => resultSaid(file, call, 1) },
    {
      names: ['subscribe'],
      kind: 'kafka.subscribe',
      ...{ ...onConsumer, parameters: ['topics', 'pattern', 'listener'], spellings: subscribeSpellings },
    },
    ...Object.entries(clients.commits).map(([name, mode]): CallForm => ({
      names: [name],
      kind: 'kafka.commit',
      ...onConsumer,
      ...none,
      says: { mode },
    })),
    ...transactionCalls.map(([name, call]): CallForm => ({
      names: [name],
      kind: 'kafka.transaction',
      ...onProducer,
      ...none,
      says: { call },
    })),
    { names: ['flush'], kind: 'kafka.flush', ...onProducer, ...none, says: { call: 'flush' } },
    { names: [clients.close], kind: 'kafka.flush', ...onProducer, ...none, says: { call: 'close' } },
  ];
}

/** Options of a client that its uses take over. */
export function takenOver(
  clientSpellings: Spellings,
): (file: CodeFile, maker: CallExpression | undefined) => readonly OptionSource[] {
  return (file, maker) => [
    {
      table: maker ? variadicTable(file, maker) : unknownTable,
      spellings: clientSpellings,
      elsewhere: true,
    },
  ];
}

/** `result`, where the statement decides it. */
export function resultSaid(file: CodeFile, call: CallExpression, awaits: number): { result: string } | undefined {
  const result = resultOf(file, call, awaits);
  return result && { result };
}
