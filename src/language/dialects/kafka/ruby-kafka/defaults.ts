import type { DialectDefaults } from '../../../model/dialect';
import { withUses } from '../uses';

/** lib/kafka/client.rb and lib/kafka/consumer.rb of 1.0 to 1.5.1. */
export const rubyKafkaDefaults: DialectDefaults = withUses({
  'kafka.producer': {
    acks: [{ value: 'all' }],
    'enable.idempotence': [{ value: false }],
    retries: [{ value: 2 }],
    'retry.backoff.ms': [{ value: 1000 }],
    'request.timeout.ms': [{ value: 5000 }],
    'transaction.timeout.ms': [{ value: 60000 }],
    'compression.type': [{ value: 'none' }],
    'linger.ms': [{ value: 0 }],
    'buffer.memory': [{ value: 10000000 }],
  },
  'kafka.consumer': {
    'session.timeout.ms': [{ value: 30000 }],
    'heartbeat.interval.ms': [{ value: 10000 }],
    'max.poll.interval.ms': [{ value: 60000 }],
    'auto.commit.interval.ms': [{ value: 10000 }],
    'enable.auto.commit': [{ value: true }],
    'auto.offset.reset': [{ value: 'earliest' }],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [{ value: 10485760 }],
    'fetch.max.wait.ms': [{ value: 1000 }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
  },
  'kafka.topic': { partitions: [{ value: 1 }], 'replication.factor': [{ value: 1 }] },
});
