import { propertiesDeclaration } from '../../../declarations/propertiesDeclaration';
import { yamlDeclaration } from '../../../declarations/yamlDeclaration';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { flatten } from '../../../syntax/flatTree';
import type { FlatTree } from '../../../syntax/flatTree';
import { readProperties } from '../../../syntax/properties';
import type { Property } from '../../../syntax/properties';
import { readYaml } from '../../../syntax/yaml';
import { propertiesLanguages, yamlLanguages } from '../../languages';
import { javaDefaults, kafkaClientsVersions } from '../javaDefaults';
import { roleByKeys } from '../roles';
import { relaxed, springKey, springSpellings } from './keys';

const identity = { id: 'spring-boot', broker: 'kafka' } as const;

/** As the Java client, but the listener container turns auto commit off (spring-kafka 2.3, KafkaMessageListenerContainer). */
const defaults: DialectDefaults = {
  ...javaDefaults,
  'kafka.consumer': { ...javaDefaults['kafka.consumer'], 'enable.auto.commit': [{ value: false }] },
};

/** Spring Boot's `spring.kafka.*` in YAML and `.properties` files. */
const springBoot: Dialect = {
  ...identity,
  label: 'Spring Boot',
  library: 'kafka-clients',
  supportedVersions: kafkaClientsVersions,
  defaults,
  languages: [...yamlLanguages, ...propertiesLanguages],
  mayContain: ({ text }) => /\bspring\b/i.test(text) && /\bkafka\b/i.test(text),
  read: (source) => (yamlLanguages.includes(source.languageId) ? fromYaml(source) : fromProperties(source)),
};

/** A document as its keys: which of them set options of clients, and whether others may add to them. */
interface Keyed<T> {
  readonly items: readonly { readonly key: string; readonly item: T }[];
  readonly complete: boolean;
}

function fromYaml(source: SourceText): readonly Declaration[] {
  return readYaml(source.text).flatMap((root) => {
    if (root.type !== 'map') return [];
    const document = flatten(root);
    const items = document.entries.map((item) => ({ key: item.path.join('.'), item }));
    const complete =
      isBase(
        source,
        items.map(({ key }) => key),
      ) && !mergesIntoKafka(document);
    return clients({ items, complete }, (kind, entries) =>
      yamlDeclaration({
        ...{ uri: source.uri, text: source.text, document, kind, dialect: identity, entries, complete, relaxed },
        spellings: springSpellings(kind),
        isShared: (entry) => springKey(entry.path.join('.'))?.role === 'common',
      }),
    );
  });
}

function fromProperties(source: SourceText): readonly Declaration[] {
  return propertyDocuments(source.text).flatMap((properties) => {
    const items = properties.map((item) => ({ key: item.key, item }));
    const complete = isBase(
      source,
      items.map(({ key }) => key),
    );
    return clients({ items, complete }, (kind, own) =>
      propertiesDeclaration({
        ...{ uri: source.uri, text: source.text, kind, dialect: identity, properties: own, complete },
        spellings: springSpellings(kind),
        isShared: (property) => springKey(property.key)?.role === 'common',
      }),
    );
  });
}

/** One declaration for each client that a document speaks of, with the common keys under its own. */
function clients<T>(
  { items }: Keyed<T>,
  declare: (kind: DeclarationKind, items: readonly T[]) => Declaration | undefined,
): readonly Declaration[] {
  const known = items.flatMap(({ item, key }) => {
    const read = springKey(key);
    return read ? [{ item, ...read }] : [];
  });
  const byKeys = roleByKeys(known.map(({ spelling }) => spelling.canonical));
  return (['kafka.producer', 'kafka.consumer'] as const).flatMap((kind) => {
    const role = kind === 'kafka.producer' ? 'producer' : 'consumer';
    const own = known.filter((entry) => entry.role === role || entry.role === 'common');
    if (byKeys !== kind && !own.some((entry) => entry.role === role)) return [];
    const ordered = own.toSorted((a, b) => a.rank - b.rank).map(({ item }) => item);
    return declare(kind, ordered) ?? [];
  });
}

/** A profile adds to what the base document says, so what it leaves out is not known. */
function isBase(source: SourceText, keys: readonly string[]): boolean {
  if (/\b(application|bootstrap)-[\w-]+\.(ya?ml|properties)$/i.test(source.uri)) return false;
  return !keys.some((key) => /^spring\.(config\.activate\.|profiles$)/.test(key));
}

function mergesIntoKafka({ homes }: FlatTree): boolean {
  return homes.some(
    ({ map, path }) => map.merged && 'spring.kafka'.startsWith(path.slice(0, 2).map(relaxed).join('.')),
  );
}

/** Documents of a `.properties` file are separated by `#---` (Spring Boot 2.4 and later). */
function propertyDocuments(text: string): readonly (readonly Property[])[] {
  const separators = [...text.matchAll(/^[#!]---[ \t]*$/gm)].map((match) => match.index);
  const properties = readProperties(text);
  return [...separators, text.length].map((end, i) => {
    const start = separators[i - 1] ?? 0;
    return properties.filter(({ keySpan }) => keySpan.start >= start && keySpan.start < end);
  });
}

export default springBoot;
