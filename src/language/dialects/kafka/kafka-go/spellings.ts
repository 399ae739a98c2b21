import { byAlias } from '../../../declarations/go/goMemo';
import { constantsOf, enumerated, milliseconds, plain, vocabularyOf } from '../../../declarations/go/goVocabulary';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { brokerDefaultAt, goAcks, messageKey, oneTopic, topicName } from '../goValues';
import { canonicalKafkaValue, kafkaSpellings } from '../values';

const compressions = { Gzip: 'gzip', Snappy: 'snappy', Lz4: 'lz4', Zstd: 'zstd' } as const;
const isolations = { ReadUncommitted: 'read_uncommitted', ReadCommitted: 'read_committed' } as const;
const offsets = { FirstOffset: 'earliest', LastOffset: 'latest' } as const;

/** Constants of produce.go, compression.go, consumergroup.go and fetch.go of kafka-go 0.4.51. */
export function kafkaGoVocabulary(alias: string): Vocabulary {
  return vocabularyOf({
    ...constantsOf(alias, { RequireNone: 0, RequireOne: 1, RequireAll: -1 }),
    ...constantsOf(alias, compressions),
    ...constantsOf(alias, isolations),
    ...constantsOf(alias, offsets),
    ...constantsOf('compress', compressions),
  });
}

/** Attempts count the first one, retries do not. */
const attempts: OptionSpelling = {
  canonical: 'retries',
  decode: (value) => (typeof value === 'number' && value > 0 ? value - 1 : undefined),
  encode: (value) => (typeof value === 'number' ? value + 1 : undefined),
};

const writing = {
  Topic: topicName,
  MaxAttempts: attempts,
  BatchSize: plain('client.batch.count'),
  BatchBytes: plain('batch.size'),
  BatchTimeout: milliseconds('linger.ms'),
  WriteTimeout: milliseconds('request.timeout.ms'),
  Balancer: plain('partitioner.class'),
  Async: plain('client.async'),
} as const;

/** Fields of Writer (writer.go of 0.4.51). */
export const writerFields = byAlias((alias: string): Spellings => {
  const code = (name: string): string => `${alias}.${name}`;
  return spellings({
    ...writing,
    RequiredAcks: goAcks({ all: code('RequireAll'), '1': code('RequireOne'), '0': code('RequireNone') }),
    WriteBackoffMin: milliseconds('retry.backoff.ms'),
    WriteBackoffMax: milliseconds('retry.backoff.max.ms'),
    Compression: enumerated('compression.type', alias, compressions),
    AllowAutoTopicCreation: plain('allow.auto.create.topics'),
  });
});

/** Fields of WriterConfig, where zero is all (writer.go of 0.4.51, NewWriter). */
export const writerConfigFields: Spellings = spellings({
  ...writing,
  Brokers: plain('bootstrap.servers'),
  RequiredAcks: {
    canonical: 'acks',
    decode: (value) =>
      value === 0 ? 'all' : typeof value === 'number' ? canonicalKafkaValue('acks', value) : undefined,
    encode: (value) => (value === 'all' ? -1 : value === '1' ? 1 : undefined),
  },
});

const grouping = {
  HeartbeatInterval: milliseconds('heartbeat.interval.ms'),
  SessionTimeout: milliseconds('session.timeout.ms'),
  RebalanceTimeout: milliseconds('max.poll.interval.ms'),
  GroupBalancers: plain('partition.assignment.strategy'),
  Brokers: plain('bootstrap.servers'),
} as const;

/** Fields of ReaderConfig and ConsumerGroupConfig (reader.go and consumergroup.go of 0.4.51). */
export const readerFields = byAlias((alias: string): Spellings => {
  return spellings({
    ...grouping,
    GroupID: plain('group.id'),
    Topic: oneTopic,
    GroupTopics: plain('topics'),
    StartOffset: enumerated('auto.offset.reset', alias, offsets),
    CommitInterval: milliseconds('auto.commit.interval.ms'),
    MinBytes: plain('fetch.min.bytes'),
    MaxBytes: plain('fetch.max.bytes'),
    MaxWait: milliseconds('fetch.max.wait.ms'),
    IsolationLevel: enumerated('isolation.level', alias, isolations),
    MaxAttempts: plain('client.connect.attempts'),
    QueueCapacity: plain('client.queue'),
  });
});

/** Fields of ConsumerGroupConfig. */
export const groupFields = byAlias((alias: string): Spellings => {
  return spellings({
    ...grouping,
    ID: plain('group.id'),
    Topics: plain('topics'),
    StartOffset: enumerated('auto.offset.reset', alias, offsets),
  });
});

/** Fields of TopicConfig, and the configuration within. */
export const topicFields: Spellings = spellings({
  Topic: topicName,
  NumPartitions: brokerDefaultAt(-1, 'partitions'),
  ReplicationFactor: brokerDefaultAt(-1, 'replication.factor'),
});
export const topicConfig: Spellings = { read: kafkaSpellings.read, write: () => undefined };

/** Fields of Message that say where it goes. */
export const messageFields: Spellings = spellings({ Topic: topicName, Key: messageKey, Partition: plain('partition') });
