import { supportedBrokerVersions } from '../../../reference/brokerVersions';
import { brokerVersionNames } from '../../model/versions';

/** What configures a server, or is sent to it as it stands, goes with the server's version. */
export const serverVersions = {
  library: brokerVersionNames.nats,
  supportedVersions: supportedBrokerVersions.nats,
} as const;
