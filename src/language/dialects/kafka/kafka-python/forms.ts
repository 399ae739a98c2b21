import { snakeCaseForms } from '../pythonForms';
import { adminSpellings, consumerSpellings, producerSpellings } from './spellings';

/** The library as its imports name it. */
export const kafkaPythonLibrary = { dialect: { id: 'kafka-python', broker: 'kafka' }, roots: ['kafka'] } as const;

/** Signatures of kafka-python 2.0.6 to 3.0.11, the same throughout but for defaults. */
export const kafkaPythonForms = snakeCaseForms({
  producer: 'KafkaProducer',
  consumer: 'KafkaConsumer',
  admin: ['KafkaAdminClient'],
  ...{ producerSpellings, consumerSpellings, adminSpellings },
  sendParameters: ['topic', 'value', 'key', 'headers', 'partition', 'timestamp_ms'],
  waitingSends: [],
  awaits: 1,
  commits: { commit: 'sync', commit_async: 'async' },
  close: 'close',
});
