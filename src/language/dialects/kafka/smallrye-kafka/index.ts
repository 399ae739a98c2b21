import { configDocuments } from '../../../declarations/configDocuments';
import type { ConfigDocument } from '../../../declarations/configDocuments';
import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { propertiesLanguages, yamlLanguages } from '../../languages';
import { kafkaClientsVersions } from '../javaDefaults';
import { kafkaNames } from '../prefixed';
import { channels, isMark } from './channels';
import type { Channel } from './channels';
import { defaults } from './defaults';
import { channelSpellings, topicSpellings } from './keys';

const speaksOf = ({ text }: SourceText): boolean => /\bmessaging\b/.test(text) && /\b(incoming|outgoing)\b/.test(text);

const identity = { id: 'smallrye-kafka', broker: 'kafka' } as const;

/** Channels of SmallRye Reactive Messaging and Quarkus, in `.properties` and YAML files. */
const smallryeKafka: Dialect = {
  ...identity,
  label: 'Quarkus / SmallRye',
  library: 'kafka-clients',
  supportedVersions: kafkaClientsVersions,
  defaults,
  languages: [...propertiesLanguages, ...yamlLanguages],
  mayContain: speaksOf,
  read: (source) =>
    speaksOf(source)
      ? configDocuments(source, (word) => word).flatMap((document) =>
          channels(document).flatMap((channel) => declarations(source, document, channel)),
        )
      : [],
};

function declarations(source: SourceText, document: ConfigDocument, channel: Channel): readonly Declaration[] {
  const { attributes, direction, name, profile } = channel;
  const prefix = `${profile === '' ? '' : `%${profile}.`}mp.messaging.${direction}.${name}.`;
  const byEntry = new Map(attributes.map((attribute) => [attribute.entry.key, attribute.name]));
  const entries = attributes.map(({ entry, isShared }): FileEntry => (isShared ? { ...entry, isShared } : entry));
  const declare = (kind: DeclarationKind, spellings: Spellings, complete: boolean): readonly Declaration[] => {
    const found = fileDeclaration({
      ...{ uri: source.uri, kind, dialect: identity, entries, complete },
      spellings: {
        read: (key) => {
          const attribute = byEntry.get(key);
          return attribute === undefined ? undefined : spellings.read(attribute);
        },
        write: (canonical) => {
          const native = spellings.write(canonical);
          return native && { ...native, key: prefix + native.key };
        },
        get names() {
          const own = Array.from(spellings.names ?? [], ([key, spelling]) => [prefix + key, spelling] as const);
          return new Map([...own, ...kafkaNames(kind, (key) => prefix + key)]);
        },
      },
      owns: (key) => spellings.read(byEntry.get(key) ?? 'topic') !== undefined,
      isMark: (key) => isMark(channel, byEntry.get(key) ?? ''),
      insert: (key, native) => document.insert(key, native, entries),
    });
    return found ? [found] : [];
  };
  const whole = profile === '' && isWhole(source, document);
  if (direction === 'incoming') return declare('kafka.consumer', channelSpellings.incoming, whole);
  return [
    ...declare('kafka.producer', channelSpellings.outgoing, whole),
    ...declare('kafka.send', topicSpellings, false),
  ];
}

/** `application-prod.yaml` adds to the file without a profile; so does what is merged. */
function isWhole({ uri }: SourceText, { merged }: ConfigDocument): boolean {
  return merged.length === 0 && !/\bapplication-[\w-]+\.(ya?ml|properties)$/i.test(uri);
}

export default smallryeKafka;
