import { brokerKinds } from '../../base/brokerKind';
import { nearest } from '../../base/nearest';
import { isLoopback } from '../../brokers/api/loopback';
import { authentications, environments, secretFields } from '../../brokers/api/profile';
import type { ConnectionProfile, ProfileId, TlsOptions } from '../../brokers/api/profile';
import type {
  ConfiguredConnection,
  ConnectionProblem,
  ConnectionSettings,
  ConnectionSource,
} from './configuredConnection';
import { EntryError, EntryReader, isObject } from './entryReader';

/** Keys of an entry, in the order in which they are written. */
export const entryKeys = [
  'id',
  'name',
  'kind',
  'address',
  'environment',
  'readOnly',
  'autoConnect',
  'authentication',
  'username',
  'credentialsFile',
  'tls',
  'managementUrl',
] as const;

/** Keys of an entry's `tls` object. */
export const tlsKeys = ['enabled', 'caFile', 'certFile', 'keyFile', 'serverName', 'verify'] as const;

/** A list of the setting with where it stands; `home` replaces a leading `~` in paths. */
interface SettingList {
  readonly source: ConnectionSource;
  readonly value: unknown;
}

/**
 * Reads `brokerscope.connections` of all settings files. Never throws: what is wrong with an entry becomes a problem,
 * and the other entries count.
 */
export function parseConnections(lists: readonly SettingList[], home: string): ConnectionSettings {
  const connections: ConfiguredConnection[] = [];
  const problems: ConnectionProblem[] = [];
  for (const { source, value } of lists) {
    if (value === undefined) continue;
    if (!Array.isArray(value)) {
      const message = 'The setting "brokerscope.connections" must be a list in square brackets.';
      problems.push({ label: 'brokerscope.connections', source, message });
      continue;
    }
    value.forEach((entry: unknown, index) => {
      const label = entryLabel(entry, index);
      try {
        const connection = parseEntry(entry, source, home);
        if (connections.some(({ profile }) => profile.id === connection.profile.id))
          throw new EntryError(`has the "id" of another connection: give it one of its own.`);
        connections.push(connection);
      } catch (error) {
        if (!(error instanceof EntryError)) throw error;
        problems.push({ label, source, message: `${label} ${error.message}` });
      }
    });
  }
  return { connections, problems };
}

function entryLabel(entry: unknown, index: number): string {
  const name = isObject(entry) ? entry['name'] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? `Connection "${name.trim()}"` : `Connection ${index + 1}`;
}

function parseEntry(entry: unknown, source: ConnectionSource, home: string): ConfiguredConnection {
  if (!isObject(entry)) throw new EntryError('must be an object in braces.');
  const reader = new EntryReader(entry);
  checkKeys(reader, entryKeys);
  const kind = reader.oneOf('kind', brokerKinds);
  if (kind === undefined) throw new EntryError(`needs "kind": one of ${brokerKinds.join(', ')}.`);
  const address = reader.required(
    'address',
    { rabbitmq: 'amqp://localhost:5672', kafka: 'localhost:9092', nats: 'nats://localhost:4222' }[kind],
  );
  checkAddress('address', address);
  const name = reader.text('name') ?? address;
  const managementUrl = reader.text('managementUrl');
  if (managementUrl !== undefined) checkAddress('managementUrl', managementUrl);
  const username = reader.text('username');
  const credentialsFile = reader.text('credentialsFile');
  const tls = parseTls(reader.object('tls'), home);
  const profile: ConnectionProfile = {
    id: (reader.text('id') ?? name) as ProfileId,
    kind,
    name,
    address,
    environment: reader.oneOf('environment', environments) ?? 'development',
    readOnly: reader.flag('readOnly') ?? !isLoopback(address),
    authentication: reader.oneOf('authentication', authentications) ?? (username === undefined ? 'none' : 'password'),
    ...(username !== undefined && { username }),
    ...(credentialsFile !== undefined && { credentialsFile: expandHome(credentialsFile, home) }),
    ...(tls && { tls }),
    ...(managementUrl !== undefined && { managementUrl }),
  };
  return { profile, source, autoConnect: reader.flag('autoConnect') ?? false };
}

function parseTls(reader: EntryReader | undefined, home: string): TlsOptions | undefined {
  if (!reader) return undefined;
  checkKeys(reader, tlsKeys);
  const file = (key: 'caFile' | 'certFile' | 'keyFile'): Partial<TlsOptions> => {
    const path = reader.text(key);
    return path === undefined ? {} : { [key]: expandHome(path, home) };
  };
  const serverName = reader.text('serverName');
  const verify = reader.flag('verify');
  const certificate = { ...file('certFile'), ...file('keyFile') };
  if ((certificate.certFile === undefined) !== (certificate.keyFile === undefined))
    throw new EntryError('needs both "tls.certFile" and "tls.keyFile", or neither.');
  return {
    enabled: reader.flag('enabled') ?? true,
    ...file('caFile'),
    ...certificate,
    ...(serverName !== undefined && { serverName }),
    ...(verify !== undefined && { verify }),
  };
}

/** A mistyped key is refused: a `readonly` that is not heard would leave a connection writable. */
function checkKeys(reader: EntryReader, known: readonly string[]): void {
  for (const key of reader.keys()) {
    if (known.includes(key)) continue;
    if ((secretFields as readonly string[]).includes(key))
      throw new EntryError(
        `holds a secret under ${reader.quoted(key)}: take it out, and store it with the command Set Password.`,
      );
    const close = nearest(key, known);
    const hint = close === undefined ? 'take it out' : `did you mean ${reader.quoted(close)}?`;
    throw new EntryError(`has an unknown key ${reader.quoted(key)}: ${hint}${close === undefined ? '.' : ''}`);
  }
}

/** Said without the address itself, which holds a secret here. */
function checkAddress(key: string, address: string): void {
  if (/(?:^|\/\/|,)[^/@,]*:[^/@,]*@/.test(address))
    throw new EntryError(`holds a password in "${key}": take it out, and store it with the command Set Password.`);
}

function expandHome(path: string, home: string): string {
  return /^~[/\\]/.test(path) ? home + path.slice(1) : path;
}
