import type { DialectDefaults } from '../../../model/dialect';

/**
 * Defaults of faust-streaming 0.15.3 (faust/types/settings/settings.py, and transport/drivers/aiokafka.py for what no
 * setting says: offsets that Faust commits itself, and how long a fetch waits).
 */
export const faustDefaults: DialectDefaults = {
  'kafka.producer': {
    acks: [{ value: 'all' }],
    'enable.idempotence': [{ value: false }],
    'linger.ms': [{ value: 0 }],
    'batch.size': [{ value: 16384 }],
    'max.request.size': [{ value: 1000000 }],
    'request.timeout.ms': [{ value: 1200000 }],
    'compression.type': [{ value: 'none' }],
    'metadata.max.age.ms': [{ value: 300000 }],
    'connections.max.idle.ms': [{ value: 540000 }],
  },
  'kafka.consumer': {
    'request.timeout.ms': [{ value: 90000 }],
    'session.timeout.ms': [{ value: 60000 }],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'group.rebalance.timeout.ms': [{ value: 60000 }],
    'max.poll.interval.ms': [{ value: 1000000 }],
    'auto.offset.reset': [{ value: 'earliest' }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
    'fetch.max.wait.ms': [{ value: 1500 }],
    'enable.auto.commit': [{ value: false }],
    'isolation.level': [{ value: 'read_uncommitted' }],
    'check.crcs': [{ value: true }],
    'group.protocol': [{ value: 'classic' }],
  },
  'kafka.topic': { partitions: [{ value: 8 }], 'replication.factor': [{ value: 1 }] },
};
