import type { DialectDefaults } from '../../../model/dialect';
import { withUses } from '../uses';

const common = {
  'client.id': [{ value: 'sarama' }],
  'max.in.flight.requests.per.connection': [{ value: 5 }],
  'metadata.max.age.ms': [{ value: 600000 }],
  'allow.auto.create.topics': [{ value: true }],
  'socket.connection.setup.timeout.ms': [{ value: 30000 }],
} as const;

/** Defaults of NewConfig in config.go of sarama, read at 1.30.1, 1.33.0, 1.43.0, 1.43.3 and 1.61.1. */
export const saramaDefaults: DialectDefaults = withUses({
  'kafka.producer': {
    ...common,
    acks: [{ value: '1' }],
    'enable.idempotence': [{ value: false }],
    retries: [{ value: 3 }],
    'retry.backoff.ms': [{ value: 100 }],
    'request.timeout.ms': [{ value: 10000 }],
    'compression.type': [{ value: 'none' }],
    'max.request.size': [
      { until: '1.43.1', value: 1000000 },
      { since: '1.43.3', value: 1048576 },
    ],
    'linger.ms': [{ value: 0 }],
    'batch.size': [{ value: 0 }],
    'partitioner.class': [{ value: 'NewHashPartitioner' }],
    'transaction.timeout.ms': [{ value: 60000 }],
    'client.return.successes': [{ value: false }],
    'client.return.errors': [{ value: true }],
  },
  'kafka.consumer': {
    ...common,
    'session.timeout.ms': [{ value: 10000 }],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'max.poll.interval.ms': [{ value: 60000 }],
    'partition.assignment.strategy': [{ value: ['range'] }],
    'auto.offset.reset': [{ value: 'latest' }],
    'enable.auto.commit': [{ value: true }],
    'auto.commit.interval.ms': [{ value: 1000 }],
    'isolation.level': [{ value: 'read_uncommitted' }],
    'fetch.min.bytes': [{ value: 1 }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
    'fetch.max.wait.ms': [
      { until: '1.33.0', value: 250 },
      { since: '1.33.0', value: 500 },
    ],
    'client.return.errors': [{ value: false }],
  },
  'kafka.admin': { ...common, 'request.timeout.ms': [{ value: 3000 }], retries: [{ value: 5 }] },
});
