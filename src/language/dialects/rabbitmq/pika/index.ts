import { defineCodeDialect } from '../../../declarations/codeDialect';
import { readForms } from '../../python/callForms';
import type { FormLibrary } from '../../python/callForms';
import { pikaChannels } from './channels';
import { pikaConnections } from './connections';
import { pikaDefaults } from './defaults';
import { pikaForms } from './forms';
import { pikaVocabulary } from './spellings';

const library: FormLibrary = {
  dialect: { id: 'pika', broker: 'rabbitmq' },
  roots: ['pika'],
  vocabulary: pikaVocabulary,
};

/** pika: named arguments, and `arguments={"x-…": …}`. */
export default defineCodeDialect({
  ...library.dialect,
  label: 'pika',
  library: 'pika',
  supportedVersions: ['1.4.0'],
  defaults: pikaDefaults,
  languages: ['python'],
  signal: /^\s*(from\s+pika(\.\w+)*\s+import|import\s+pika)\b/m,
  readFile: (file) => [
    ...readForms(file, library, pikaForms),
    ...pikaConnections(file, library),
    ...pikaChannels(file, library),
  ],
});
