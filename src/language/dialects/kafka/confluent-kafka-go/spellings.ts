import { plain } from '../../../declarations/go/goVocabulary';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import { brokerDefaultAt, messageKey, topicName } from '../goValues';
import { librdkafkaSpellings } from '../librdkafka';
import { kafkaSpelling } from '../values';

/** Keys of a ConfigMap: librdkafka's, and those of the package itself (kafka.go, producer.go, consumer.go of 2.11.1). */
export const configKeys: Spellings = spellings(
  {
    'go.batch.producer': 'client.batch',
    'go.delivery.reports': 'delivery.reports',
    'go.delivery.report.fields': 'delivery.report.fields',
    'go.events.channel.enable': 'client.channel',
    'go.events.channel.size': 'client.channel.size',
    'go.produce.channel.size': 'client.produce.channel.size',
    'go.application.rebalance.enable': 'rebalance.callback',
    'go.logs.channel.enable': 'client.log',
  },
  librdkafkaSpellings,
);

/** Fields of TopicSpecification, and the configuration within. */
export const topicFields: Spellings = spellings({
  Topic: topicName,
  NumPartitions: brokerDefaultAt(-1, 'partitions'),
  ReplicationFactor: brokerDefaultAt(-1, 'replication.factor'),
});
export const topicConfig: Spellings = {
  read: inText,
  write: (canonical) => (fields.has(canonical) ? undefined : { key: canonical, spelling: inText(canonical) }),
};

const fields: ReadonlySet<string> = new Set(['topic', 'partitions', 'replication.factor']);

/** Values are text, whatever they are. */
function inText(key: string): OptionSpelling {
  return { ...kafkaSpelling(key), encode: (value) => ({ code: JSON.stringify(String(value)) }) };
}

/** Fields of Message and of the TopicPartition within that say where it goes. */
export const messageFields: Spellings = spellings({ Key: messageKey });
export const partitionFields: Spellings = spellings({
  Topic: topicName,
  // PartitionAny leaves it to the partitioner.
  Partition: {
    ...plain('partition'),
    decode: (value) => (typeof value === 'number' && value >= 0 ? value : undefined),
  },
});
