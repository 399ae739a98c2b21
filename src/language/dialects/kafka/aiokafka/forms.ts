import { spellings } from '../../../declarations/spellings';
import type { CallForm } from '../../python/callForms';
import { snakeCaseForms, takenOver } from '../pythonForms';
import { sendSpellings } from '../pythonTopics';
import { adminSpellings, consumerSpellings, producerSpellings } from './spellings';

/** The library as its imports name it. */
export const aiokafkaLibrary = { dialect: { id: 'aiokafka', broker: 'kafka' }, roots: ['aiokafka'] } as const;

const onProducer = {
  on: { makers: ['AIOKafkaProducer'], named: /producer/i },
  over: takenOver(producerSpellings),
} as const;

/** Signatures of aiokafka 0.10.0 to 0.14.0. `await producer.send(…)` waits for the buffer only and returns a future. */
export const aiokafkaForms: readonly CallForm[] = [
  ...snakeCaseForms({
    producer: 'AIOKafkaProducer',
    consumer: 'AIOKafkaConsumer',
    admin: ['AIOKafkaAdminClient'],
    ...{ producerSpellings, consumerSpellings, adminSpellings },
    sendParameters: ['topic', 'value', 'key', 'partition', 'timestamp_ms', 'headers'],
    waitingSends: ['send_and_wait'],
    awaits: 2,
    commits: { commit: 'sync' },
    close: 'stop',
  }),
  {
    names: ['send_batch'],
    kind: 'kafka.send',
    ...onProducer,
    parameters: ['batch', 'topic', 'partition'],
    spellings: sendSpellings,
  },
  // `async with producer.transaction():` also commits, or aborts where its block raises.
  {
    names: ['transaction'],
    kind: 'kafka.transaction',
    ...onProducer,
    ...{ parameters: [], spellings: spellings({}) },
    says: { call: 'begin' },
  },
];
