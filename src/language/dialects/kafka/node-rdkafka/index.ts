import { defineCodeDialect } from '../../../declarations/codeDialect';
import { ecmascriptLanguages } from '../../languages';
import { librdkafkaDefaults } from '../librdkafka';
import { readRdkafkaJs } from '../rdkafkaJs/uses';
import { withUses } from '../uses';

const library = { dialect: { id: 'node-rdkafka', broker: 'kafka' }, module: /^node-rdkafka$/, byName: true } as const;

/** node-rdkafka: an object with the names of librdkafka, and a second one for topics. */
export default defineCodeDialect({
  ...library.dialect,
  label: 'node-rdkafka',
  library: 'node-rdkafka',
  // 2.12 has librdkafka 1.7, 2.13 has 1.8.2 with its longer session timeout, 3.6 has 2.12 (package.json of each).
  supportedVersions: ['2.12.0', '2.18.0', '3.6.0'],
  defaults: withUses({
    ...librdkafkaDefaults,
    'kafka.consumer': {
      ...librdkafkaDefaults['kafka.consumer'],
      'session.timeout.ms': [
        { until: '2.13.0', value: 10000 },
        { since: '2.13.0', value: 45000 },
      ],
    },
  }),
  languages: ecmascriptLanguages,
  signal: /['"]node-rdkafka['"]/,
  readFile: (file) => readRdkafkaJs(file, library),
});
