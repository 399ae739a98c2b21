import type { DialectDefaults } from '../../../model/dialect';
import { librdkafkaDefaults } from '../librdkafka';

/** lib/waterdrop/config.rb, KAFKA_DEFAULTS, of 2.4 to 2.10. */
const producer = {
  ...librdkafkaDefaults['kafka.producer'],
  'delivery.timeout.ms': [{ value: 150000 }],
  'transaction.timeout.ms': [{ value: 165000 }],
};

/** lib/karafka/setup/config.rb and defaults_injector.rb of 2.0 to 2.6; the rest is librdkafka's. */
export const karafkaDefaults: DialectDefaults = {
  'kafka.producer': producer,
  'kafka.send': producer,
  'kafka.consumer': {
    ...librdkafkaDefaults['kafka.consumer'],
    'session.timeout.ms': [{ value: 45000 }],
    'auto.offset.reset': [{ value: 'earliest' }],
  },
  'kafka.topic': { partitions: [{ value: 1 }], 'replication.factor': [{ value: 1 }] },
};
