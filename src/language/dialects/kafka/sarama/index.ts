import { defineGoDialect } from '../../../declarations/go/goDialect';
import { configsAlone } from './alone';
import { consumerOptions, producerOptions } from './clients';
import { saramaVocabulary } from './constants';
import { saramaDefaults } from './defaults';
import { saramaForms, topicEntries } from './forms';
import { messageFields, topicFields } from './spellings';

/** sarama: fields of the Config that NewConfig makes, assigned one by one. */
export default defineGoDialect({
  id: 'sarama',
  broker: 'kafka',
  label: 'sarama',
  library: 'github.com/IBM/sarama',
  // The most that is waited for a fetch changed with 1.33.0, the size of a message after 1.43.0.
  supportedVersions: ['1.30.1', '1.38.1', '1.61.1'],
  defaults: saramaDefaults,
  signal: /"github\.com\/(IBM|Shopify)\/sarama"/,
  packages: [{ name: 'sarama', paths: /^github\.com\/(IBM|Shopify)\/sarama$/ }],
  results: {
    'sarama.NewClient': 'sarama.Client',
    'sarama.NewSyncProducer': 'sarama.SyncProducer',
    'sarama.NewSyncProducerFromClient': 'sarama.SyncProducer',
    'sarama.NewAsyncProducer': 'sarama.AsyncProducer',
    'sarama.NewAsyncProducerFromClient': 'sarama.AsyncProducer',
    'sarama.NewConsumer': 'sarama.Consumer',
    'sarama.NewConsumerFromClient': 'sarama.Consumer',
    'sarama.NewConsumerGroup': 'sarama.ConsumerGroup',
    'sarama.NewConsumerGroupFromClient': 'sarama.ConsumerGroup',
    'sarama.NewClusterAdmin': 'sarama.ClusterAdmin',
    'sarama.NewClusterAdminFromClient': 'sarama.ClusterAdmin',
  },
  tables: (nameOf) => {
    const alias = nameOf('sarama');
    return {
      vocabulary: saramaVocabulary(alias),
      forms: saramaForms(alias),
      literals: [
        // Given to the channel of an asynchronous producer, whose options the text around it seldom shows.
        { type: 'sarama.ProducerMessage', kind: 'kafka.send', spellings: messageFields, isPart: true },
        { type: 'sarama.TopicDetail', kind: 'kafka.topic', spellings: topicFields, also: topicEntries, isPart: true },
      ],
    };
  },
  inherited: {
    'kafka.producer': producerOptions,
    'kafka.send': producerOptions,
    'kafka.transaction': producerOptions,
    'kafka.flush': producerOptions,
    'kafka.consumer': consumerOptions,
    'kafka.subscribe': consumerOptions,
    'kafka.commit': consumerOptions,
  },
  more: configsAlone,
});
