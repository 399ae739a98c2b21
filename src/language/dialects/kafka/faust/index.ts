import { defineCodeDialect } from '../../../declarations/codeDialect';
import { pythonSecondsVocabulary } from '../../pythonVocabulary';
import { readForms } from '../../python/callForms';
import type { FormLibrary } from '../../python/callForms';
import { withUses } from '../uses';
import { faustDefaults } from './defaults';
import { consumerForms, faustForms, faustLibrary } from './forms';

const library: FormLibrary = {
  ...faustLibrary,
  vocabulary: {
    ...pythonSecondsVocabulary,
    constants: { EXACTLY_ONCE: 'exactly_once', AT_LEAST_ONCE: 'at_least_once' },
  },
};

/** Faust: the settings of an application, durations in seconds, topics and agents. */
export default defineCodeDialect({
  ...library.dialect,
  label: 'Faust',
  library: 'faust-streaming',
  supportedVersions: ['0.15.2'],
  defaults: withUses(faustDefaults),
  languages: ['python'],
  signal: /^\s*(from\s+faust(\.\w+)*\s+import|import\s+faust)\b/m,
  readFile: (file) => [...readForms(file, library, faustForms), ...readForms(file, library, consumerForms)],
});
