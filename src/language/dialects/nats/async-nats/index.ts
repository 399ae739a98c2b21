import { defineCodeDialect } from '../../../declarations/codeDialect';
import { jetstreamDefaults } from '../jetstreamDefaults';
import { configs } from './configs';
import { connections } from './connections';
import { messages } from './messages';
import { services } from './services';
import { uses } from './uses';

/** async-nats: structs with `..Default::default()`, durations of the standard library. */
export default defineCodeDialect({
  id: 'async-nats',
  broker: 'nats',
  label: 'async-nats',
  library: 'async-nats',
  // Fields came with later servers; what is read of them here is as it was in 0.30.
  supportedVersions: ['0.30.0', '0.49.1'],
  defaults: {
    ...jetstreamDefaults('explicit'),
    // src/options.rs: no limit of reconnects.
    'nats.connection': {
      max_reconnects: [{ value: -1 }],
      timeout: [{ value: 5_000_000_000 }],
      ping_interval: [{ value: 60_000_000_000 }],
    },
    'nats.kv': {
      history: [{ value: 1 }],
      ttl: [{ value: 0 }],
      storage: [{ value: 'file' }],
      num_replicas: [{ value: 1 }],
    },
    'nats.object-store': { ttl: [{ value: 0 }], storage: [{ value: 'file' }], num_replicas: [{ value: 1 }] },
  },
  languages: ['rust'],
  signal: /\basync_nats::|\buse\s+async_nats\b/,
  readFile: (file) => [...connections(file), ...configs(file), ...uses(file), ...messages(file), ...services(file)],
});
