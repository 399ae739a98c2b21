import { propertiesDeclaration } from '../../../declarations/propertiesDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { readProperties } from '../../../syntax/properties';
import { propertiesLanguages } from '../../languages';
import { brokerDefaults, kafkaServerLibrary, kafkaServerVersions } from '../brokerDefaults';
import { kafkaSpellings } from '../values';

const identity = { id: 'kafka-server', broker: 'kafka' } as const;

/** Keys that only a server has, in every file of one: who it is, where it keeps its log, how it finds the others. */
const ofServers =
  /^[ \t]*(process\.roles|broker\.id|node\.id|log\.dirs?|zookeeper\.connect|controller\.quorum\.(voters|bootstrap\.servers)|advertised\.listeners)[ \t]*[=:]/m;

/** Those of them that no other program has. */
const strong =
  /^(process\.roles|broker\.id|zookeeper\.connect|controller\.quorum\.(voters|bootstrap\.servers)|advertised\.listeners)$/;

/** Keys of frameworks that carry a server in them, and of tools with a `log.dir` of their own. */
const foreign = /^(spring\.|quarkus\.|mp\.messaging\.|connector\.class$|config\.storage\.topic$|log4j)/;

/** Configuration of Kafka servers: `server.properties`, `broker.properties`, `controller.properties`. */
const kafkaServer: Dialect = {
  ...identity,
  label: 'Kafka server properties',
  library: kafkaServerLibrary,
  supportedVersions: kafkaServerVersions,
  defaults: brokerDefaults,
  languages: propertiesLanguages,
  mayContain: ({ text }) => ofServers.test(text),
  read,
};

function read(source: SourceText): readonly Declaration[] {
  if (!ofServers.test(source.text)) return [];
  const properties = readProperties(source.text);
  const keys = properties.map((property) => property.key);
  // One such key alone is nobody's mark: `log.dir` and `node.id` are names that other programs have, too.
  const marks = keys.filter((key) => ofServers.test(`${key}=`) || key === 'listeners').length;
  if (!keys.some((key) => strong.test(key)) || marks < 2 || keys.some((key) => foreign.test(key))) return [];
  const isMark = (key: string) => strong.test(key) || (marks <= 2 && ofServers.test(`${key}=`));
  const declaration = propertiesDeclaration({
    ...{ uri: source.uri, text: source.text, kind: 'kafka.broker', dialect: identity },
    ...{ properties, spellings: kafkaSpellings, complete: true, isMark },
  });
  return declaration ? [declaration] : [];
}

export default kafkaServer;
