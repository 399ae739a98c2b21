import { factOf, type FactRows, type OptionFact } from './fact';
import { consumerOptions, streamOptions } from './jetStreamOptions';
import { kafkaCommonOptions, kafkaConsumerOptions, kafkaProducerOptions } from './kafkaOptions';
import { librdkafkaOptions } from './librdkafkaOptions';
import { queueArguments } from './rabbitmqArguments';

/** What an option is looked up by. */
export interface OptionPlace {
  /** Kind of the declaration: `kafka.producer`, `rabbitmq.queue`, `nats.stream`. */
  readonly kind: string;
  /** Canonical key. */
  readonly key: string;
  /** Library whose version is given for the declaration. */
  readonly library: string;
}

const tables: Readonly<Record<string, readonly FactRows[]>> = {
  'kafka.producer': [kafkaProducerOptions, kafkaCommonOptions],
  'kafka.send': [kafkaProducerOptions, kafkaCommonOptions],
  'kafka.consumer': [kafkaConsumerOptions, kafkaCommonOptions],
  'nats.stream': [streamOptions],
  'nats.consumer': [consumerOptions],
};

/** Every option that is known of a kind of declaration. */
export function optionKeys(kind: string): readonly string[] {
  if (kind === 'rabbitmq.queue') return queueArguments.map(({ key }) => key);
  return (tables[kind] ?? []).flatMap((rows) => Object.keys(rows));
}

/** Type, default and range of an option, where they are known. */
export function optionFact({ key, kind, library }: OptionPlace): OptionFact | undefined {
  if (kind === 'rabbitmq.queue') return argumentFact(key);
  if (library === 'confluent-kafka') return factOf(librdkafkaOptions, key);
  const fact = (tables[kind] ?? []).map((rows) => factOf(rows, key)).find((found) => found !== undefined);
  // Defaults and ranges of Kafka's clients are each client's own; the table is that of the Java client.
  return fact && kind.startsWith('kafka.') && library !== 'kafka-clients' ? { type: fact.type } : fact;
}

function argumentFact(key: string): OptionFact | undefined {
  const argument = queueArguments.find((candidate) => candidate.key === key);
  if (!argument) return undefined;
  const { queueTypes, since, ...fact } = argument;
  return { ...fact, scope: queueTypes.join(', ') + (since === undefined ? '' : `; since RabbitMQ ${since}`) };
}
