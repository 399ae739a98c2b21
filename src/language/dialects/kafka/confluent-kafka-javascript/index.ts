import { defineCodeDialect } from '../../../declarations/codeDialect';
import { ecmascriptLanguages } from '../../languages';
import type { KafkajsApi } from '../kafkajsApi/api';
import { messageSources } from '../kafkajsApi/messages';
import { readKafkajsApi } from '../kafkajsApi/read';
import { librdkafkaDefaults } from '../librdkafka';
import { readRdkafkaJs } from '../rdkafkaJs/uses';
import { withUses } from '../uses';
import { clientSources } from './clients';
import { confluentVocabulary, runSpellings, sendSpellings, subscribeSpellings } from './spellings';

const dialect = { id: 'confluent-kafka-javascript', broker: 'kafka' } as const;

const api: KafkajsApi = {
  dialect,
  vocabulary: confluentVocabulary,
  client: clientSources,
  send: (file, table) => [...messageSources(file, table), { table, spellings: sendSpellings }],
  subscribe: (_file, table) => [{ table, spellings: subscribeSpellings }],
  run: (_file, table) => [{ table, spellings: runSpellings }],
  // Both are decided where the consumer is made.
  decidedByRun: [],
  decidedBySubscribe: [],
};

/** Confluent's client: `new Kafka({ kafkaJS: {…} })` as kafkajs has it, and the classes of node-rdkafka. */
export default defineCodeDialect({
  ...dialect,
  label: 'confluent-kafka-javascript',
  library: '@confluentinc/kafka-javascript',
  supportedVersions: ['1.10.1'],
  defaults: withUses({
    ...librdkafkaDefaults,
    'kafka.consumer': { ...librdkafkaDefaults['kafka.consumer'], 'session.timeout.ms': [{ value: 45000 }] },
    'kafka.topic': { partitions: [{ value: -1 }], 'replication.factor': [{ value: -1 }] },
  }),
  languages: ecmascriptLanguages,
  signal: /['"]@confluentinc\/kafka-javascript['"]/,
  readFile: (file) => [
    ...readKafkajsApi(file, api),
    ...readRdkafkaJs(file, { dialect, module: /^@confluentinc\/kafka-javascript$/, byName: false }),
  ],
});
