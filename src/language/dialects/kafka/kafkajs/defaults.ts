import type { DialectDefaults } from '../../../model/dialect';

/** Sources: src/index.js, src/producer/index.js, src/consumer/index.js, src/retry/defaults.js of kafkajs 2.2.4. */
const producer = {
  acks: [{ value: 'all' }],
  'enable.idempotence': [{ value: false }],
  // Also of an idempotent producer: Kafka.producer() always passes a retry object.
  retries: [{ value: 5 }],
  'request.timeout.ms': [{ value: 30000 }],
  'transaction.timeout.ms': [{ value: 60000 }],
  'compression.type': [{ value: 'none' }],
} as const;

/** Defaults of kafkajs. `maxInFlightRequests` has none: it is unlimited. */
export const kafkajsDefaults: DialectDefaults = {
  'kafka.producer': producer,
  'kafka.send': producer,
  'kafka.consumer': {
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
    'request.timeout.ms': [{ value: 30000 }],
  },
};
