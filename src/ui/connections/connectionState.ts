import type { BrokerInfo } from '../../brokers/api/connection';
import type { BrokerError } from '../../brokers/api/error';

/** Where a connection stands. `lost` covers a first attempt that failed and an open connection that broke. */
export type ConnectionState =
  | { readonly status: 'closed' }
  | { readonly status: 'connecting' }
  | { readonly status: 'open'; readonly info: BrokerInfo }
  | {
      readonly status: 'lost';
      readonly error: BrokerError;
      /** Whether it comes back by itself; if not, the user has to change something first. */
      readonly retrying: boolean;
    };
