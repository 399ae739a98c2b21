import { defineCodeDialect } from '../../../declarations/codeDialect';
import { pythonVocabulary } from '../../pythonVocabulary';
import { readForms } from '../../python/callForms';
import { librdkafkaDefaults } from '../librdkafka';
import { withUses } from '../uses';
import { confluentForms, confluentLibrary } from './forms';

/** confluent-kafka for Python: a dict with the names of librdkafka. */
export default defineCodeDialect({
  ...confluentLibrary.dialect,
  label: 'confluent-kafka',
  library: 'confluent-kafka',
  // Releases follow librdkafka's: session.timeout.ms changed with 1.8.2, group.protocol came with 2.5.
  supportedVersions: ['1.7.0', '1.9.2', '2.15.0'],
  defaults: withUses(librdkafkaDefaults),
  languages: ['python'],
  signal: /^\s*(from\s+confluent_kafka(\.\w+)*\s+import|import\s+confluent_kafka)\b/m,
  readFile: (file) => readForms(file, { ...confluentLibrary, vocabulary: pythonVocabulary }, confluentForms),
});
