import type { DialectDefaults } from '../../model/dialect';

/**
 * One version of kafka-clients out of each range that behaves alike: before 3.0; 3.0.0 and 3.1.0, where idempotence is
 * documented as default but not honoured (KAFKA-13598); up to 3.9; 4.0 with `linger.ms=5`; 4.3.
 */
export const kafkaClientsVersions: readonly string[] = ['2.8.2', '3.0.0', '3.2.3', '3.9.0', '4.0.0', '4.3.0'];

/**
 * Defaults of the Java client.
 * Sources: ProducerConfig.java and ConsumerConfig.java of apache/kafka 2.8.2, 3.0.0, 3.0.1, 3.1.0, 3.1.1, 3.2.0, 3.9.0
 * and 4.3; `upgrade.html`, "Notable changes in 3.0.0" and "4.0.0"; KAFKA-13598 for idempotence.
 */
export const javaDefaults: DialectDefaults = {
  'kafka.producer': {
    acks: [
      { until: '3.0.0', value: '1' },
      { since: '3.0.0', value: 'all' },
    ],
    'enable.idempotence': [
      { until: '3.0.1', value: false },
      { since: '3.0.1', until: '3.1.0', value: true },
      { since: '3.1.0', until: '3.1.1', value: false },
      { since: '3.1.1', value: true },
    ],
    retries: [{ value: 2147483647 }],
    'max.in.flight.requests.per.connection': [{ value: 5 }],
    'linger.ms': [
      { until: '4.0.0', value: 0 },
      { since: '4.0.0', value: 5 },
    ],
    'delivery.timeout.ms': [{ value: 120000 }],
    'request.timeout.ms': [{ value: 30000 }],
    'batch.size': [{ value: 16384 }],
    'buffer.memory': [{ value: 33554432 }],
    'compression.type': [{ value: 'none' }],
    'max.block.ms': [{ value: 60000 }],
    'max.request.size': [{ value: 1048576 }],
    'transaction.timeout.ms': [{ value: 60000 }],
  },
  'kafka.consumer': {
    'session.timeout.ms': [
      { until: '3.0.0', value: 10000 },
      { since: '3.0.0', value: 45000 },
    ],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'group.protocol': [{ value: 'classic' }],
    'max.poll.interval.ms': [{ value: 300000 }],
    'max.poll.records': [{ value: 500 }],
    'enable.auto.commit': [{ value: true }],
    'auto.commit.interval.ms': [{ value: 5000 }],
    'auto.offset.reset': [{ value: 'latest' }],
    'isolation.level': [{ value: 'read_uncommitted' }],
    'request.timeout.ms': [{ value: 30000 }],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [{ value: 52428800 }],
    'fetch.max.wait.ms': [{ value: 500 }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
    'default.api.timeout.ms': [{ value: 60000 }],
  },
};
