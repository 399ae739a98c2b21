import type { OptionSpelling } from '../../../declarations/spellings';
import { kafkaSpelling } from '../values';
import { springDuration, springEnum, springSize } from './values';

const isolation: OptionSpelling = {
  canonical: 'isolation.level',
  decode: (value) => (typeof value === 'string' ? value.toLowerCase().replaceAll('-', '_') : undefined),
};

/** Keys of `ssl.*` and `security.*`, which every client has and all of them together. */
const secured: Readonly<Record<string, string>> = {
  'security.protocol': 'security.protocol',
  'ssl.bundle': 'ssl.bundle',
  'ssl.key-password': 'ssl.key.password',
  'ssl.key-store-certificate-chain': 'ssl.keystore.certificate.chain',
  'ssl.key-store-key': 'ssl.keystore.key',
  'ssl.key-store-location': 'ssl.keystore.location',
  'ssl.key-store-password': 'ssl.keystore.password',
  'ssl.key-store-type': 'ssl.keystore.type',
  'ssl.trust-store-certificates': 'ssl.truststore.certificates',
  'ssl.trust-store-location': 'ssl.truststore.location',
  'ssl.trust-store-password': 'ssl.truststore.password',
  'ssl.trust-store-type': 'ssl.truststore.type',
  'ssl.protocol': 'ssl.protocol',
};

function securedUnder(section: string): Readonly<Record<string, OptionSpelling>> {
  return Object.fromEntries(Object.entries(secured).map(([key, name]) => [section + key, kafkaSpelling(name)]));
}

/**
 * Typed keys of `KafkaProperties` under `spring.kafka` (Spring Boot 2.7, 3.5, 4.2), in the kebab form of the
 * documentation. Those of the listener are named as spring-kafka's ContainerProperties names them.
 */
export const typedKeys: Readonly<Record<string, OptionSpelling>> = {
  'bootstrap-servers': kafkaSpelling('bootstrap.servers'),
  'client-id': kafkaSpelling('client.id'),
  ...securedUnder(''),

  'producer.acks': kafkaSpelling('acks'),
  'producer.retries': kafkaSpelling('retries'),
  'producer.batch-size': springSize('batch.size'),
  'producer.buffer-memory': springSize('buffer.memory'),
  'producer.compression-type': kafkaSpelling('compression.type'),
  // A prefix: each producer appends a suffix of its own, so no two share an id.
  'producer.transaction-id-prefix': kafkaSpelling('transactional.id'),
  'producer.bootstrap-servers': kafkaSpelling('bootstrap.servers'),
  'producer.client-id': kafkaSpelling('client.id'),
  'producer.key-serializer': kafkaSpelling('key.serializer'),
  'producer.value-serializer': kafkaSpelling('value.serializer'),
  ...securedUnder('producer.'),

  'consumer.group-id': kafkaSpelling('group.id'),
  'consumer.auto-offset-reset': kafkaSpelling('auto.offset.reset'),
  'consumer.enable-auto-commit': kafkaSpelling('enable.auto.commit'),
  'consumer.auto-commit-interval': springDuration('auto.commit.interval.ms'),
  'consumer.fetch-max-wait': springDuration('fetch.max.wait.ms'),
  'consumer.fetch-min-size': springSize('fetch.min.bytes'),
  'consumer.heartbeat-interval': springDuration('heartbeat.interval.ms'),
  'consumer.isolation-level': isolation,
  'consumer.max-poll-records': kafkaSpelling('max.poll.records'),
  'consumer.max-poll-interval': springDuration('max.poll.interval.ms'),
  'consumer.bootstrap-servers': kafkaSpelling('bootstrap.servers'),
  'consumer.client-id': kafkaSpelling('client.id'),
  'consumer.key-deserializer': kafkaSpelling('key.deserializer'),
  'consumer.value-deserializer': kafkaSpelling('value.deserializer'),
  ...securedUnder('consumer.'),

  'listener.ack-mode': springEnum('container.ack.mode'),
  'listener.ack-count': kafkaSpelling('container.ack.count'),
  'listener.ack-time': springDuration('container.ack.time'),
  'listener.async-acks': kafkaSpelling('container.async.acks'),
  'listener.concurrency': kafkaSpelling('container.concurrency'),
  'listener.idle-between-polls': springDuration('container.idle.between.polls'),
  'listener.immediate-stop': kafkaSpelling('container.immediate.stop'),
  'listener.missing-topics-fatal': kafkaSpelling('container.missing.topics.fatal'),
  'listener.poll-timeout': springDuration('container.poll.timeout'),
  'listener.type': kafkaSpelling('container.type'),
  'retry.topic.enabled': kafkaSpelling('retry.topic.enabled'),
  'retry.topic.attempts': kafkaSpelling('retry.topic.attempts'),
  'retry.topic.backoff.delay': springDuration('retry.topic.backoff.delay'),
  'retry.topic.backoff.max-delay': springDuration('retry.topic.backoff.max.delay'),
  'retry.topic.backoff.multiplier': kafkaSpelling('retry.topic.backoff.multiplier'),

  'admin.auto-create': kafkaSpelling('admin.auto.create'),
  'admin.client-id': kafkaSpelling('client.id'),
  'admin.fail-fast': kafkaSpelling('admin.fail.fast'),
  'admin.close-timeout': springDuration('admin.close.timeout'),
  'admin.operation-timeout': springDuration('admin.operation.timeout'),
  'admin.modify-topic-configs': kafkaSpelling('admin.modify.topic.configs'),
  ...securedUnder('admin.'),

  'streams.application-id': kafkaSpelling('application.id'),
  'streams.bootstrap-servers': kafkaSpelling('bootstrap.servers'),
  'streams.client-id': kafkaSpelling('client.id'),
  'streams.auto-startup': kafkaSpelling('streams.auto.startup'),
  'streams.cleanup.on-startup': kafkaSpelling('streams.cleanup.on.startup'),
  'streams.cleanup.on-shutdown': kafkaSpelling('streams.cleanup.on.shutdown'),
  'streams.replication-factor': kafkaSpelling('replication.factor'),
  'streams.state-dir': kafkaSpelling('state.dir'),
  'streams.state-store-cache-max-size': springSize('statestore.cache.max.bytes'),
  'streams.cache-max-size-buffering': springSize('cache.max.bytes.buffering'),
  ...securedUnder('streams.'),
};
