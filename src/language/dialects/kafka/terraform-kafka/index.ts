import type { OptionValue } from '../../../model/declaration';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Primitive, Spellings } from '../../../declarations/spellings';
import { treeDeclaration } from '../../../declarations/treeDeclaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { readHcl } from '../../../syntax/hcl';
import { child } from '../../../syntax/tree';
import type { TreeMap, TreePair } from '../../../syntax/tree';
import { terraformLanguages } from '../../languages';
import { prefixedSpellings } from '../prefixed';
import { kafkaSpelling } from '../values';

const identity = { id: 'terraform-kafka', broker: 'kafka' } as const;

/** Names of SASL mechanisms in the provider (kafka/config.go of 0.13.1) and in Kafka. */
const mechanisms: Readonly<Record<string, string>> = {
  plain: 'PLAIN',
  'scram-sha256': 'SCRAM-SHA-256',
  'scram-sha512': 'SCRAM-SHA-512',
  oauthbearer: 'OAUTHBEARER',
};

const mechanism: OptionSpelling = {
  canonical: 'sasl.mechanism',
  decode: (value: OptionValue) => (typeof value === 'string' ? mechanisms[value.toLowerCase()] : undefined),
  encode: (value: Primitive) => Object.keys(mechanisms).find((name) => mechanisms[name] === value),
};

const topics = spellings(
  {
    name: { canonical: 'topic' },
    partitions: kafkaSpelling('partitions'),
    replication_factor: kafkaSpelling('replication.factor'),
  },
  prefixedSpellings('config.', 'kafka.topic'),
);

const connections = spellings({ bootstrap_servers: { canonical: 'bootstrap.servers' }, sasl_mechanism: mechanism });

/** What each block declares, by its first words. */
const blocks: readonly (readonly [head: string, kind: DeclarationKind, spellings: Spellings])[] = [
  ['resource kafka_topic', 'kafka.topic', topics],
  ['provider kafka', 'kafka.admin', connections],
];

/** Topics and connections of the Terraform provider Mongey/kafka. */
const terraformKafka: Dialect = {
  ...identity,
  label: 'Terraform (Mongey/kafka)',
  library: 'terraform-provider-kafka',
  // Nothing that it reads has changed its meaning since 0.5.
  supportedVersions: ['0.13.1'],
  defaults: {},
  languages: terraformLanguages,
  mayContain: ({ text }) => /"kafka(_topic)?"/.test(text),
  read: (source) => readHcl(source.text).pairs.flatMap((pair) => declarationOf(source, pair)),
};

function declarationOf(source: SourceText, { key, keySpan, labels = [], value }: TreePair): readonly Declaration[] {
  const head = [key, labels[0]?.value].join(' ');
  const block = blocks.find(([name]) => name === head);
  if (!block || value.type !== 'map') return [];
  const declaration = treeDeclaration({
    ...{ uri: source.uri, text: source.text, kind: block[1], dialect: identity, map: value, spellings: block[2] },
    nameSpan: { start: keySpan.start, end: labels.at(-1)?.span.end ?? keySpan.end },
    complete: isWhole(value),
    // The others are Terraform's own, or the provider's that no client has.
    owns: (name) => block[2].read(name) !== undefined,
    pathOf: (name) => (name.startsWith('config.') ? ['config', name.slice('config.'.length)] : [name]),
  });
  return declaration ? [declaration] : [];
}

/** `config = merge(…)`, `config = local.x` and dynamic blocks hold what the text does not show. */
function isWhole(map: TreeMap): boolean {
  const config = child(map, 'config');
  return (config === undefined || config.type === 'map') && !map.pairs.some((pair) => pair.key === 'dynamic');
}

export default terraformKafka;
