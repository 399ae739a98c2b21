import { defineCodeDialect } from '../../../declarations/codeDialect';
import { pythonVocabulary } from '../../pythonVocabulary';
import { readForms } from '../../python/callForms';
import { withUses } from '../uses';
import { kafkaPythonDefaults, kafkaPythonVersions } from './defaults';
import { kafkaPythonForms, kafkaPythonLibrary } from './forms';

/** kafka-python: named arguments, the Java keys with underscores for dots. */
export default defineCodeDialect({
  ...kafkaPythonLibrary.dialect,
  label: 'kafka-python',
  library: 'kafka-python',
  supportedVersions: kafkaPythonVersions,
  defaults: withUses(kafkaPythonDefaults),
  languages: ['python'],
  signal: /^\s*(from\s+kafka(\.\w+)*\s+import|import\s+kafka)\b/m,
  readFile: (file) => readForms(file, { ...kafkaPythonLibrary, vocabulary: pythonVocabulary }, kafkaPythonForms),
});
