import type { DialectDefaults } from '../../../model/dialect';

const second = 1e9;
const minute = 60 * second;

/** server/const.go and setBaselineOptions of server/opts.go, nats-server 2.9.10 to 2.15.1. */
export const serverDefaults: DialectDefaults = {
  'nats.server': {
    host: [{ value: '0.0.0.0' }],
    port: [{ value: 4222 }],
    max_payload: [{ value: 1_048_576 }],
    max_pending: [{ value: 67_108_864 }],
    max_control_line: [{ value: 4096 }],
    max_connections: [{ value: 65_536 }],
    max_subscriptions: [{ value: 0 }],
    ping_interval: [{ value: 2 * minute }],
    ping_max: [{ value: 2 }],
    write_deadline: [{ value: 10 * second }],
    lame_duck_duration: [{ value: 2 * minute }],
    lame_duck_grace_period: [{ value: 10 * second }],
    'jetstream.enabled': [{ value: false }],
    'jetstream.store_dir': [{ value: '/tmp/nats/jetstream' }],
    'jetstream.strict': [
      { since: '2.11', until: '2.12', value: false },
      { since: '2.12', value: true },
    ],
    'jetstream.sync_interval': [{ since: '2.10', value: 2 * minute }],
    'cluster.pool_size': [{ since: '2.10', value: 3 }],
    'leafnodes.reconnect': [{ value: second }],
    system_account: [{ value: '$SYS' }],
  },
};
