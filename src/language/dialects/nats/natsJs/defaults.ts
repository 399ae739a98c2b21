import type { DialectDefaults } from '../../../model/dialect';
import { jetstreamDefaults } from '../jetstreamDefaults';

const second = 1_000_000_000;
const fetch = { batch: [{ value: 100 }], timeout: [{ value: 30 * second }] } as const;

/** core options.ts and nats.ts, jetstream consumer.ts, kv defaultBucketOpts: nats 2.29.3, @nats-io 3.4.0. */
export const natsJsDefaults: DialectDefaults = {
  ...jetstreamDefaults('none'),
  'nats.connection': {
    reconnect: [{ value: true }],
    max_reconnects: [{ value: 10 }],
    reconnect_wait: [{ value: 2 * second }],
    ping_interval: [{ value: 120 * second }],
    max_pings_out: [{ value: 2 }],
    timeout: [{ value: 20 * second }],
    wait_on_first_connect: [{ value: false }],
  },
  'nats.request': { timeout: [{ value: second }] },
  'nats.fetch': fetch,
  'nats.kv': {
    history: [{ value: 1 }],
    max_bytes: [{ value: -1 }],
    max_value_size: [{ value: -1 }],
    storage: [{ value: 'file' }],
    num_replicas: [{ value: 1 }],
    ttl: [{ value: 0 }],
  },
  'nats.object-store': { ttl: [{ value: 0 }], storage: [{ value: 'file' }], num_replicas: [{ value: 1 }] },
  // The group that endpoints without one of their own share (services/service.ts).
  'nats.service': { queue_group: [{ value: 'q' }] },
};
