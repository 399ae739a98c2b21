import { configDocuments } from '../../../declarations/configDocuments';
import type { ConfigDocument } from '../../../declarations/configDocuments';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { propertiesLanguages, yamlLanguages } from '../../languages';
import { configDeclarations } from '../configForms';
import { channelForms } from './keys';
import type { Direction } from './keys';

const id = 'smallrye-rabbitmq';

/** RabbitMQConnector of SmallRye Reactive Messaging 4.36. */
const defaults: DialectDefaults = {
  'rabbitmq.connection': {
    host: [{ value: 'localhost' }],
    port: [{ value: 5672 }],
    'virtual-host': [{ value: '/' }],
    heartbeat: [{ value: 60 }],
    'connection-timeout': [{ value: 60_000 }],
    'automatic-recovery': [{ value: false }],
    'network-recovery-interval': [{ value: 5000 }],
  },
  'rabbitmq.queue': {
    durable: [{ value: true }],
    exclusive: [{ value: false }],
    'auto-delete': [{ value: false }],
  },
  'rabbitmq.exchange': {
    type: [{ value: 'topic' }],
    durable: [{ value: true }],
    'auto-delete': [{ value: false }],
  },
  'rabbitmq.consume': { 'no-ack': [{ value: false }], 'default-requeue-rejected': [{ value: false }] },
  'rabbitmq.channel': { confirms: [{ value: false }] },
};

const ours = 'smallrye-rabbitmq';
const attribute = /^(?:"?%([\w,-]+)"?\.)?mp\.messaging\.(incoming|outgoing)\.("[^"]+"|[^.]+)\.(.+)$/;

/** Channels that SmallRye Reactive Messaging and Quarkus connect to RabbitMQ. */
const smallryeRabbitmq: Dialect = {
  id,
  broker: 'rabbitmq',
  label: 'Quarkus / SmallRye',
  library: 'smallrye-reactive-messaging-rabbitmq',
  // Nothing that it reads has changed its meaning since 3.4.
  supportedVersions: ['4.36'],
  defaults,
  languages: [...propertiesLanguages, ...yamlLanguages],
  mayContain: ({ text }) => text.includes(ours) && /\bmessaging\b/.test(text),
  read: (source) =>
    source.text.includes(ours) ? configDocuments(source, (name) => name).flatMap((each) => channels(source, each)) : [],
};

interface Channel {
  readonly direction: Direction;
  readonly prefix: string;
  readonly isProfile: boolean;
  readonly entries: (readonly [within: string, entry: FileEntry])[];
}

function channels(source: SourceText, document: ConfigDocument): readonly Declaration[] {
  const found = new Map<string, Channel>();
  for (const entry of document.entries) {
    const [, profile, direction, , within = ''] = attribute.exec(entry.key) ?? [];
    if (direction === undefined) continue;
    const prefix = entry.key.slice(0, entry.key.length - within.length);
    const channel = found.get(prefix) ?? {
      ...{ direction: direction as Direction, prefix, isProfile: profile !== undefined, entries: [] },
    };
    channel.entries.push([within, entry]);
    found.set(prefix, channel);
  }
  return [...found.values()].flatMap((channel) =>
    isOurs(channel, found) ? declarations(source, document, channel) : [],
  );
}

/** A profile adds to the channel without one, which may name the connector. */
function isOurs({ entries, prefix }: Channel, all: ReadonlyMap<string, Channel>): boolean {
  const base = all.get(prefix.replace(/^"?%[\w,-]+"?\./, ''))?.entries ?? [];
  const written = [...base, ...entries].findLast(([within]) => within === 'connector')?.[1].value;
  return written === ours;
}

function declarations({ uri }: SourceText, document: ConfigDocument, channel: Channel): readonly Declaration[] {
  const { direction, entries, isProfile, prefix } = channel;
  return configDeclarations(
    {
      ...{ uri, dialect: id, entries, whole: (key) => prefix + key },
      complete: !isProfile && document.merged.length === 0 && !/\bapplication-[\w-]+\.(?:ya?ml|properties)$/i.test(uri),
      insert: (key, native, beside) => document.insert(key, native, beside),
    },
    channelForms[direction],
  );
}

export default smallryeRabbitmq;
