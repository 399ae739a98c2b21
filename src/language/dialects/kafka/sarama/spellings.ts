import { byAlias } from '../../../declarations/go/goMemo';
import { duration, enumerated, milliseconds, plain } from '../../../declarations/go/goVocabulary';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import { brokerDefaultAt, goAcks, messageKey, topicName } from '../goValues';
import { kafkaSpellings } from '../values';
import { compressions, isolations, offsets } from './constants';

/** Fields of Config that every client reads (config.go of sarama 1.61.1). */
const common = {
  ClientID: plain('client.id'),
  RackID: plain('client.rack'),
  Version: plain('client.protocol.version'),
  'Net.DialTimeout': milliseconds('socket.connection.setup.timeout.ms'),
  'Net.ReadTimeout': milliseconds('socket.read.timeout.ms'),
  'Net.WriteTimeout': milliseconds('socket.write.timeout.ms'),
  'Net.MaxOpenRequests': plain('max.in.flight.requests.per.connection'),
  'Metadata.RefreshFrequency': milliseconds('metadata.max.age.ms'),
  'Metadata.AllowAutoTopicCreation': plain('allow.auto.create.topics'),
} as const;

/** What producers read. */
export const producerFields = byAlias((alias: string): Spellings => {
  const code = (name: string): string => `${alias}.${name}`;
  return spellings({
    ...common,
    'Producer.RequiredAcks': goAcks({ all: code('WaitForAll'), '1': code('WaitForLocal'), '0': code('NoResponse') }),
    'Producer.Idempotent': plain('enable.idempotence'),
    'Producer.Transaction.ID': plain('transactional.id'),
    'Producer.Transaction.Timeout': milliseconds('transaction.timeout.ms'),
    'Producer.Retry.Max': plain('retries'),
    'Producer.Retry.Backoff': milliseconds('retry.backoff.ms'),
    'Producer.Timeout': milliseconds('request.timeout.ms'),
    'Producer.Compression': enumerated('compression.type', alias, compressions),
    'Producer.MaxMessageBytes': plain('max.request.size'),
    'Producer.Flush.Frequency': milliseconds('linger.ms'),
    'Producer.Flush.Bytes': plain('batch.size'),
    'Producer.Flush.Messages': plain('client.flush.messages'),
    'Producer.Flush.MaxMessages': plain('client.flush.max.messages'),
    'Producer.Partitioner': plain('partitioner.class'),
    'Producer.Return.Successes': plain('client.return.successes'),
    'Producer.Return.Errors': plain('client.return.errors'),
  });
});

/** What consumers read. */
export const consumerFields = byAlias((alias: string): Spellings => {
  return spellings({
    ...common,
    'Consumer.Group.Session.Timeout': milliseconds('session.timeout.ms'),
    'Consumer.Group.Heartbeat.Interval': milliseconds('heartbeat.interval.ms'),
    'Consumer.Group.Rebalance.Timeout': milliseconds('max.poll.interval.ms'),
    'Consumer.Group.Rebalance.GroupStrategies': plain('partition.assignment.strategy'),
    'Consumer.Group.Rebalance.Strategy': {
      canonical: 'partition.assignment.strategy',
      decode: (value) => (typeof value === 'string' ? [value] : undefined),
      encode: () => undefined,
    },
    'Consumer.Group.InstanceId': plain('group.instance.id'),
    'Consumer.Offsets.Initial': enumerated('auto.offset.reset', alias, offsets),
    'Consumer.Offsets.AutoCommit.Enable': plain('enable.auto.commit'),
    'Consumer.Offsets.AutoCommit.Interval': milliseconds('auto.commit.interval.ms'),
    'Consumer.IsolationLevel': enumerated('isolation.level', alias, isolations),
    'Consumer.Fetch.Min': plain('fetch.min.bytes'),
    'Consumer.Fetch.Default': plain('max.partition.fetch.bytes'),
    'Consumer.Fetch.MaxBytes': plain('fetch.max.bytes'),
    'Consumer.MaxWaitTime': milliseconds('fetch.max.wait.ms'),
    'Consumer.Return.Errors': plain('client.return.errors'),
    'Consumer.MaxProcessingTime': duration('client.max.processing.time.ms', 1e6),
  });
});

/** What an admin client reads. */
export const adminFields: Spellings = spellings({
  ...common,
  'Admin.Timeout': milliseconds('request.timeout.ms'),
  'Admin.Retry.Max': plain('retries'),
  'Admin.Retry.Backoff': milliseconds('retry.backoff.ms'),
});

/** Fields of TopicDetail, and the configuration within. */
export const topicFields: Spellings = spellings({
  NumPartitions: brokerDefaultAt(-1, 'partitions'),
  ReplicationFactor: brokerDefaultAt(-1, 'replication.factor'),
});
export const topicConfig: Spellings = { read: kafkaSpellings.read, write: () => undefined };

/** Fields of ProducerMessage that say where it goes. */
export const messageFields: Spellings = spellings({ Topic: topicName, Key: messageKey, Partition: plain('partition') });
