import type { DialectDefaults, VersionedDefault } from '../../model/dialect';

/** Under which `.brokerscope.json` and images give the version of a Kafka server, and of the Connect beside it. */
export const kafkaServerLibrary = 'kafka';

/** One version of Kafka out of each range whose servers behave alike: with ZooKeeper, 4.0, 4.3. */
export const kafkaServerVersions: readonly string[] = ['3.9', '4.0', '4.3'];

/** Defaults that are the same in every one of these versions. */
const stable = {
  'auto.create.topics.enable': true,
  'broker.heartbeat.interval.ms': 2000,
  'broker.session.timeout.ms': 9000,
  'compression.type': 'producer',
  'default.replication.factor': 1,
  'delete.topic.enable': true,
  'group.initial.rebalance.delay.ms': 3000,
  'group.max.session.timeout.ms': 1800000,
  'group.min.session.timeout.ms': 6000,
  'log.cleaner.enable': true,
  'log.dir': '/tmp/kafka-logs',
  'log.retention.bytes': -1,
  'log.retention.hours': 168,
  'log.segment.bytes': 1073741824,
  'message.max.bytes': 1048588,
  'min.insync.replicas': 1,
  'num.partitions': 1,
  'offsets.retention.minutes': 10080,
  'offsets.topic.num.partitions': 50,
  'offsets.topic.replication.factor': 3,
  'replica.fetch.wait.max.ms': 500,
  'replica.lag.time.max.ms': 30000,
  'replica.socket.timeout.ms': 30000,
  'security.inter.broker.protocol': 'PLAINTEXT',
  'transaction.max.timeout.ms': 900000,
  'transaction.state.log.min.isr': 2,
  'transaction.state.log.num.partitions': 50,
  'transaction.state.log.replication.factor': 3,
  'unclean.leader.election.enable': false,
} as const;

/**
 * Defaults of a Kafka server, read out of KafkaConfig's ConfigDef in Kafka 3.9.2 and 4.3.1; "Notable changes in 4.0.0"
 * for what KIP-1030 changed.
 */
export const brokerDefaults: DialectDefaults = {
  'kafka.broker': {
    ...Object.fromEntries(
      Object.entries(stable).map(([key, value]): [string, readonly VersionedDefault[]] => [key, [{ value }]]),
    ),
    'log.message.timestamp.after.max.ms': [
      { until: '4.0.0', value: '9223372036854775807' },
      { since: '4.0.0', value: 3600000 },
    ],
    'num.recovery.threads.per.data.dir': [
      { until: '4.0.0', value: 1 },
      { since: '4.0.0', value: 2 },
    ],
    'share.coordinator.state.topic.min.isr': [{ since: '4.0.0', value: 2 }],
    'share.coordinator.state.topic.replication.factor': [{ since: '4.0.0', value: 3 }],
  },
};
