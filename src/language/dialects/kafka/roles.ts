import type { DeclarationKind } from '../../model/declaration';

/** Options that only a producer knows (kafka-configdef 4.3). */
const producerKeys: ReadonlySet<string> = new Set([
  ...['acks', 'enable.idempotence', 'retries', 'max.in.flight.requests.per.connection', 'linger.ms', 'batch.size'],
  ...[
    'buffer.memory',
    'compression.type',
    'delivery.timeout.ms',
    'max.block.ms',
    'max.request.size',
    'partitioner.class',
  ],
  ...['transactional.id', 'transaction.timeout.ms', 'transaction.two.phase.commit.enable', 'key.serializer'],
  ...[
    'value.serializer',
    'partitioner.ignore.keys',
    'partitioner.adaptive.partitioning.enable',
    'metadata.max.idle.ms',
  ],
  ...['compression.gzip.level', 'compression.lz4.level', 'compression.zstd.level'],
]);

/** Options that only a consumer knows (kafka-configdef 4.3). */
const consumerKeys: ReadonlySet<string> = new Set([
  ...['group.id', 'group.instance.id', 'group.protocol', 'group.remote.assignor', 'session.timeout.ms'],
  ...['heartbeat.interval.ms', 'max.poll.interval.ms', 'max.poll.records', 'enable.auto.commit'],
  ...['auto.commit.interval.ms', 'auto.offset.reset', 'isolation.level', 'fetch.min.bytes', 'fetch.max.bytes'],
  ...['fetch.max.wait.ms', 'max.partition.fetch.bytes', 'partition.assignment.strategy', 'check.crcs'],
  ...['key.deserializer', 'value.deserializer', 'exclude.internal.topics', 'allow.auto.create.topics'],
]);

/** What options that only one role knows make of a table of them; `undefined` where none does or both do. */
export function roleByKeys(keys: Iterable<string>): DeclarationKind | undefined {
  let producer = false;
  let consumer = false;
  for (const key of keys) {
    producer ||= producerKeys.has(key);
    consumer ||= consumerKeys.has(key);
  }
  if (producer === consumer) return undefined;
  return producer ? 'kafka.producer' : 'kafka.consumer';
}
