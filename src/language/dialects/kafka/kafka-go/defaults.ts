import type { DialectDefaults } from '../../../model/dialect';
import { withUses } from '../uses';

const producer = {
  // The zero value of RequiredAcks is RequireNone; NewWriter makes all of it.
  acks: [{ value: '0' }],
  'enable.idempotence': [{ value: false }],
  // Ten attempts.
  retries: [{ value: 9 }],
  'retry.backoff.ms': [{ value: 100 }],
  'retry.backoff.max.ms': [{ value: 1000 }],
  'batch.size': [{ value: 1048576 }],
  'linger.ms': [{ value: 1000 }],
  'request.timeout.ms': [{ value: 10000 }],
  'compression.type': [{ value: 'none' }],
  'allow.auto.create.topics': [{ value: false }],
  'partitioner.class': [{ value: 'RoundRobin' }],
  'client.batch.count': [{ value: 100 }],
  'client.async': [{ value: false }],
} as const;

/** Defaults of kafka-go 0.4.51 (writer.go, reader.go, consumergroup.go). It has no idempotent or transactional writer. */
export const kafkaGoDefaults: DialectDefaults = withUses({
  'kafka.producer': producer,
  'kafka.consumer': {
    'session.timeout.ms': [{ value: 30000 }],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'max.poll.interval.ms': [{ value: 30000 }],
    'auto.offset.reset': [{ value: 'earliest' }],
    // ReadMessage commits each message before it returns it.
    'auto.commit.interval.ms': [{ value: 0 }],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [{ value: 1000000 }],
    'fetch.max.wait.ms': [{ value: 10000 }],
    'isolation.level': [{ value: 'read_uncommitted' }],
    'partition.assignment.strategy': [{ value: ['RangeGroupBalancer', 'RoundRobinGroupBalancer'] }],
    'client.connect.attempts': [{ value: 3 }],
    'client.queue': [{ value: 100 }],
  },
});
