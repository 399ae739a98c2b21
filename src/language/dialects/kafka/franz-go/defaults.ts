import type { DialectDefaults } from '../../../model/dialect';
import { withUses } from '../uses';

const common = {
  'client.id': [{ value: 'kgo' }],
  'metadata.max.age.ms': [{ value: 300000 }],
  'allow.auto.create.topics': [{ value: false }],
  'connections.max.idle.ms': [
    { until: '1.21.0', value: 20000 },
    { since: '1.21.0', value: 30000 },
  ],
  'socket.connection.setup.timeout.ms': [{ value: 10000 }],
  'client.request.retries': [{ value: 20 }],
} as const;

/** Defaults of defaultCfg in config.go of kgo, read at 1.19.5, 1.20.0, 1.21.0, 1.21.5, 1.22.0 and 1.22.2. */
export const franzDefaults: DialectDefaults = withUses({
  'kafka.producer': {
    ...common,
    acks: [{ value: 'all' }],
    'enable.idempotence': [{ value: true }],
    'max.in.flight.requests.per.connection': [{ value: 1 }],
    retries: [{ value: Number.MAX_SAFE_INTEGER }],
    'transaction.timeout.ms': [{ value: 40000 }],
    'linger.ms': [
      { until: '1.20.0', value: 0 },
      { since: '1.20.0', value: 10 },
    ],
    'batch.size': [{ value: 1000012 }],
    'compression.type': [{ value: 'snappy' }],
    'request.timeout.ms': [{ value: 10000 }],
    'partitioner.class': [{ value: 'UniformBytesPartitioner' }],
    'client.max.buffered.records': [
      { until: '1.22.1', value: 10000 },
      { since: '1.22.2', value: 50000 },
    ],
  },
  'kafka.consumer': {
    ...common,
    'session.timeout.ms': [{ value: 45000 }],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'max.poll.interval.ms': [{ value: 60000 }],
    'partition.assignment.strategy': [{ value: ['cooperative-sticky'] }],
    // Where a partition is begun. What happens when an offset is out of range is another option since 1.22.0.
    'auto.offset.reset': [{ value: 'earliest' }],
    'enable.auto.commit': [{ value: true }],
    'auto.commit.interval.ms': [{ value: 5000 }],
    'isolation.level': [{ value: 'read_uncommitted' }],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [{ value: 52428800 }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
    'fetch.max.wait.ms': [{ value: 5000 }],
  },
});
