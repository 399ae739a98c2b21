import { defineCodeDialect } from '../../../declarations/codeDialect';
import { readForms } from '../../python/callForms';
import type { FormLibrary } from '../../python/callForms';
import { kombuVocabulary } from '../kombu/spellings';
import { configurationOf, settingsDeclarations } from './configuration';
import { celeryDefaults } from './defaults';
import { celeryForms } from './forms';

const library: FormLibrary = {
  dialect: { id: 'celery', broker: 'rabbitmq' },
  roots: ['celery'],
  vocabulary: kombuVocabulary,
};

/**
 * Celery: settings as attributes of `app.conf`, as names of a configuration module, or in Django's settings; an import,
 * or a name that is no one else's, shows that it is in use.
 */
const signal =
  /^\s*(from\s+celery(\.\w+)*\s+import|import\s+celery)\b|^\s*(CELERYD?_[A-Z]\w+|broker_(url|heartbeat|transport_options)|(task_(acks_late|default_queue|reject_on_worker_lost))|worker_(prefetch_multiplier|concurrency))\s*[:=]/m;

/** Celery over RabbitMQ. */
export default defineCodeDialect({
  ...library.dialect,
  label: 'Celery',
  library: 'celery',
  // task_default_queue_type came with 5.5, exclusive event queues with 5.6.
  supportedVersions: ['5.4.0', '5.5.3', '5.6.2'],
  defaults: celeryDefaults,
  languages: ['python'],
  signal,
  readFile: (file) => {
    const configuration = configurationOf(file, library);
    if (configuration.isRabbitMq === false) return [];
    return [...settingsDeclarations(file, library, configuration), ...readForms(file, library, celeryForms)];
  },
});
