import { supportedBrokerVersions } from '../../../reference/brokerVersions';
import { brokerVersionNames } from '../../model/versions';

/** What configures a server, or is loaded into it, goes with the server's version. */
export const serverVersions = {
  library: brokerVersionNames.rabbitmq,
  supportedVersions: supportedBrokerVersions.rabbitmq,
} as const;
