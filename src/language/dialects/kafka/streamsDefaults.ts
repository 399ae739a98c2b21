import type { DialectDefaults } from '../../model/dialect';

/**
 * Defaults of Kafka Streams, read out of StreamsConfig's ConfigDef in 3.9.2 and 4.3; "Notable changes in 3.0.0" for the
 * replication factor (KIP-733). The commit interval depends on the guarantee, so it has none.
 */
export const streamsDefaults: DialectDefaults = {
  'kafka.streams': {
    'processing.guarantee': [{ value: 'at_least_once' }],
    'replication.factor': [
      { until: '3.0.0', value: 1 },
      { since: '3.0.0', value: -1 },
    ],
    'num.standby.replicas': [{ value: 0 }],
    'num.stream.threads': [{ value: 1 }],
    'max.task.idle.ms': [{ value: 0 }],
    'acceptable.recovery.lag': [{ value: 10000 }],
    'group.protocol': [{ since: '4.1.0', value: 'classic' }],
  },
};
