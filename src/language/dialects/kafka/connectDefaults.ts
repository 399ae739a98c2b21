import type { DialectDefaults } from '../../model/dialect';
import { javaDefaults } from './javaDefaults';

/**
 * What a Connect worker gives to the clients of its tasks before it lets configuration speak, beside its own defaults.
 * Sources: Worker.java (baseProducerConfigs, baseConsumerConfigs) of Kafka 3.9 and 4.3; the rest is read out of the
 * ConfigDef of DistributedConfig and SinkConnectorConfig in 3.9.2 and 4.3.1. A producer's idempotence is written as `false`, and so is no default that acks could switch off.
 */
export const connectDefaults: DialectDefaults = {
  'kafka.producer': {
    ...javaDefaults['kafka.producer'],
    acks: [{ value: 'all' }],
    'enable.idempotence': [{ value: false }],
    'max.in.flight.requests.per.connection': [{ value: 1 }],
    'delivery.timeout.ms': [{ value: 2147483647 }],
    'max.block.ms': [{ value: '9223372036854775807' }],
  },
  'kafka.consumer': {
    ...javaDefaults['kafka.consumer'],
    'enable.auto.commit': [{ value: false }],
    'auto.offset.reset': [{ value: 'earliest' }],
  },
  'kafka.connect': {
    'session.timeout.ms': [{ value: 10000 }],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'rebalance.timeout.ms': [{ value: 60000 }],
    'config.storage.replication.factor': [{ value: 3 }],
    'offset.storage.replication.factor': [{ value: 3 }],
    'offset.storage.partitions': [{ value: 25 }],
    'status.storage.replication.factor': [{ value: 3 }],
    'status.storage.partitions': [{ value: 5 }],
    'offset.flush.interval.ms': [{ value: 60000 }],
    'exactly.once.source.support': [{ value: 'disabled' }],
    'connector.client.config.override.policy': [{ value: 'All' }],
    'scheduled.rebalance.max.delay.ms': [{ value: 300000 }],
  },
  'kafka.connector': {
    'tasks.max': [{ value: 1 }],
    'errors.tolerance': [{ value: 'none' }],
    'errors.log.enable': [{ value: false }],
    'errors.retry.timeout': [{ value: 0 }],
    'errors.deadletterqueue.topic.replication.factor': [{ value: 3 }],
  },
};
