import { configDocuments } from '../../../declarations/configDocuments';
import type { ConfigDocument } from '../../../declarations/configDocuments';
import { environmentBlocks, environmentLanguages } from '../../../declarations/environment';
import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText, TextEdit } from '../../../model/text';
import { propertiesLanguages, yamlLanguages } from '../../languages';
import { javaDefaults, kafkaClientsVersions } from '../javaDefaults';
import { roleByKeys } from '../roles';
import { streamsDefaults } from '../streamsDefaults';
import { isBase } from '../springDocuments';
import { relaxed, roles, springKey, springSection, springSpellings, springVariable, springVariables } from './keys';
import type { Role, SpringKey } from './keys';

const identity = { id: 'spring-boot', broker: 'kafka' } as const;

/**
 * As the Java client, but the listener container turns auto commit off (spring-kafka 2.3, KafkaMessageListenerContainer).
 * Containers: ContainerProperties of spring-kafka 4.2.
 */
const defaults: DialectDefaults = {
  ...javaDefaults,
  ...streamsDefaults,
  'kafka.consumer': {
    ...javaDefaults['kafka.consumer'],
    'enable.auto.commit': [{ value: false }],
    'container.ack.mode': [{ value: 'BATCH' }],
    'container.concurrency': [{ value: 1 }],
    'container.type': [{ value: 'single' }],
    'container.missing.topics.fatal': [{ value: false }],
  },
};

/** Spring Boot's `spring.kafka.*` in YAML and `.properties` files, and in the environment of containers. */
const springBoot: Dialect = {
  ...identity,
  label: 'Spring Boot',
  library: 'kafka-clients',
  supportedVersions: kafkaClientsVersions,
  defaults,
  languages: [...new Set([...yamlLanguages, ...propertiesLanguages, ...environmentLanguages])],
  mayContain: ({ text }) => (/\bspring\b/i.test(text) && /\bkafka\b/i.test(text)) || text.includes('SPRING_KAFKA_'),
  read: (source) => [...fromDocuments(source), ...fromEnvironment(source)],
};

function fromDocuments(source: SourceText): readonly Declaration[] {
  if (source.languageId === 'dotenv' || source.languageId === 'dockerfile') return [];
  return configDocuments(source, relaxed).flatMap((document) =>
    clients(source, {
      entries: document.entries,
      read: springKey,
      spell: springSpellings,
      complete: isBase(source, document) && !mergesIntoKafka(document),
      insert: (key, native, beside) => document.insert(key, native, beside),
    }),
  );
}

/** What an environment leaves out, the program's own files may say. */
function fromEnvironment(source: SourceText): readonly Declaration[] {
  if (!source.text.includes('SPRING_KAFKA_') || !environmentLanguages.includes(source.languageId)) return [];
  return environmentBlocks(source).flatMap(({ insert, variables }) =>
    clients(source, {
      ...{ entries: variables, read: springVariable, spell: springVariables, complete: false },
      insert: (key, native) => insert?.(key, native),
    }),
  );
}

interface Keyed {
  readonly entries: readonly FileEntry[];
  readonly read: (key: string) => SpringKey | undefined;
  readonly spell: (role: Role) => Spellings;
  readonly complete: boolean;
  readonly insert: (
    key: string,
    native: string | number | boolean,
    beside: readonly FileEntry[],
  ) => readonly TextEdit[] | undefined;
}

/** One declaration for each client that a document speaks of, with the common keys under its own. */
function clients(source: SourceText, { complete, entries, insert, read, spell }: Keyed): readonly Declaration[] {
  const known = entries.flatMap((entry) => {
    const key = read(entry.key);
    return key ? [{ entry, ...key }] : [];
  });
  const byKeys = roleByKeys(known.map(({ spelling }) => spelling.canonical));
  return (Object.keys(roles) as Role[]).flatMap((role) => {
    const own = known.filter((each) => each.role === role || each.role === 'common');
    if (byKeys !== roles[role] && !own.some((each) => each.role === role)) return [];
    const ordered = own
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ entry, role: of }) => (of === 'common' ? { ...entry, isShared: true } : entry));
    const unknown = entries.filter((entry) => springSection(entry.key) === role && read(entry.key) === undefined);
    const declaration = fileDeclaration({
      ...{
        uri: source.uri,
        kind: roles[role],
        dialect: identity,
        entries: [...ordered, ...unknown],
        complete,
        spellings: spell(role),
      },
      insert: (key, native) => insert(key, native, ordered),
    });
    return declaration ? [declaration] : [];
  });
}

function mergesIntoKafka({ merged }: ConfigDocument): boolean {
  return merged.some((path) => 'spring.kafka'.startsWith(path.split('.').slice(0, 2).map(relaxed).join('.')));
}

export default springBoot;
