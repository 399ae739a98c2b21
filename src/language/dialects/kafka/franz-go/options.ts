import { byAlias } from '../../../declarations/go/goMemo';
import { flag, milliseconds, plain, vocabularyOf } from '../../../declarations/go/goVocabulary';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { goAcks, messageKey, topicName } from '../goValues';

const codecs = { None: 'none', Gzip: 'gzip', Snappy: 'snappy', Lz4: 'lz4', Zstd: 'zstd' } as const;
const balancers = {
  CooperativeSticky: 'cooperative-sticky',
  Sticky: 'sticky',
  Range: 'range',
  RoundRobin: 'roundrobin',
} as const;
const partitioners = [
  ...['StickyKeyPartitioner', 'StickyPartitioner', 'UniformBytesPartitioner', 'RoundRobinPartitioner'],
  ...['ManualPartitioner', 'LeastBackupPartitioner', 'BasicConsistentPartitioner'],
];

/** What functions of the package stand for (config.go, consumer.go, compression.go of kgo 1.22.2). */
export function franzVocabulary(kgo: string, kadm: string): Vocabulary {
  const functions: Record<string, (args: readonly OptionValue[]) => OptionValue | undefined> = {
    [`${kgo}.AllISRAcks`]: () => -1,
    [`${kgo}.LeaderAck`]: () => 1,
    [`${kgo}.NoAck`]: () => 0,
    [`${kgo}.ReadCommitted`]: () => 'read_committed',
    [`${kgo}.ReadUncommitted`]: () => 'read_uncommitted',
    // An offset begins at the end unless it is told otherwise.
    [`${kgo}.NewOffset`]: () => 'latest',
    AtStart: () => 'earliest',
    AtEnd: () => 'latest',
    [`${kadm}.StringPtr`]: ([text]) => text,
  };
  for (const [name, codec] of Object.entries(codecs))
    functions[`${kgo}.${name === 'None' ? 'No' : name}Compression`] = () => codec;
  for (const [name, strategy] of Object.entries(balancers)) functions[`${kgo}.${name}Balancer`] = () => strategy;
  for (const name of partitioners) functions[`${kgo}.${name}`] = () => name;
  return vocabularyOf({ [`${kgo}.TryCommit`]: 'commit', [`${kgo}.TryAbort`]: 'abort' }, functions);
}

/** One value or several, as a list. */
function listed(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined),
    encode: () => undefined,
  };
}

function code(canonical: string, codes: Readonly<Record<string, string>>): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? value : undefined),
    encode: (value) => {
      const spelled = codes[String(value)];
      return spelled === undefined ? undefined : { code: spelled };
    },
  };
}

/** Options that any client reads. */
const common = {
  SeedBrokers: listed('bootstrap.servers'),
  ClientID: plain('client.id'),
  RequestRetries: plain('client.request.retries'),
  AllowAutoTopicCreation: flag('allow.auto.create.topics', true),
  MetadataMaxAge: milliseconds('metadata.max.age.ms'),
  ConnIdleTimeout: milliseconds('connections.max.idle.ms'),
  DialTimeout: milliseconds('socket.connection.setup.timeout.ms'),
} as const;

function producing(kgo: string): Readonly<Record<string, OptionSpelling>> {
  const acks = { all: `${kgo}.AllISRAcks()`, '1': `${kgo}.LeaderAck()`, '0': `${kgo}.NoAck()` };
  const codes = Object.entries(codecs).map(([name, codec]) => [
    codec,
    `${kgo}.${name === 'None' ? 'No' : name}Compression()`,
  ]);
  const compression = code('compression.type', Object.fromEntries(codes) as Record<string, string>);
  return {
    RequiredAcks: goAcks(acks),
    DisableIdempotentWrite: flag('enable.idempotence', false),
    MaxProduceRequestsInflightPerBroker: plain('max.in.flight.requests.per.connection'),
    TransactionalID: plain('transactional.id'),
    TransactionTimeout: milliseconds('transaction.timeout.ms'),
    ProducerLinger: milliseconds('linger.ms'),
    ProducerBatchMaxBytes: plain('batch.size'),
    ProducerBatchCompression: {
      ...compression,
      // The first that the broker knows is taken.
      decode: (value) =>
        compression.decode?.(Array.isArray(value) ? ((value as readonly OptionValue[])[0] ?? null) : value),
    },
    RecordRetries: plain('retries'),
    RecordDeliveryTimeout: milliseconds('delivery.timeout.ms'),
    ProduceRequestTimeout: milliseconds('request.timeout.ms'),
    MaxBufferedRecords: plain('client.max.buffered.records'),
    MaxBufferedBytes: plain('buffer.memory'),
    RecordPartitioner: plain('partitioner.class'),
    DefaultProduceTopic: topicName,
  };
}

function consuming(kgo: string): Readonly<Record<string, OptionSpelling>> {
  const reset = { earliest: `${kgo}.NewOffset().AtStart()`, latest: `${kgo}.NewOffset().AtEnd()` };
  const isolation = { read_committed: `${kgo}.ReadCommitted()`, read_uncommitted: `${kgo}.ReadUncommitted()` };
  return {
    ConsumerGroup: plain('group.id'),
    ShareGroup: plain('group.id'),
    ConsumeTopics: listed('topics'),
    ConsumePartitions: plain('client.partitions'),
    InstanceID: plain('group.instance.id'),
    SessionTimeout: milliseconds('session.timeout.ms'),
    HeartbeatInterval: milliseconds('heartbeat.interval.ms'),
    RebalanceTimeout: milliseconds('max.poll.interval.ms'),
    Balancers: listed('partition.assignment.strategy'),
    ConsumeResetOffset: code('auto.offset.reset', reset),
    ConsumeStartOffset: code('auto.offset.reset', reset),
    DisableAutoCommit: flag('enable.auto.commit', false),
    AutoCommitInterval: milliseconds('auto.commit.interval.ms'),
    FetchIsolationLevel: code('isolation.level', isolation),
    FetchMinBytes: plain('fetch.min.bytes'),
    FetchMaxBytes: plain('fetch.max.bytes'),
    FetchMaxPartitionBytes: plain('max.partition.fetch.bytes'),
    FetchMaxWait: milliseconds('fetch.max.wait.ms'),
    Rack: plain('client.rack'),
  };
}

/** Options of a producer (config.go of kgo 1.22.2). */
export const producerOptions = byAlias((kgo: string): Spellings => spellings({ ...producing(kgo), ...common }));

/** Options of a consumer. */
export const consumerOptions = byAlias((kgo: string): Spellings => spellings({ ...consuming(kgo), ...common }));

/** Options that say that a client produces, and that it consumes. */
export const producerNames: ReadonlySet<string> = new Set(Object.keys(producing('')));
export const consumerNames: ReadonlySet<string> = new Set(Object.keys(consuming('')));

/** Fields of Record that say where it goes. */
export const recordFields: Spellings = spellings({ Topic: topicName, Key: messageKey, Partition: plain('partition') });
