import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { acks, plain } from '../kafkajs/spellings';

/** Enumerations of @platformatic/kafka (apis/enumerations.ts, consumer/types.ts, compression.ts of 2.12.1). */
export const platformaticVocabulary: Vocabulary = {
  constants: {
    'ProduceAcks.ALL': -1,
    'ProduceAcks.NO_RESPONSE': 0,
    'ProduceAcks.LEADER': 1,
    'FetchIsolationLevels.READ_UNCOMMITTED': 0,
    'FetchIsolationLevels.READ_COMMITTED': 1,
    'GroupProtocols.CLASSIC': 'classic',
    'GroupProtocols.CONSUMER': 'consumer',
    'MessagesStreamModes.LATEST': 'latest',
    'MessagesStreamModes.EARLIEST': 'earliest',
    'MessagesStreamModes.COMMITTED': 'committed',
    'MessagesStreamModes.MANUAL': 'manual',
    'MessagesStreamFallbackModes.LATEST': 'latest',
    'MessagesStreamFallbackModes.EARLIEST': 'earliest',
    'MessagesStreamFallbackModes.FAIL': 'fail',
    'CompressionAlgorithms.NONE': 'none',
    'CompressionAlgorithms.GZIP': 'gzip',
    'CompressionAlgorithms.SNAPPY': 'snappy',
    'CompressionAlgorithms.LZ4': 'lz4',
    'CompressionAlgorithms.ZSTD': 'zstd',
  },
};

/** `true` is for ever. */
const retries: OptionSpelling = {
  canonical: 'retries',
  decode: (value) => (value === true ? Number.MAX_SAFE_INTEGER : value === false ? 0 : (value ?? undefined)),
};

/** Options of every client (base/types.ts, network/connection.ts). */
const base = {
  bootstrapBrokers: plain('bootstrap.servers'),
  clientId: plain('client.id'),
  clientRack: plain('client.rack'),
  connectTimeout: plain('socket.connection.setup.timeout.ms'),
  requestTimeout: plain('request.timeout.ms'),
  timeout: plain('client.op.timeout'),
  retries,
  retryDelay: plain('retry.backoff.ms'),
  metadataMaxAge: plain('metadata.max.age.ms'),
  maxInflights: plain('max.in.flight.requests.per.connection'),
  autocreateTopics: plain('allow.auto.create.topics'),
  strict: plain('client.strict'),
} as const;

/** It decides other options too, so no fix changes it alone. */
const idempotent: OptionSpelling = { ...plain('enable.idempotence'), encode: () => undefined };

const produce = {
  idempotent,
  acks,
  compression: plain('compression.type'),
  partitioner: plain('partitioner.class'),
} as const;

export const adminSpellings = spellings(base);

/** Options of a producer. */
export const producerSpellings = spellings({ ...base, ...produce, transactionalId: plain('transactional.id') });

/** Options of a send, and of a stream to send through, whose batches are counted in messages. */
export const sendSpellings = spellings({
  ...produce,
  autocreateTopics: plain('allow.auto.create.topics'),
  batchSize: plain('client.batch.count'),
  batchTime: plain('linger.ms'),
});

const isolation: OptionSpelling = {
  canonical: 'isolation.level',
  decode: (value) => (value === 0 ? 'read_uncommitted' : value === 1 ? 'read_committed' : undefined),
  encode: (value) => (value === 'read_uncommitted' ? 0 : 1),
};

/** A number is an interval in milliseconds and turns it on too. */
const autocommit: OptionSpelling = {
  canonical: 'enable.auto.commit',
  decode: (value) => (typeof value === 'number' ? true : typeof value === 'boolean' ? value : undefined),
};

/** The interval of `autocommit`, where it is a number. */
export const intervalSpellings = spellings({ autocommit: plain('auto.commit.interval.ms') });

const consume = {
  sessionTimeout: plain('session.timeout.ms'),
  rebalanceTimeout: plain('max.poll.interval.ms'),
  heartbeatInterval: plain('heartbeat.interval.ms'),
  minBytes: plain('fetch.min.bytes'),
  maxBytes: plain('fetch.max.bytes'),
  maxBytesPerPartition: plain('max.partition.fetch.bytes'),
  maxWaitTime: plain('fetch.max.wait.ms'),
  isolationLevel: isolation,
  autocommit,
} as const;

/** Options of a consumer. */
export const consumerSpellings = spellings({
  ...base,
  ...consume,
  groupId: plain('group.id'),
  groupProtocol: plain('group.protocol'),
  groupInstanceId: plain('group.instance.id'),
  groupRemoteAssignor: plain('group.remote.assignor'),
});

/** `committed` begins where the fallback says if nothing is committed, at the end unless it says otherwise. */
const mode: OptionSpelling = {
  canonical: 'auto.offset.reset',
  decode: (value) =>
    value === 'earliest' ? value : value === 'latest' || value === 'committed' ? 'latest' : undefined,
  encode: () => undefined,
};

const fallbackMode: OptionSpelling = {
  canonical: 'auto.offset.reset',
  decode: (value) => (value === 'fail' ? 'none' : (value ?? undefined)),
  encode: (value) => (value === 'none' ? 'fail' : value),
};

/** Options of `consume`, which go before those of the consumer. */
export const consumeSpellings = spellings({ topics: plain('topics'), mode, fallbackMode, ...consume });

/** One message. */
export const messageSpellings = spellings({ topic: 'topic', key: 'key', partition: 'partition' });

/** A topic, or what all topics of a call have in common. */
export const topicSpellings = spellings({ topic: 'topic', partitions: 'partitions', replicas: 'replication.factor' });
