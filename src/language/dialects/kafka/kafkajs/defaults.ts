import type { DialectDefaults } from '../../../model/dialect';
import { withUses } from '../uses';

/** Sources: src/index.js, src/producer/index.js, src/consumer/index.js, src/retry/defaults.js, CHANGELOG.md of kafkajs 2.2.4. */
const client = {
  'request.timeout.ms': [{ value: 30000 }],
  'client.enforce.timeout': [
    { until: '2.0.0', value: false },
    { since: '2.0.0', value: true },
  ],
  'socket.connection.setup.timeout.ms': [{ value: 1000 }],
  'client.auth.timeout': [
    { until: '2.0.0', value: 1000 },
    { since: '2.0.0', value: 10000 },
  ],
  'security.protocol': [{ value: 'PLAINTEXT' }],
  'retry.backoff.ms': [{ value: 300 }],
  'retry.backoff.max.ms': [{ value: 30000 }],
  'metadata.max.age.ms': [{ value: 300000 }],
  'allow.auto.create.topics': [{ value: true }],
} as const;

/** Defaults of kafkajs. `maxInFlightRequests` has none: it is unlimited. */
export const kafkajsDefaults: DialectDefaults = withUses({
  'kafka.producer': {
    ...client,
    acks: [{ value: 'all' }],
    'enable.idempotence': [{ value: false }],
    // Also of an idempotent producer: Kafka.producer() always passes a retry object.
    retries: [{ value: 5 }],
    'transaction.timeout.ms': [{ value: 60000 }],
    'compression.type': [{ value: 'none' }],
    'partitioner.class': [
      { until: '2.0.0', value: 'LegacyPartitioner' },
      { since: '2.0.0', value: 'DefaultPartitioner' },
    ],
  },
  'kafka.consumer': {
    ...client,
    'client.retries': [{ value: 5 }],
    'session.timeout.ms': [{ value: 30000 }],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'max.poll.interval.ms': [{ value: 60000 }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [{ value: 10485760 }],
    'fetch.max.wait.ms': [{ value: 5000 }],
    'isolation.level': [{ value: 'read_committed' }],
    'auto.offset.reset': [{ value: 'latest' }],
    'enable.auto.commit': [{ value: true }],
    'client.auto.resolve': [{ value: true }],
    'container.concurrency': [{ value: 1 }],
    'partition.assignment.strategy': [{ value: ['roundrobin'] }],
  },
  'kafka.admin': { ...client, retries: [{ value: 5 }], 'allow.auto.create.topics': [{ value: false }] },
  // The broker's own (num.partitions, default.replication.factor).
  'kafka.topic': { partitions: [{ value: -1 }], 'replication.factor': [{ value: -1 }] },
});
