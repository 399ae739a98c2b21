import type { DialectDefaults, VersionedDefault } from '../../../model/dialect';

/** 2.0: no idempotence; 2.2–2.3: opt-in; 3.0: as the Java client. */
export const kafkaPythonVersions: readonly string[] = ['2.0.6', '2.1.5', '2.2.18', '2.3.2', '3.0.11'];

const acks: readonly VersionedDefault[] = [
  { until: '3.0.0', value: '1' },
  { since: '3.0.0', value: 'all' },
];

const common = {
  'retry.backoff.ms': [{ value: 100 }],
  'reconnect.backoff.max.ms': [{ since: '2.0.6', value: 30000 }],
  'metadata.max.age.ms': [{ value: 300000 }],
  'connections.max.idle.ms': [{ value: 540000 }],
} as const;

/**
 * Defaults of kafka-python. Before 2.2 a producer knows neither idempotence nor a delivery timeout.
 * Source: DEFAULT_CONFIG of kafka/producer/kafka.py and kafka/consumer/group.py at 1.4.7, 2.0.2, 2.1.5, 2.2.0, 2.2.18,
 * 2.3.2, 3.0.0 and 3.0.11.
 */
export const kafkaPythonDefaults: DialectDefaults = {
  'kafka.producer': {
    acks,
    'enable.idempotence': [
      { until: '3.0.0', value: false },
      { since: '3.0.0', value: true },
    ],
    retries: [
      { until: '2.2.0', value: 0 },
      { since: '2.2.0', value: 2147483647 },
    ],
    'max.in.flight.requests.per.connection': [{ value: 5 }],
    'linger.ms': [{ value: 0 }],
    'compression.type': [{ value: 'none' }],
    'delivery.timeout.ms': [{ since: '2.2.0', value: 120000 }],
    'request.timeout.ms': [{ value: 30000 }],
    'batch.size': [{ value: 16384 }],
    'transaction.timeout.ms': [{ since: '2.2.0', value: 60000 }],
    'max.block.ms': [{ value: 60000 }],
    'max.request.size': [{ value: 1048576 }],
    'buffer.memory': [{ until: '2.1.0', value: 33554432 }],
    'allow.auto.create.topics': [{ since: '2.1.5', value: true }],
    ...common,
  },
  'kafka.consumer': {
    'session.timeout.ms': [
      { until: '3.0.0', value: 10000 },
      { since: '3.0.0', value: 45000 },
    ],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'max.poll.interval.ms': [{ value: 300000 }],
    'max.poll.records': [{ value: 500 }],
    'enable.auto.commit': [{ value: true }],
    'auto.commit.interval.ms': [{ value: 5000 }],
    'auto.offset.reset': [{ value: 'latest' }],
    'isolation.level': [{ since: '2.2.0', value: 'read_uncommitted' }],
    'request.timeout.ms': [
      { until: '3.0.0', value: 305000 },
      { since: '3.0.0', value: 30000 },
    ],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [{ value: 52428800 }],
    'fetch.max.wait.ms': [{ value: 500 }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
    'check.crcs': [{ value: true }],
    'allow.auto.create.topics': [{ since: '2.1.5', value: true }],
    // The library speaks the classic protocol only.
    'group.protocol': [{ value: 'classic' }],
    ...common,
  },
  'kafka.admin': { 'request.timeout.ms': [{ value: 30000 }], ...common },
};
