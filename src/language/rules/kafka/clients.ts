import type { Dialect } from '../../model/dialect';
import type { RuleContext } from '../../model/rule';
import { compareVersions } from '../../model/versions';

/** Families of Kafka clients that check their configuration alike. */
export type KafkaClient = 'java' | 'librdkafka' | 'kafkajs' | 'kafka-python';

const clients: ReadonlyMap<string, KafkaClient> = new Map([
  ['kafka-clients', 'java'],
  ['confluent-kafka', 'librdkafka'],
  ['kafkajs', 'kafkajs'],
  ['kafka-python', 'kafka-python'],
]);

/** Family of the client that a dialect configures; `undefined` where what it does is not known. */
export function kafkaClient(dialect: Dialect): KafkaClient | undefined {
  return clients.get(dialect.library);
}

/**
 * What a producer does with options that contradict each other. Run on Java clients 3.9 and 4.3, confluent-kafka 2.16.1
 * (librdkafka 2.16.0), kafka-python 2.0.2, 2.2.4 and 3.0.12, kafkajs 2.2.4.
 */
export function refusal(client: KafkaClient, context: RuleContext): string {
  switch (client) {
    case 'java':
      return 'KafkaProducer throws ConfigException';
    case 'librdkafka':
      return 'librdkafka fails to create the producer (_INVALID_ARG)';
    case 'kafkajs':
      return 'kafkajs throws KafkaJSNonRetriableError';
    case 'kafka-python':
      return compareVersions(context.libraryVersion, '2.2') < 0
        ? 'KafkaProducer raises an error, as kafka-python has no idempotent producer before 2.2'
        : 'KafkaProducer raises KafkaConfigurationError';
  }
}
