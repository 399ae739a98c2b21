import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { canonicalKafkaValue } from '../values';

const codecs = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];

/** What `CompressionTypes` stands for (types/index.d.ts of 2.2.4). */
export const kafkajsVocabulary: Vocabulary = {
  constants: {
    'CompressionTypes.None': 0,
    'CompressionTypes.GZIP': 1,
    'CompressionTypes.Snappy': 2,
    'CompressionTypes.LZ4': 3,
    'CompressionTypes.ZSTD': 4,
  },
};

/** A value that kafkajs takes as it is; `null` and `undefined` leave the default. */
function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

const acks: OptionSpelling = {
  canonical: 'acks',
  decode: (value) => canonicalKafkaValue('acks', value),
  encode: (value) => (value === 'all' ? -1 : Number(value)),
};

const compression: OptionSpelling = {
  canonical: 'compression.type',
  decode: (value: OptionValue) => (typeof value === 'number' ? codecs[value] : undefined),
  encode: (value) => (codecs.includes(String(value)) ? codecs.indexOf(String(value)) : undefined),
};

const isolation: OptionSpelling = {
  canonical: 'isolation.level',
  decode: (value) => (value === true ? 'read_uncommitted' : 'read_committed'),
  encode: (value) => value === 'read_uncommitted',
};

/** Options of `new Kafka({…})` that its clients take over. */
export const clientSpellings = spellings({
  brokers: plain('bootstrap.servers'),
  clientId: plain('client.id'),
  requestTimeout: plain('request.timeout.ms'),
  connectionTimeout: plain('socket.connection.setup.timeout.ms'),
});

export const retrySpellings = spellings({
  retries: plain('retries'),
  initialRetryTime: plain('retry.backoff.ms'),
  maxRetryTime: plain('retry.backoff.max.ms'),
});

export const producerSpellings = spellings({
  idempotent: plain('enable.idempotence'),
  maxInFlightRequests: plain('max.in.flight.requests.per.connection'),
  transactionalId: plain('transactional.id'),
  transactionTimeout: plain('transaction.timeout.ms'),
  metadataMaxAge: plain('metadata.max.age.ms'),
  allowAutoTopicCreation: plain('allow.auto.create.topics'),
});

export const consumerSpellings = spellings({
  groupId: plain('group.id'),
  sessionTimeout: plain('session.timeout.ms'),
  heartbeatInterval: plain('heartbeat.interval.ms'),
  rebalanceTimeout: plain('max.poll.interval.ms'),
  maxBytesPerPartition: plain('max.partition.fetch.bytes'),
  minBytes: plain('fetch.min.bytes'),
  maxBytes: plain('fetch.max.bytes'),
  maxWaitTimeInMs: plain('fetch.max.wait.ms'),
  maxInFlightRequests: plain('max.in.flight.requests.per.connection'),
  metadataMaxAge: plain('metadata.max.age.ms'),
  allowAutoTopicCreation: plain('allow.auto.create.topics'),
  readUncommitted: isolation,
  rackId: plain('client.rack'),
});

export const sendSpellings = spellings({
  acks,
  compression,
  timeout: plain('request.timeout.ms'),
  topic: plain('topic'),
});
