import type { DialectDefaults } from '../../../model/dialect';

/**
 * Defaults of aiokafka 0.10.0, 0.12.0 and 0.14.0 (signatures of AIOKafkaProducer and AIOKafkaConsumer; the same in all).
 * An idempotent producer that says nothing of `acks` has `all` (aiokafka/producer/producer.py). There are no retries to
 * count, and one request in flight for each node (sender.py).
 */
export const aiokafkaDefaults: DialectDefaults = {
  'kafka.producer': {
    acks: [{ value: '1' }],
    'enable.idempotence': [{ value: false }],
    'linger.ms': [{ value: 0 }],
    'batch.size': [{ value: 16384 }],
    'max.request.size': [{ value: 1048576 }],
    'request.timeout.ms': [{ value: 40000 }],
    'retry.backoff.ms': [{ value: 100 }],
    'metadata.max.age.ms': [{ value: 300000 }],
    'connections.max.idle.ms': [{ value: 540000 }],
    'compression.type': [{ value: 'none' }],
    'transaction.timeout.ms': [{ value: 60000 }],
  },
  'kafka.consumer': {
    'session.timeout.ms': [{ value: 10000 }],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'max.poll.interval.ms': [{ value: 300000 }],
    'enable.auto.commit': [{ value: true }],
    'auto.commit.interval.ms': [{ value: 5000 }],
    'auto.offset.reset': [{ value: 'latest' }],
    'isolation.level': [{ value: 'read_uncommitted' }],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [{ value: 52428800 }],
    'fetch.max.wait.ms': [{ value: 500 }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
    'request.timeout.ms': [{ value: 40000 }],
    'check.crcs': [{ value: true }],
    // The library speaks the classic protocol only.
    'group.protocol': [{ value: 'classic' }],
  },
};
