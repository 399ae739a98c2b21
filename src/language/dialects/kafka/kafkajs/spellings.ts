import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import type { ClientKind } from '../kafkajsApi/api';
import { canonicalKafkaValue } from '../values';

const codecs = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];

/** What the library's own names stand for (types/index.d.ts of 2.2.4). */
export const kafkajsVocabulary: Vocabulary = {
  constants: {
    'CompressionTypes.None': 0,
    'CompressionTypes.GZIP': 1,
    'CompressionTypes.Snappy': 2,
    'CompressionTypes.LZ4': 3,
    'CompressionTypes.ZSTD': 4,
    'Partitioners.DefaultPartitioner': 'DefaultPartitioner',
    'Partitioners.LegacyPartitioner': 'LegacyPartitioner',
    'Partitioners.JavaCompatiblePartitioner': 'DefaultPartitioner',
    'PartitionAssigners.roundRobin': 'roundrobin',
  },
};

/** A value that kafkajs takes as it is; `null` and `undefined` leave the default. */
export function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** `acks: -1` */
export const acks: OptionSpelling = {
  canonical: 'acks',
  decode: (value) => canonicalKafkaValue('acks', value),
  encode: (value) => (value === 'all' ? -1 : Number(value)),
};

const compression: OptionSpelling = {
  canonical: 'compression.type',
  decode: (value: OptionValue) => (typeof value === 'number' ? codecs[value] : undefined),
  encode: (value) => (codecs.includes(String(value)) ? codecs.indexOf(String(value)) : undefined),
};

/** `readUncommitted: true` */
export const isolation: OptionSpelling = {
  canonical: 'isolation.level',
  decode: (value) => (value === true ? 'read_uncommitted' : 'read_committed'),
  encode: (value) => value === 'read_uncommitted',
};

/** `fromBeginning: true` */
export const fromBeginning: OptionSpelling = {
  canonical: 'auto.offset.reset',
  decode: (value) => (value === true ? 'earliest' : 'latest'),
  encode: (value) => (value === 'earliest' ? true : value === 'latest' ? false : undefined),
};

/** Options of `new Kafka({…})` that its clients take over. */
const clientSpellings = spellings({
  brokers: plain('bootstrap.servers'),
  clientId: plain('client.id'),
  requestTimeout: plain('request.timeout.ms'),
  enforceRequestTimeout: plain('client.enforce.timeout'),
  connectionTimeout: plain('socket.connection.setup.timeout.ms'),
  authenticationTimeout: plain('client.auth.timeout'),
});

/** `sasl: { mechanism: 'plain', … }` */
export const saslSpellings = spellings({
  mechanism: {
    canonical: 'sasl.mechanism',
    decode: (value) => (typeof value === 'string' ? value.toUpperCase() : undefined),
    encode: (value) => String(value).toLowerCase(),
  },
  username: plain('sasl.username'),
  password: plain('sasl.password'),
});

function retrySpellings(retries: string): Spellings {
  return spellings({
    retries: plain(retries),
    initialRetryTime: plain('retry.backoff.ms'),
    maxRetryTime: plain('retry.backoff.max.ms'),
    factor: plain('client.retry.factor'),
    multiplier: plain('client.retry.multiplier'),
  });
}

const producerSpellings = spellings({
  idempotent: plain('enable.idempotence'),
  maxInFlightRequests: plain('max.in.flight.requests.per.connection'),
  transactionalId: plain('transactional.id'),
  transactionTimeout: plain('transaction.timeout.ms'),
  createPartitioner: plain('partitioner.class'),
  metadataMaxAge: plain('metadata.max.age.ms'),
  allowAutoTopicCreation: plain('allow.auto.create.topics'),
});

const consumerSpellings = spellings({
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
  partitionAssigners: plain('partition.assignment.strategy'),
  readUncommitted: isolation,
  rackId: plain('client.rack'),
});

const clientsOwn: Readonly<Record<ClientKind, Spellings>> = {
  'kafka.producer': producerSpellings,
  'kafka.consumer': consumerSpellings,
  'kafka.admin': spellings({}),
};

/** Options of `send` and `sendBatch`. */
export const sendSpellings = spellings({
  acks,
  compression,
  timeout: plain('request.timeout.ms'),
  topic: plain('topic'),
});

/** Options of `subscribe`; one topic is a list of one. */
export const subscribeSpellings = spellings({
  topics: plain('topics'),
  topic: { canonical: 'topics', decode: (value) => (typeof value === 'string' ? [value] : undefined) },
  fromBeginning,
});

/** Options of `run`. */
export const runSpellings = spellings({
  autoCommit: plain('enable.auto.commit'),
  autoCommitInterval: plain('auto.commit.interval.ms'),
  autoCommitThreshold: plain('client.commit.threshold'),
  eachBatchAutoResolve: plain('client.auto.resolve'),
  partitionsConsumedConcurrently: plain('container.concurrency'),
});

/** `ssl` and `sasl` together make the protocol. */
export function protocolSpellings(table: OptionTable): Spellings {
  const given = (name: string): boolean => table.entries.some(({ key }) => key === name);
  const [on, off] = given('sasl') ? ['SASL_SSL', 'SASL_PLAINTEXT'] : ['SSL', 'PLAINTEXT'];
  const ssl: OptionSpelling = {
    canonical: 'security.protocol',
    decode: (value) => (value === null || value === false ? off : on),
    encode: () => undefined,
  };
  const sasl: OptionSpelling = { canonical: 'security.protocol', decode: () => off, encode: () => undefined };
  return given('ssl') ? spellings({ ssl }) : spellings({ sasl });
}

/**
 * Options of a client. `retry` of the Kafka object is merged into what `producer()` and `admin()` are given; a consumer
 * takes its number of retries from its own alone, which is five where it has none (src/index.js of 2.2.4).
 */
export function clientSources(
  file: CodeFile,
  kind: ClientKind,
  kafka: OptionTable | undefined,
  own: OptionTable,
): readonly OptionSource[] {
  const isConsumer = kind === 'kafka.consumer';
  const retries = retrySpellings(isConsumer ? 'client.retries' : 'retries');
  const ownSources: readonly OptionSource[] = [
    { table: own, spellings: clientsOwn[kind] },
    { table: nestedTable(file, own, 'retry'), spellings: retries },
  ];
  if (!kafka)
    return [{ table: { entries: [], complete: false, spans: [] }, spellings: clientSpellings }, ...ownSources];
  const common = withoutEdits(kafka);
  const retry = withoutEdits(nestedTable(file, kafka, 'retry'));
  const inherited = isConsumer && !own.entries.some(({ key }) => key === 'retry') ? withoutRetries(retry) : retry;
  return [
    { table: common, spellings: protocolSpellings(kafka), elsewhere: true },
    { table: common, spellings: clientSpellings, elsewhere: true },
    { table: withoutEdits(nestedTable(file, kafka, 'sasl')), spellings: saslSpellings, elsewhere: true },
    { table: inherited, spellings: retries, elsewhere: true },
    ...ownSources,
  ];
}

function withoutRetries(table: OptionTable): OptionTable {
  return { ...table, entries: table.entries.filter(({ key }) => key !== 'retries') };
}
