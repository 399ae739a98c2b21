import { configDocuments } from '../../../declarations/configDocuments';
import type { ConfigDocument } from '../../../declarations/configDocuments';
import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind, OptionValue } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { propertiesLanguages, yamlLanguages } from '../../languages';
import { kafkaClientsVersions } from '../javaDefaults';
import { relaxed } from '../spring-boot/keys';
import { isBase } from '../springDocuments';
import { bindings } from './bindings';
import type { Binding, KnownEntry } from './bindings';
import { kafkaNames } from '../prefixed';
import { defaults } from './defaults';
import { bindingKey, spellBinding } from './keys';
import type { Role } from './keys';

/** Keys of Kafka's binder. */
const ofKafka = /^spring\.cloud\.stream\.kafka\./i;

const speaksOf = ({ text }: SourceText): boolean =>
  /\bcloud\b/.test(text) && /\bstream\b/.test(text) && /\bkafka\b/.test(text);

const identity = { id: 'spring-cloud-stream-kafka', broker: 'kafka' } as const;

/** Spring Cloud Stream's bindings and its Kafka binder, in YAML and `.properties` files. */
const springCloudStream: Dialect = {
  ...identity,
  label: 'Spring Cloud Stream',
  library: 'kafka-clients',
  supportedVersions: kafkaClientsVersions,
  defaults,
  languages: [...yamlLanguages, ...propertiesLanguages],
  mayContain: speaksOf,
  read: (source) =>
    speaksOf(source) ? configDocuments(source, relaxed).flatMap((document) => declarations(source, document)) : [],
};

function declarations(source: SourceText, document: ConfigDocument): readonly Declaration[] {
  const known = document.entries.flatMap((entry): readonly KnownEntry[] => {
    const key = bindingKey(entry.key);
    return key ? [{ entry, ...key }] : [];
  });
  // Rabbit's binder reads the same bindings: a text that does not name Kafka's is not about Kafka.
  if (!document.entries.some(({ key }) => ofKafka.test(key))) return [];
  // The binder starts from what `spring.kafka` says (KafkaBinderConfigurationProperties, 3.2–5.0).
  const isAlone = !document.entries.some(({ key }) => /^spring\.kafka\./i.test(key));
  const complete = isBase(source, document) && document.merged.length === 0 && isAlone;
  const others = document.entries.some(({ key }) => /^spring\.cloud\.stream\.(rabbit|binders)\./i.test(key));
  return bindings(known, others).flatMap((binding) => fromBinding(source, document, binding, complete));
}

/** What a binding may be, and under which name each takes the destination. */
const forms: readonly (readonly [
  kind: DeclarationKind,
  role: Exclude<Role, 'common'>,
  destination?: OptionSpelling,
])[] = [
  ['kafka.producer', 'producer'],
  ['kafka.send', 'producer', { canonical: 'topic' }],
  ['kafka.consumer', 'consumer', { canonical: 'topics', decode: split }],
  ['kafka.topic', 'topic', { canonical: 'topic' }],
];

function fromBinding(
  source: SourceText,
  document: ConfigDocument,
  binding: Binding,
  complete: boolean,
): readonly Declaration[] {
  return forms.flatMap(([kind, role, destination]) => {
    if (!binding.roles.has(role)) return [];
    const entries = binding.entries
      .filter((each) => each.role === role || each.role === 'common')
      .map(({ binding: of, entry, spelling }) => {
        // Where to is what a producer's declaration of its topic rests on, too.
        const rests = kind === 'kafka.topic' && spelling.canonical === 'destination';
        return (of === undefined && binding.shares) || rests ? { ...entry, isShared: true } : entry;
      });
    const declaration = fileDeclaration({
      ...{ uri: source.uri, kind, dialect: identity, entries, complete: complete && kind !== 'kafka.send' },
      spellings: {
        read: (key) => {
          const read = binding.keys.get(key);
          if (read?.spelling.canonical === 'destination') return destination;
          if (read?.spelling.canonical === 'binder') return undefined;
          // Of what is sent, the text says no more than where to.
          const isOwn = (read?.role === role || (read?.role === 'common' && role !== 'topic')) && kind !== 'kafka.send';
          return isOwn ? read.spelling : undefined;
        },
        write: (canonical) => (kind === 'kafka.send' ? undefined : spellBinding(role, binding.name, canonical)),
        get names() {
          return kafkaNames(kind, (key) => spellBinding(role, binding.name, key)?.key);
        },
      },
      owns: (key) => binding.keys.get(key)?.spelling.canonical !== 'binder' && kind !== 'kafka.send',
      isMark: (key) => ofKafka.test(key) && document.entries.filter((entry) => ofKafka.test(entry.key)).length === 1,
      insert: (key, native) => document.insert(key, native, entries),
    });
    return declaration ? [declaration] : [];
  });
}

/** A consumer may take several topics in one binding. */
function split(value: OptionValue): OptionValue | undefined {
  return typeof value === 'string' ? value.split(/\s*,\s*/) : undefined;
}

export default springCloudStream;
