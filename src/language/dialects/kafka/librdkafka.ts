import { spellings } from '../../declarations/spellings';
import type { DialectDefaults } from '../../model/dialect';
import { kafkaSpelling, kafkaSpellings } from './values';

/** Other names of what `auto.offset.reset` may be (CONFIGURATION.md). */
const offsetResets: Readonly<Record<string, string>> = {
  smallest: 'earliest',
  beginning: 'earliest',
  largest: 'latest',
  end: 'latest',
};

/**
 * Names of librdkafka for options that the Java client has under another name, and its aliases.
 * Source: CONFIGURATION.md of librdkafka 2.15.0. The first name of an option is the one a fix writes.
 */
export const librdkafkaSpellings = spellings(
  {
    acks: kafkaSpelling('acks'),
    'request.required.acks': kafkaSpelling('acks'),
    'bootstrap.servers': kafkaSpelling('bootstrap.servers'),
    'metadata.broker.list': kafkaSpelling('bootstrap.servers'),
    'linger.ms': kafkaSpelling('linger.ms'),
    'queue.buffering.max.ms': kafkaSpelling('linger.ms'),
    'delivery.timeout.ms': kafkaSpelling('delivery.timeout.ms'),
    'message.timeout.ms': kafkaSpelling('delivery.timeout.ms'),
    'compression.type': kafkaSpelling('compression.type'),
    'compression.codec': kafkaSpelling('compression.type'),
    'max.in.flight.requests.per.connection': kafkaSpelling('max.in.flight.requests.per.connection'),
    'max.in.flight': kafkaSpelling('max.in.flight.requests.per.connection'),
    retries: kafkaSpelling('retries'),
    'message.send.max.retries': kafkaSpelling('retries'),
    'message.max.bytes': kafkaSpelling('max.request.size'),
    'fetch.wait.max.ms': kafkaSpelling('fetch.max.wait.ms'),
    'max.partition.fetch.bytes': kafkaSpelling('max.partition.fetch.bytes'),
    'fetch.message.max.bytes': kafkaSpelling('max.partition.fetch.bytes'),
    'sasl.mechanism': kafkaSpelling('sasl.mechanism'),
    'sasl.mechanisms': kafkaSpelling('sasl.mechanism'),
    partitioner: kafkaSpelling('partitioner.class'),
    'auto.offset.reset': {
      canonical: 'auto.offset.reset',
      decode: (value) => (typeof value === 'string' ? (offsetResets[value] ?? value) : value),
    },
  },
  kafkaSpellings,
);

/**
 * Defaults of librdkafka 1.6 to 2.15 (CONFIGURATION.md at those versions). In-flight requests have none here: unset
 * they are a million, or five for an idempotent producer (rdkafka_conf.c, rd_kafka_conf_finalize).
 */
export const librdkafkaDefaults: DialectDefaults = {
  'kafka.producer': {
    acks: [{ value: 'all' }],
    'enable.idempotence': [{ value: false }],
    retries: [{ value: 2147483647 }],
    'linger.ms': [{ value: 5 }],
    'delivery.timeout.ms': [{ value: 300000 }],
    'request.timeout.ms': [{ value: 30000 }],
    'compression.type': [{ value: 'none' }],
    'transaction.timeout.ms': [{ value: 60000 }],
    'max.request.size': [{ value: 1000000 }],
  },
  'kafka.consumer': {
    'session.timeout.ms': [
      { until: '1.8.0', value: 10000 },
      { since: '1.8.2', value: 45000 },
    ],
    'heartbeat.interval.ms': [{ value: 3000 }],
    'group.protocol': [{ value: 'classic' }],
    'max.poll.interval.ms': [{ value: 300000 }],
    'enable.auto.commit': [{ value: true }],
    'auto.commit.interval.ms': [{ value: 5000 }],
    'auto.offset.reset': [{ value: 'latest' }],
    'isolation.level': [{ value: 'read_committed' }],
    'fetch.min.bytes': [{ value: 1 }],
    'fetch.max.bytes': [{ value: 52428800 }],
    'fetch.max.wait.ms': [{ value: 500 }],
    'max.partition.fetch.bytes': [{ value: 1048576 }],
  },
};
