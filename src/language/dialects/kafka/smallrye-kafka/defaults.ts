import type { DialectDefaults } from '../../../model/dialect';
import { javaDefaults } from '../javaDefaults';

/**
 * What the connector gives to a client that configuration says nothing to. It writes `acks=1`, with which the Java client
 * turns idempotence off unless it is asked for, so idempotence depends on what `acks` is and has no default here.
 * Source: @ConnectorAttribute list of KafkaConnector, ReactiveKafkaProducer and ReactiveKafkaConsumer of SmallRye Reactive
 * Messaging 4.36.
 */
export const defaults: DialectDefaults = {
  'kafka.producer': {
    ...javaDefaults['kafka.producer'],
    'enable.idempotence': [],
    acks: [{ value: '1' }],
    'reconnect.backoff.max.ms': [{ value: 10000 }],
    'connector.max.inflight': [{ value: 1024 }],
    'connector.wait.write': [{ value: true }],
    'connector.close.timeout': [{ value: 10000 }],
  },
  'kafka.consumer': {
    ...javaDefaults['kafka.consumer'],
    'enable.auto.commit': [{ value: false }],
    'reconnect.backoff.max.ms': [{ value: 10000 }],
    'connector.failure.strategy': [{ value: 'fail' }],
    'connector.throttled.max.age': [{ value: 60000 }],
    'connector.poll.timeout': [{ value: 1000 }],
    'container.concurrency': [{ value: 1 }],
  },
};
