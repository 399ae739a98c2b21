import { brokerKinds, brokerNames } from '../../base/brokerKind';
import type { BrokerKind } from '../../base/brokerKind';
import { isLoopback } from '../../brokers/api/loopback';
import { authentications, environments } from '../../brokers/api/profile';
import type { ConnectionProfile, ProfileId } from '../../brokers/api/profile';
import type { ConfiguredConnection, ConnectionSource } from './configuredConnection';
import { entryKeys, keysOfOneBroker } from './entryKeys';
import { EntryError, EntryReader, isObject } from './entryReader';
import { parseAws, parseEndpoint, parseOAuth, parseTls } from './parseParts';

const exampleAddresses: Readonly<Record<BrokerKind, string>> = {
  rabbitmq: 'amqp://localhost:5672',
  kafka: 'localhost:9092',
  nats: 'nats://localhost:4222',
};

/**
 * Reads one entry of `brokerscope.connections`.
 * @param home replaces a leading `~` in paths
 * @throws EntryError which says what is wrong, going on from the entry's name
 */
export function parseEntry(entry: unknown, source: ConnectionSource, home: string): ConfiguredConnection {
  if (!isObject(entry)) throw new EntryError('must be an object in braces.');
  const reader = new EntryReader(entry, home);
  reader.allowOnly(entryKeys);
  const kind = reader.oneOf('kind', brokerKinds);
  if (kind === undefined) throw new EntryError(`needs "kind": one of ${brokerKinds.join(', ')}.`);
  checkBroker(reader, kind);
  const address = reader.required('address', exampleAddresses[kind]);
  reader.refusePassword('address');
  const name = reader.text('name') ?? address;
  const profile: ConnectionProfile = {
    id: (reader.text('id') ?? name) as ProfileId,
    kind,
    name,
    address,
    environment: reader.oneOf('environment', environments) ?? 'development',
    readOnly: reader.flag('readOnly') ?? !isLoopback(address),
    authentication:
      reader.oneOf('authentication', authentications) ?? (reader.text('username') === undefined ? 'none' : 'password'),
    ...reader.texts('username'),
    ...reader.files('credentialsFile'),
    ...reader.part('oauth', parseOAuth),
    ...reader.texts('tokenCommand'),
    ...reader.part('aws', parseAws),
    ...reader.part('tls', parseTls),
    ...reader.urls('managementUrl'),
    ...reader.part('managementTls', parseTls),
    ...reader.part('schemaRegistry', parseEndpoint),
    ...reader.part('connect', parseEndpoint),
    ...reader.urls('monitoringUrl'),
    ...reader.texts('jetStreamDomain', 'inboxPrefix'),
  };
  checkAuthentication(profile);
  return { profile, source, autoConnect: reader.flag('autoConnect') ?? false };
}

/** A key that is not heard is refused, as a mistyped one is. */
function checkBroker(reader: EntryReader, kind: BrokerKind): void {
  for (const key of entryKeys) {
    const owner = keysOfOneBroker[key];
    if (owner !== undefined && owner !== kind && reader.has(key))
      throw new EntryError(`has "${key}", which is for ${brokerNames[owner]} only: take it out.`);
  }
}

/** What a way to log in cannot do without, as far as it stands in settings. */
function checkAuthentication(profile: ConnectionProfile): void {
  const needed = {
    oauth: 'oauth',
    'token-command': 'tokenCommand',
    'aws-iam': 'aws',
    credentials: 'credentialsFile',
  } as const satisfies Partial<Record<ConnectionProfile['authentication'], keyof ConnectionProfile>>;
  const { authentication } = profile;
  if (!(authentication in needed)) return;
  const key = needed[authentication as keyof typeof needed];
  if (profile[key] === undefined) throw new EntryError(`needs "${key}" to log in with "${authentication}".`);
}
