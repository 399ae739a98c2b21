import type { DialectDefaults, VersionedDefault } from '../../../model/dialect';
import { javaDefaults } from '../javaDefaults';

/** In every version. */
const always = (value: VersionedDefault['value']): readonly VersionedDefault[] => [{ value }];

/**
 * What the binder gives to a client that configuration says nothing to.
 * Source: BindingUtils.java, KafkaBinderConfigurationProperties.java and KafkaTopicProvisioner.java of Spring Cloud Stream
 * 3.2, 4.0–4.3 and 5.0. `required-acks` is 1 up to 5.0.1 and `all` from 5.0.2 on, both beside kafka-clients 4.1; so from
 * there on it is not known. Idempotence depends on it, and where reading starts depends on the group.
 */
export const defaults: DialectDefaults = {
  'kafka.producer': {
    ...javaDefaults['kafka.producer'],
    'enable.idempotence': [],
    acks: [{ until: '4.1.0', value: '1' }],
    'linger.ms': always(0),
    'batch.size': always(16384),
    'compression.type': always('none'),
    'producer.sync': always(false),
  },
  'kafka.consumer': {
    ...javaDefaults['kafka.consumer'],
    'auto.offset.reset': [],
    'enable.auto.commit': always(false),
    'auto.commit.interval.ms': always(100),
    'container.ack.mode': always('BATCH'),
    'container.concurrency': always(1),
    'retry.attempts': always(3),
    'dlq.enable': always(false),
  },
  'kafka.topic': { 'replication.factor': always(-1), partitions: always(1) },
};
