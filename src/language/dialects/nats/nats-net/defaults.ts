import type { DialectDefaults } from '../../../model/dialect';
import { jetstreamDefaults } from '../jetstreamDefaults';

/**
 * What NATS.Net leaves to itself, the same from 2.0 to 3.1.0 (NatsOpts.cs, NatsKVContext.cs, NatsSvcConfig.cs), and to the
 * server. Reconnects have no end.
 */
export const defaults: DialectDefaults = {
  ...jetstreamDefaults('explicit'),
  'nats.connection': {
    servers: [{ value: ['nats://localhost:4222'] }],
    reconnect: [{ value: true }],
    max_reconnects: [{ value: -1 }],
    max_pings_out: [{ value: 2 }],
    reconnect_wait: [{ value: 2_000_000_000 }],
    ping_interval: [{ value: 120_000_000_000 }],
    timeout: [{ value: 2_000_000_000 }],
  },
  'nats.request': { timeout: [{ value: 5_000_000_000 }] },
  'nats.kv': {
    history: [{ value: 1 }],
    num_replicas: [{ value: 1 }],
    ttl: [{ value: 0 }],
    storage: [{ value: 'file' }],
  },
  'nats.object-store': { num_replicas: [{ value: 1 }], storage: [{ value: 'file' }] },
  'nats.service': { queue_group: [{ value: 'q' }] },
};
