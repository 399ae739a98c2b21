import type { DialectDefaults } from '../../../model/dialect';
import { withUses } from '../uses';

/** base/options.ts, network/connection.ts of 1.35.0 and 2.12.1. */
const base = {
  'socket.connection.setup.timeout.ms': [{ value: 5000 }],
  'request.timeout.ms': [{ value: 30000 }],
  'client.op.timeout': [{ value: 5000 }],
  retries: [{ value: 3 }],
  'retry.backoff.ms': [{ value: 1000 }],
  'metadata.max.age.ms': [{ value: 5000 }],
  'max.in.flight.requests.per.connection': [{ value: 5 }],
  'allow.auto.create.topics': [{ value: false }],
  'client.strict': [{ value: false }],
} as const;

/** producer.ts, consumer/options.ts of 1.35.0 and 2.12.1. */
export const platformaticDefaults: DialectDefaults = withUses({
  'kafka.producer': {
    ...base,
    acks: [{ value: '1' }],
    'enable.idempotence': [{ value: false }],
    'compression.type': [{ value: 'none' }],
  },
  'kafka.consumer': {
    ...base,
    'session.timeout.ms': [{ value: 60000 }],
    'max.poll.interval.ms': [{ value: 102000 }],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'group.protocol': [{ value: 'classic' }],
    'partition.assignment.strategy': [{ value: ['roundrobin'] }],
    'enable.auto.commit': [{ value: true }],
    'auto.offset.reset': [{ value: 'latest' }],
    'isolation.level': [{ value: 'read_committed' }],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [
      { until: '2.0.0', value: 10485760 },
      { since: '2.0.0', value: 52428800 },
    ],
    'fetch.max.wait.ms': [{ value: 5000 }],
  },
  'kafka.admin': base,
});
