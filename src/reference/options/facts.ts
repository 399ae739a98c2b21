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

/** Libraries that are librdkafka inside: types and ranges are its own. */
const onLibrdkafka: ReadonlySet<string> = new Set(['confluent-kafka']);

const tables: Readonly<Record<string, readonly FactRows[]>> = {
  'kafka.producer': [kafkaProducerOptions, kafkaCommonOptions],
  'kafka.send': [kafkaProducerOptions, kafkaCommonOptions],
  'kafka.consumer': [kafkaConsumerOptions, kafkaCommonOptions],
  'rabbitmq.queue': [
    Object.fromEntries(
      queueArguments.map(({ key, type, default: initial = '', range = '' }) => [key, [type, initial, range]]),
    ),
  ],
  'nats.stream': [streamOptions],
  'nats.consumer': [consumerOptions],
};

/** Type, default and range of an option, where they are known. */
export function optionFact({ key, kind, library }: OptionPlace): OptionFact | undefined {
  const rows = onLibrdkafka.has(library) ? [librdkafkaOptions] : (tables[kind] ?? []);
  for (const table of rows) {
    const fact = factOf(table, key);
    if (fact) return fact;
  }
  return undefined;
}
