import { configDocuments } from '../../../declarations/configDocuments';
import { environmentBlocks, environmentLanguages } from '../../../declarations/environment';
import type { Declaration } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { relaxed } from '../../kafka/spring-boot/keys';
import { isBase } from '../../kafka/springDocuments';
import { propertiesLanguages, yamlLanguages } from '../../languages';
import { configDeclarations } from '../configForms';
import { springForms, variableForms } from './keys';

const id = 'spring-boot-rabbitmq';
const prefix = 'spring.rabbitmq.';
const variablePrefix = 'SPRING_RABBITMQ_';

/** RabbitProperties of Spring Boot 2.7 to 4.2, and the containers and client behind them (spring-amqp 2.4 to 4.2). */
const defaults: DialectDefaults = {
  'rabbitmq.connection': {
    host: [{ value: 'localhost' }],
    username: [{ value: 'guest' }],
    password: [{ value: 'guest' }],
    heartbeat: [{ value: 60 }],
    'channel-max': [{ value: 2047 }],
    'connection-timeout': [{ value: 60_000 }],
    'automatic-recovery': [{ value: true }],
  },
  'rabbitmq.channel': { confirms: [{ value: false }] },
  'rabbitmq.consume': {
    'acknowledge-mode': [{ value: 'auto' }],
    'prefetch-count': [{ value: 250 }],
    concurrency: [{ value: 1 }],
    'default-requeue-rejected': [{ value: true }],
    'retry.enabled': [{ value: false }],
    'retry.max-attempts': [
      { until: '4.0', value: 3 },
      { since: '4.0', value: 4 },
    ],
    'retry.initial-interval': [{ value: 1000 }],
    'retry.multiplier': [{ value: 1 }],
    'retry.max-interval': [{ value: 10_000 }],
  },
};

/** Spring Boot's `spring.rabbitmq.*` in YAML and `.properties` files, and in the environment of containers. */
const springBootRabbitmq: Dialect = {
  id,
  broker: 'rabbitmq',
  label: 'Spring Boot',
  library: 'spring-boot',
  // Boot 4 counts retries instead of attempts.
  supportedVersions: ['3.5', '4.0'],
  defaults,
  languages: [...new Set([...yamlLanguages, ...propertiesLanguages, ...environmentLanguages])],
  mayContain: ({ text }) => (/\bspring\b/i.test(text) && /\brabbitmq\b/i.test(text)) || text.includes(variablePrefix),
  read: (source) => [...fromDocuments(source), ...fromEnvironment(source)],
};

function fromDocuments(source: SourceText): readonly Declaration[] {
  if (source.languageId === 'dotenv' || source.languageId === 'dockerfile') return [];
  return configDocuments(source, relaxed).flatMap((document) => {
    const complete = isBase(source, document) && document.merged.length === 0;
    const entries = document.entries.flatMap((entry) => {
      const words = entry.key.split('.');
      const isOurs = relaxed(words.slice(0, 2).join('.')) === 'spring.rabbitmq' && words.length > 2;
      return isOurs ? [[words.slice(2).join('.'), entry] as const] : [];
    });
    return configDeclarations(
      {
        ...{ uri: source.uri, dialect: id, entries, complete, whole: (key) => prefix + key },
        insert: (key, native, beside) => document.insert(key, native, beside),
      },
      springForms,
    );
  });
}

/** What an environment leaves out, the program's own files may say. */
function fromEnvironment(source: SourceText): readonly Declaration[] {
  if (!source.text.includes(variablePrefix) || !environmentLanguages.includes(source.languageId)) return [];
  return environmentBlocks(source).flatMap(({ insert, variables }) => {
    const entries = variables.flatMap((entry) =>
      entry.key.startsWith(variablePrefix)
        ? [[entry.key.slice(variablePrefix.length).replaceAll('_', '').toLowerCase(), entry] as const]
        : [],
    );
    return configDeclarations(
      {
        ...{ uri: source.uri, dialect: id, entries, complete: false },
        whole: (key) => variablePrefix + key.replaceAll('-', '').replaceAll('.', '_').toUpperCase(),
        insert: (key, native) => insert?.(key, native),
      },
      variableForms,
    );
  });
}

export default springBootRabbitmq;
