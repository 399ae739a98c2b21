import { defineCodeDialect } from '../../../declarations/codeDialect';
import { pythonVocabulary } from '../../pythonVocabulary';
import { readForms } from '../../python/callForms';
import { withUses } from '../uses';
import { aiokafkaDefaults } from './defaults';
import { aiokafkaForms, aiokafkaLibrary } from './forms';

/** aiokafka: named arguments, the Java keys with underscores for dots. */
export default defineCodeDialect({
  ...aiokafkaLibrary.dialect,
  label: 'aiokafka',
  library: 'aiokafka',
  // Options and defaults of what is read here are the same in all three.
  supportedVersions: ['0.10.0', '0.12.0', '0.14.0'],
  defaults: withUses(aiokafkaDefaults),
  languages: ['python'],
  signal: /^\s*(from\s+aiokafka(\.\w+)*\s+import|import\s+aiokafka)\b/m,
  readFile: (file) => readForms(file, { ...aiokafkaLibrary, vocabulary: pythonVocabulary }, aiokafkaForms),
});
