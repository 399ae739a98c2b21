import type { Dialect } from '../../../model/dialect';
import { jsonLanguages, propertiesLanguages, yamlLanguages } from '../../languages';
import { kafkaServerLibrary, kafkaServerVersions } from '../brokerDefaults';
import { connectDefaults } from '../connectDefaults';
import { fromProperties } from './properties';
import { fromTree } from './tree';

/** Keys that only Connect has: of a connector, and of a worker, distributed or alone. */
const ofConnect = /\bconnector\.class\b|\b(config|offset|status)\.storage\.(topic|file\.filename)\b/;

/** Workers and connectors of Kafka Connect: `.properties` files, the JSON of its REST API, YAML that holds the same. */
const kafkaConnect: Dialect = {
  id: 'kafka-connect',
  broker: 'kafka',
  label: 'Kafka Connect',
  library: kafkaServerLibrary,
  supportedVersions: kafkaServerVersions,
  defaults: connectDefaults,
  languages: [...propertiesLanguages, ...jsonLanguages, ...yamlLanguages],
  mayContain: ({ text }) => ofConnect.test(text),
  read: (source) => {
    if (!ofConnect.test(source.text)) return [];
    return propertiesLanguages.includes(source.languageId) ? fromProperties(source) : fromTree(source);
  },
};

export default kafkaConnect;
