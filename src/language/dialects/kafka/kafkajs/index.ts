import { defineCodeDialect } from '../../../declarations/codeDialect';
import { importsFrom } from '../../../syntax/code/ecmascriptImports';
import { ecmascriptLanguages } from '../../languages';
import type { KafkajsApi } from '../kafkajsApi/api';
import { messageSources } from '../kafkajsApi/messages';
import { readKafkajsApi } from '../kafkajsApi/read';
import { kafkajsDefaults } from './defaults';
import { clientSources, kafkajsVocabulary, runSpellings, sendSpellings, subscribeSpellings } from './spellings';

const api: KafkajsApi = {
  dialect: { id: 'kafkajs', broker: 'kafka' },
  vocabulary: kafkajsVocabulary,
  client: clientSources,
  send: (file, table) => [...messageSources(file, table), { table, spellings: sendSpellings }],
  subscribe: (_file, table) => [{ table, spellings: subscribeSpellings }],
  run: (_file, table) => [{ table, spellings: runSpellings }],
  decidedByRun: ['enable.auto.commit', 'auto.commit.interval.ms'],
  decidedBySubscribe: ['auto.offset.reset'],
};

/** kafkajs: `new Kafka({…})`, `.producer({…})`, `.consumer({…})`, `.admin()`, and what is done with them. */
export default defineCodeDialect({
  ...api.dialect,
  label: 'kafkajs',
  library: 'kafkajs',
  // 2.0 changed the partitioner, the time to authenticate, and enforces the time limit of requests (CHANGELOG.md).
  supportedVersions: ['1.16.0', '2.2.4'],
  defaults: kafkajsDefaults,
  languages: ecmascriptLanguages,
  signal: /['"]kafkajs['"]/,
  // Where another library's class of this name makes the clients, this one is there for its types.
  readFile: (file) =>
    importsFrom(file, /^@confluentinc\/kafka-javascript$/).length > 0 ? [] : readKafkajsApi(file, api),
});
