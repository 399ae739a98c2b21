import type { DialectDefaults } from '../../../model/dialect';
import { jetstreamDefaults } from '../jetstreamDefaults';

const second = 1_000_000_000;

/** Defaults of nats-py 2.2.0, 2.6.0, 2.9.0 and 2.16.0, the same in all (signatures); of streams and consumers the server's. */
export const natsPyDefaults: DialectDefaults = {
  ...jetstreamDefaults('explicit'),
  'nats.connection': {
    servers: [{ value: 'nats://localhost:4222' }],
    reconnect: [{ value: true }],
    max_reconnects: [{ value: 60 }],
    max_pings_out: [{ value: 2 }],
    reconnect_wait: [{ value: 2 * second }],
    ping_interval: [{ value: 120 * second }],
    timeout: [{ value: 2 * second }],
    drain_timeout: [{ value: 30 * second }],
  },
  'nats.request': { timeout: [{ value: second / 2 }] },
  'nats.fetch': { batch: [{ value: 1 }], timeout: [{ value: 5 * second }] },
  'nats.kv': { history: [{ value: 1 }], num_replicas: [{ value: 1 }], storage: [{ value: 'file' }] },
  'nats.object-store': { num_replicas: [{ value: 1 }], storage: [{ value: 'file' }] },
};
