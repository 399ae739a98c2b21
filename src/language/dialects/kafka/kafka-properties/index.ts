import { propertiesDeclaration } from '../../../declarations/propertiesDeclaration';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { readProperties } from '../../../syntax/properties';
import type { Property } from '../../../syntax/properties';
import { propertiesLanguages } from '../../languages';
import { javaDefaults, kafkaClientsVersions } from '../javaDefaults';
import { roleByKeys } from '../roles';
import { kafkaSpellings } from '../values';

const identity = { id: 'kafka-properties', broker: 'kafka' } as const;

/** Keys of servers and of programs that wrap clients; their files are other dialects. */
const foreign =
  /^(spring\.|mp\.messaging\.|quarkus\.|listeners$|log\.dirs?$|process\.roles$|broker\.id$|connector\.class$|config\.storage\.topic$|application\.id$)/m;

/** Configuration files of Kafka clients: `producer.properties`, `consumer.properties`, `client.properties`. */
const kafkaProperties: Dialect = {
  ...identity,
  label: 'Kafka client properties',
  library: 'kafka-clients',
  supportedVersions: kafkaClientsVersions,
  defaults: javaDefaults,
  languages: propertiesLanguages,
  mayContain: (source) =>
    nameRole(source) !== undefined || isClientName(source) || source.text.includes('bootstrap.servers'),
  read,
};

function read(source: SourceText): readonly Declaration[] {
  const properties = readProperties(source.text);
  const plain = properties.filter((property) => !/^(producer|consumer|admin)\./.test(property.key));
  if (properties.some((property) => foreign.test(property.key))) return [];
  const role = nameRole(source) ?? roleByKeys(plain.map((property) => property.key));
  const found = role === undefined ? [] : [declaration(source, role, plain)];
  return found.flatMap((one) => one ?? []);
}

function declaration(
  source: SourceText,
  kind: DeclarationKind,
  properties: readonly Property[],
): Declaration | undefined {
  return propertiesDeclaration({
    uri: source.uri,
    text: source.text,
    kind,
    dialect: identity,
    properties,
    spellings: kafkaSpellings,
    complete: true,
  });
}

function nameRole(source: SourceText): DeclarationKind | undefined {
  const name = fileName(source);
  if (/producer[\w.-]*\.properties$/.test(name)) return 'kafka.producer';
  return /consumer[\w.-]*\.properties$/.test(name) ? 'kafka.consumer' : undefined;
}

function isClientName(source: SourceText): boolean {
  return /(client|kafka)[\w.-]*\.properties$/.test(fileName(source));
}

function fileName(source: SourceText): string {
  return (source.uri.split(/[/\\]/).at(-1) ?? '').toLowerCase();
}

export default kafkaProperties;
