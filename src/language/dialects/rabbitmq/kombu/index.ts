import { defineCodeDialect } from '../../../declarations/codeDialect';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { readForms } from '../../python/callForms';
import type { FormLibrary } from '../../python/callForms';
import { constructions } from '../../python/libraryCalls';
import { kombuDefaults } from './defaults';
import { besideForms, kombuForms } from './forms';
import { kombuLibrary } from './objects';
import { kombuVocabulary } from './spellings';
import { isRabbitMq } from './transport';

const library: FormLibrary = { ...kombuLibrary, vocabulary: kombuVocabulary };

/** kombu: entities as classes, durable and persistent by default, durations in seconds. */
export default defineCodeDialect({
  ...library.dialect,
  label: 'kombu',
  library: 'kombu',
  supportedVersions: ['5.6.2'],
  defaults: kombuDefaults,
  languages: ['python'],
  signal: /^\s*(from\s+kombu(\.\w+)*\s+import|import\s+kombu)\b/m,
  readFile: (file) =>
    speaksOfOthers(file) ? [] : [...readForms(file, library, kombuForms), ...readForms(file, library, besideForms)],
});

/** Whether every broker that the file names is another than RabbitMQ: Redis, SQS. */
function speaksOfOthers(file: CodeFile): boolean {
  const brokers = constructions(file, library, 'Connection').flatMap(({ call }) => {
    const named = call.args.filter(({ name }) => name === undefined || name === 'hostname' || name === 'transport');
    return named.map(({ value }) => isRabbitMq(file, value, call.nameToken));
  });
  return brokers.includes(false) && !brokers.includes(true);
}
