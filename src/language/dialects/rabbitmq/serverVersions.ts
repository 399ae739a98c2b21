import { supportedBrokerVersions } from '../../../reference/brokerVersions';
import { rabbitMqConfFact } from '../../../reference/options/rabbitmqConf';
import type { Dialect } from '../../model/dialect';
import { brokerVersionNames } from '../../model/versions';

/** What configures a server, or is loaded into it, goes with the server's version and keys. */
export const serverVersions = {
  library: brokerVersionNames.rabbitmq,
  supportedVersions: supportedBrokerVersions.rabbitmq,
  fact: (kind, key) => (kind === 'rabbitmq.server' ? rabbitMqConfFact(key) : undefined),
} satisfies Partial<Dialect>;
