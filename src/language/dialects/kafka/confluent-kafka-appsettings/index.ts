import { treeDeclaration } from '../../../declarations/treeDeclaration';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { readJson } from '../../../syntax/json';
import type { TreeMap, TreeNode } from '../../../syntax/tree';
import { jsonLanguages } from '../../languages';
import { librdkafkaDefaults } from '../librdkafka';
import { roleByKeys } from '../roles';
import { sectionSpellings } from './spellings';

const identity = { id: 'confluent-kafka-appsettings', broker: 'kafka' } as const;

const kinds = ['kafka.producer', 'kafka.consumer', 'kafka.admin'] as const;
const spellings = Object.fromEntries(kinds.map((kind) => [kind, sectionSpellings(kind)]));

/** Names of sections that say whose configuration they hold. */
const named: readonly (readonly [name: RegExp, kind: DeclarationKind])[] = [
  [/producer(config|settings|options)?$/i, 'kafka.producer'],
  [/consumer(config|settings|options)?$/i, 'kafka.consumer'],
  [/admin(client)?(config|settings|options)?$/i, 'kafka.admin'],
];

/** Properties that sections of anything else have, too. */
const common = /^(clientid|debug)$/i;

/**
 * Sections of `appsettings.json` that are bound to a ProducerConfig, a ConsumerConfig or an AdminClientConfig. Other files,
 * the environment and code may add to them, so that none is complete.
 */
const appsettings: Dialect = {
  ...identity,
  label: 'Confluent.Kafka in appsettings.json',
  library: 'Confluent.Kafka',
  supportedVersions: ['1.7.0', '1.9.3', '2.15.0'],
  defaults: librdkafkaDefaults,
  languages: jsonLanguages,
  mayContain: ({ languageId, text, uri }) =>
    jsonLanguages.includes(languageId) &&
    /(^|\/)appsettings[\w.-]*\.json$/i.test(uri) &&
    /"(bootstrapservers|groupid|acks|enableidempotence|autooffsetreset|transactionalid)"/i.test(text),
  read: (source) => {
    const root = readJson(source.text);
    return root && appsettings.mayContain(source) ? sections(source, root, '') : [];
  },
};

/** Sections nest; a table that is one holds no other. */
function sections(source: SourceText, node: TreeNode, name: string): readonly Declaration[] {
  if (node.type !== 'map') return [];
  const kind = kindOf(node, name);
  const own = kind && declaration(source, node, kind);
  if (own) return [own];
  return node.pairs.flatMap(({ key, value }) => sections(source, value, key));
}

function kindOf(map: TreeMap, name: string): DeclarationKind | undefined {
  const byName = named.find(([pattern]) => pattern.test(name))?.[1];
  const known = map.pairs.filter(({ key }) => byName && spellings[byName]?.read(key) && !common.test(key));
  if (byName) return known.length > 0 ? byName : undefined;
  // A section of another name says where its brokers are, and something that only one kind of client has.
  if (!map.pairs.some(({ key }) => key.toLowerCase() === 'bootstrapservers')) return undefined;
  return roleByKeys(
    map.pairs.flatMap(({ key }) => kinds.flatMap((kind) => spellings[kind]?.read(key)?.canonical ?? [])),
  );
}

function declaration({ text, uri }: SourceText, map: TreeMap, kind: DeclarationKind): Declaration | undefined {
  const own = spellings[kind];
  if (!own) return undefined;
  const isMark = (key: string): boolean => {
    const without = { ...map, pairs: map.pairs.filter((pair) => pair.key !== key) };
    return kindOf(without, '') !== kindOf(map, '') || without.pairs.every((pair) => own.read(pair.key) === undefined);
  };
  return treeDeclaration({
    ...{ uri, text, map, kind, dialect: identity, complete: false, shallow: true, spellings: own, isMark },
  });
}

export default appsettings;
