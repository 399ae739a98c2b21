import { propertiesDeclaration } from '../../../declarations/propertiesDeclaration';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { readProperties } from '../../../syntax/properties';
import { propertiesLanguages } from '../../languages';
import { fileName } from '../fileNames';
import { javaDefaults, kafkaClientsVersions } from '../javaDefaults';
import { roleByKeys } from '../roles';
import { streamsDefaults } from '../streamsDefaults';
import { kafkaSpellings } from '../values';

const identity = { id: 'kafka-properties', broker: 'kafka' } as const;

/** Keys of servers and of programs that wrap clients; their files are other dialects. */
const foreign =
  /^(spring\.|mp\.messaging\.|quarkus\.|listeners$|log\.dirs?$|process\.roles$|broker\.id$|connector\.class$|config\.storage\.topic$|offset\.storage\.|clusters$)/m;

/** Configuration files of Kafka clients: `producer.properties`, `consumer.properties`, `client.properties`. */
const kafkaProperties: Dialect = {
  ...identity,
  label: 'Kafka client properties',
  library: 'kafka-clients',
  supportedVersions: kafkaClientsVersions,
  defaults: { ...javaDefaults, ...streamsDefaults },
  languages: propertiesLanguages,
  mayContain: (source) =>
    nameRole(source) !== undefined || isClientName(source) || source.text.includes('bootstrap.servers'),
  read,
};

function read(source: SourceText): readonly Declaration[] {
  const properties = readProperties(source.text);
  if (properties.some((property) => foreign.test(property.key))) return [];
  const isStreams = properties.some((property) => isOfStreams(property.key));
  // Prefixed keys speak of clients that something wraps; Streams does so itself and takes them as they are.
  const own = isStreams
    ? properties
    : properties.filter((property) => !/^(producer|consumer|admin)\./.test(property.key));
  const keys = own.map((property) => property.key);
  const kind = isStreams ? 'kafka.streams' : (nameRole(source) ?? roleByKeys(keys) ?? adminByName(source, keys));
  const declaration =
    kind &&
    propertiesDeclaration({
      ...{ uri: source.uri, text: source.text, kind, dialect: identity, properties: own },
      ...{ spellings: kafkaSpellings, complete: true, isMark: kind === 'kafka.admin' ? isOfClients : isOfStreams },
    });
  return declaration ? [declaration] : [];
}

function nameRole(source: SourceText): DeclarationKind | undefined {
  const name = fileName(source);
  if (/producer[\w.-]*\.properties$/.test(name)) return 'kafka.producer';
  if (/consumer[\w.-]*\.properties$/.test(name)) return 'kafka.consumer';
  return /(^|[.-])admin[\w.-]*\.properties$/.test(name) && isClientText(source) ? 'kafka.admin' : undefined;
}

/**
 * What tools are given with `--command-config`, without a key of another role, is how they reach the brokers as an
 * administrator.
 */
function adminByName(source: SourceText, keys: readonly string[]): DeclarationKind | undefined {
  const isNamed = /(client|command)[\w.-]*\.properties$/.test(fileName(source));
  return isNamed && keys.some(isOfClients) ? 'kafka.admin' : undefined;
}

function isOfClients(key: string): boolean {
  return key === 'bootstrap.servers' || key === 'security.protocol';
}

function isOfStreams(key: string): boolean {
  return key === 'application.id';
}

function isClientText({ text }: SourceText): boolean {
  return text.includes('bootstrap.servers') || text.includes('security.protocol');
}

function isClientName(source: SourceText): boolean {
  return /(client|kafka|streams)[\w.-]*\.properties$/.test(fileName(source));
}

export default kafkaProperties;
