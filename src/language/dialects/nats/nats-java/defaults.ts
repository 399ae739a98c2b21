import type { DialectDefaults } from '../../../model/dialect';
import { jetstreamDefaults } from '../jetstreamDefaults';

const second = 1_000_000_000;

/** Read from `new Options.Builder().build()`, an empty ConsumerConfiguration and Endpoint of jnats 2.21.1. */
export const natsJavaDefaults: DialectDefaults = {
  ...jetstreamDefaults('explicit'),
  'nats.connection': {
    servers: [{ value: ['nats://localhost:4222'] }],
    reconnect: [{ value: true }],
    max_reconnects: [{ value: 60 }],
    reconnect_wait: [{ value: 2 * second }],
    timeout: [{ value: 2 * second }],
    ping_interval: [{ value: 120 * second }],
    max_pings_out: [{ value: 2 }],
  },
  'nats.kv': {
    history: [{ value: 1 }],
    ttl: [{ value: 0 }],
    storage: [{ value: 'file' }],
    num_replicas: [{ value: 1 }],
  },
  'nats.object-store': { ttl: [{ value: 0 }], storage: [{ value: 'file' }], num_replicas: [{ value: 1 }] },
  'nats.endpoint': { queue_group: [{ value: 'q' }] },
};
