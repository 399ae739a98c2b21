import { defineCodeDialect } from '../../../declarations/codeDialect';
import { readForms } from '../../python/callForms';
import type { FormLibrary } from '../../python/callForms';
import { aioPikaDefaults } from './defaults';
import { aioPikaForms, processedForms } from './forms';
import { aioPikaLibrary } from './objects';
import { aioPikaVocabulary } from './spellings';

const library: FormLibrary = { ...aioPikaLibrary, vocabulary: aioPikaVocabulary };

/** aio-pika: methods of channels, queues, exchanges and messages, with named arguments. */
export default defineCodeDialect({
  ...library.dialect,
  label: 'aio-pika',
  library: 'aio-pika',
  supportedVersions: ['9.6.0'],
  defaults: aioPikaDefaults,
  languages: ['python'],
  signal: /^\s*(from\s+aio_pika(\.\w+)*\s+import|import\s+aio_pika)\b/m,
  readFile: (file) => [...readForms(file, library, aioPikaForms), ...readForms(file, library, processedForms)],
});
