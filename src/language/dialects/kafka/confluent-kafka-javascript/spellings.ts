import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { acks, fromBeginning, isolation, plain } from '../kafkajs/spellings';
import type { ClientKind } from '../kafkajsApi/api';
import { librdkafkaSpellings } from '../librdkafka';

/** What the library's own names stand for (lib/kafkajs/_producer.js, _consumer.js of 1.10.1). */
export const confluentVocabulary: Vocabulary = {
  constants: {
    'CompressionTypes.None': 'none',
    'CompressionTypes.GZIP': 'gzip',
    'CompressionTypes.SNAPPY': 'snappy',
    'CompressionTypes.LZ4': 'lz4',
    'CompressionTypes.ZSTD': 'zstd',
    'PartitionAssigners.roundRobin': 'roundrobin',
    'PartitionAssigners.range': 'range',
    'PartitionAssigners.cooperativeSticky': 'cooperative-sticky',
    'PartitionAssignors.roundRobin': 'roundrobin',
    'PartitionAssignors.range': 'range',
    'PartitionAssignors.cooperativeSticky': 'cooperative-sticky',
  },
};

/** What any block may say; the times to connect and to authenticate are added up (lib/kafkajs/_common.js). */
const common = {
  brokers: plain('bootstrap.servers'),
  clientId: plain('client.id'),
  requestTimeout: plain('socket.timeout.ms'),
  enforceRequestTimeout: plain('client.enforce.timeout'),
  connectionTimeout: plain('client.connection.timeout'),
  authenticationTimeout: plain('client.auth.timeout'),
  metadataMaxAge: plain('metadata.max.age.ms'),
  allowAutoTopicCreation: plain('allow.auto.create.topics'),
  maxInFlightRequests: plain('max.in.flight.requests.per.connection'),
} as const;

/** The `kafkaJS` block of a client. */
export const blockSpellings: Readonly<Record<ClientKind, Spellings>> = {
  'kafka.producer': spellings({
    ...common,
    acks,
    idempotent: plain('enable.idempotence'),
    transactionalId: plain('transactional.id'),
    transactionTimeout: plain('transaction.timeout.ms'),
    compression: plain('compression.type'),
    timeout: plain('request.timeout.ms'),
  }),
  'kafka.consumer': spellings({
    ...common,
    groupId: plain('group.id'),
    sessionTimeout: plain('session.timeout.ms'),
    heartbeatInterval: plain('heartbeat.interval.ms'),
    rebalanceTimeout: plain('max.poll.interval.ms'),
    partitionAssigners: plain('partition.assignment.strategy'),
    partitionAssignors: plain('partition.assignment.strategy'),
    // Both are written to one option of librdkafka, `maxBytes` after this one, and also where it is left out.
    maxBytesPerPartition: plain('client.max.bytes.per.partition'),
    maxBytes: plain('max.partition.fetch.bytes'),
    minBytes: plain('fetch.min.bytes'),
    maxWaitTimeInMs: plain('fetch.max.wait.ms'),
    rackId: plain('client.rack'),
    readUncommitted: isolation,
    fromBeginning,
    autoCommit: plain('enable.auto.commit'),
    autoCommitInterval: plain('auto.commit.interval.ms'),
  }),
  'kafka.admin': spellings(common),
};

/** What a block makes of options it does not mention, where librdkafka without it has other defaults. */
export const blockDefaults: Readonly<Record<ClientKind, Readonly<Record<string, string | number | boolean>>>> = {
  'kafka.producer': { retries: 5, 'partitioner.class': 'murmur2_random' },
  'kafka.consumer': {
    'session.timeout.ms': 30000,
    'partition.assignment.strategy': 'roundrobin',
    'allow.auto.create.topics': true,
    'max.partition.fetch.bytes': 10485760,
    'enable.auto.offset.store': false,
  },
  'kafka.admin': {},
};

/** `retry` of a block; only a producer has a number of retries. */
export function retrySpellings(kind: ClientKind): Spellings {
  return spellings({
    ...(kind === 'kafka.producer' && { retries: plain('retries') }),
    initialRetryTime: plain('retry.backoff.ms'),
    maxRetryTime: plain('retry.backoff.max.ms'),
  });
}

/** Options of librdkafka beside a block; where there is a block, what it can say is written there. */
export function besideBlock(kind: ClientKind, hasBlock: boolean): Spellings {
  const block = blockSpellings[kind];
  return {
    ...librdkafkaSpellings,
    read: (key) => (key === 'kafkaJS' ? undefined : librdkafkaSpellings.read(key)),
    write: (canonical) => (hasBlock && block.write(canonical) ? undefined : librdkafkaSpellings.write(canonical)),
  };
}

/** What `send` takes: acks, compression and timeout are refused there (lib/kafkajs/_producer.js). */
export const sendSpellings = spellings({ topic: plain('topic') });

/** What `subscribe` takes: `fromBeginning` is refused there (lib/kafkajs/_consumer.js). */
export const subscribeSpellings = spellings({
  topics: plain('topics'),
  topic: { canonical: 'topics', decode: (value) => (typeof value === 'string' ? [value] : undefined) },
});

/** What `run` takes: `autoCommit` and its interval are refused there. */
export const runSpellings = spellings({
  eachBatchAutoResolve: plain('client.auto.resolve'),
  partitionsConsumedConcurrently: plain('container.concurrency'),
});
