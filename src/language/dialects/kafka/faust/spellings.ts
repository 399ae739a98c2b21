import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import { inMilliseconds } from '../../python/seconds';
import { kafkaSpelling } from '../values';

function optional(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : kafkaSpelling(canonical).decode?.(value)) };
}

/** `kafka://a:9092;b:9092`, or a list of such (faust/types/settings/params.py of 0.15.3, BrokerList). */
const broker: OptionSpelling = {
  canonical: 'bootstrap.servers',
  decode: (value) => {
    const urls: readonly OptionValue[] = Array.isArray(value) ? (value as readonly OptionValue[]) : [value];
    if (!urls.every((url) => typeof url === 'string')) return undefined;
    return urls.map((url) => url.replace(/^[\w+]+:\/\//, '').replaceAll(';', ',')).join(',');
  },
  encode: (value) => `kafka://${String(value).replaceAll(',', ';')}`,
};

const acks: OptionSpelling = {
  canonical: 'acks',
  decode: (value) => kafkaSpelling('acks').decode?.(value),
  encode: (value) => (value === 'all' ? -1 : Number(value)),
};

const compression: OptionSpelling = {
  canonical: 'compression.type',
  decode: (value) => value ?? 'none',
  encode: (value) => (value === 'none' ? { code: 'None' } : value),
};

/** `processing_guarantee` is one setting for several options; each takes from it what is its own. */
function guarantee(canonical: string, exactly: string | boolean, atLeast: string | boolean): OptionSpelling {
  return {
    canonical,
    decode: (value) => {
      if (value === 'exactly_once') return exactly;
      return value === 'at_least_once' ? atLeast : undefined;
    },
    encode: (value) => (value === exactly ? 'exactly_once' : value === atLeast ? 'at_least_once' : undefined),
  };
}

/** Settings of the producer (faust/types/settings/settings.py and transport/drivers/aiokafka.py of 0.15.3). */
export const producerSpellings = spellings({
  broker,
  broker_producer: broker,
  broker_client_id: optional('client.id'),
  producer_acks: acks,
  producer_linger: inMilliseconds('linger.ms'),
  producer_linger_ms: optional('linger.ms'),
  producer_max_batch_size: optional('batch.size'),
  producer_max_request_size: optional('max.request.size'),
  producer_request_timeout: inMilliseconds('request.timeout.ms'),
  producer_compression_type: compression,
  producer_metadata_max_age_ms: optional('metadata.max.age.ms'),
  producer_connections_max_idle_ms: optional('connections.max.idle.ms'),
  processing_guarantee: guarantee('enable.idempotence', true, false),
});

/** Settings of the consumer (same source). */
export const consumerSpellings = spellings({
  broker,
  broker_consumer: broker,
  broker_client_id: optional('client.id'),
  broker_request_timeout: inMilliseconds('request.timeout.ms'),
  broker_session_timeout: inMilliseconds('session.timeout.ms'),
  broker_heartbeat_interval: inMilliseconds('heartbeat.interval.ms'),
  broker_rebalance_timeout: inMilliseconds('group.rebalance.timeout.ms'),
  broker_max_poll_interval: inMilliseconds('max.poll.interval.ms'),
  broker_max_poll_records: optional('max.poll.records'),
  broker_check_crcs: optional('check.crcs'),
  consumer_auto_offset_reset: optional('auto.offset.reset'),
  consumer_max_fetch_size: optional('max.partition.fetch.bytes'),
  consumer_group_instance_id: optional('group.instance.id'),
  consumer_metadata_max_age_ms: optional('metadata.max.age.ms'),
  consumer_connections_max_idle_ms: optional('connections.max.idle.ms'),
  processing_guarantee: guarantee('isolation.level', 'read_committed', 'read_uncommitted'),
});

/** Arguments of `app.topic`. */
export const topicSpellings = spellings({
  partitions: optional('partitions'),
  replicas: optional('replication.factor'),
  retention: inMilliseconds('retention.ms'),
});

/** Settings that hold for a topic which says nothing of its own. */
export const topicDefaultSpellings = spellings({
  topic_partitions: optional('partitions'),
  topic_replication_factor: optional('replication.factor'),
});
