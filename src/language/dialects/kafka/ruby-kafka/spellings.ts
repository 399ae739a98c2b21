import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { clientOptions } from '../../clientOptions';
import { canonicalKafkaValue } from '../values';

/** `nil` is the library's default. */
function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** Every time of ruby-kafka is in seconds. */
function seconds(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' ? value * 1000 : undefined),
    encode: (value) => (typeof value === 'number' ? value / 1000 : undefined),
  };
}

const symbols = (code: string): { readonly code: string } => ({ code: `:${code}` });

const acks: OptionSpelling = {
  canonical: 'acks',
  decode: (value) => canonicalKafkaValue('acks', value),
  encode: (value) => (value === 'all' || value === '-1' ? symbols('all') : Number(value)),
};

const codecs = ['gzip', 'snappy', 'lz4', 'zstd'];

const compression: OptionSpelling = {
  canonical: 'compression.type',
  decode: (value: OptionValue) => (value === null ? 'none' : value),
  encode: (value) =>
    codecs.includes(String(value)) ? symbols(String(value)) : value === 'none' ? { code: 'nil' } : undefined,
};

const brokers: OptionSpelling = plain('bootstrap.servers');

/** lib/kafka/client.rb of 1.0 to 1.5: `Kafka.new`. */
export const clientSpellings = spellings({
  seed_brokers: brokers,
  client_id: plain('client.id'),
  connect_timeout: seconds('socket.connection.setup.timeout.ms'),
  sasl_plain_username: plain('sasl.username'),
  sasl_scram_username: plain('sasl.username'),
  sasl_plain_password: plain('sasl.password'),
  sasl_scram_password: plain('sasl.password'),
  ...clientOptions([
    ...['logger', 'socket_timeout', 'ssl_ca_cert_file_path', 'ssl_ca_cert', 'ssl_client_cert', 'ssl_client_cert_key'],
    ...['ssl_client_cert_key_password', 'ssl_client_cert_chain', 'ssl_ca_certs_from_system', 'ssl_verify_hostname'],
    ...['sasl_gssapi_principal', 'sasl_gssapi_keytab', 'sasl_plain_authzid', 'sasl_scram_mechanism', 'sasl_over_ssl'],
    ...['sasl_aws_msk_iam_access_key_id', 'sasl_aws_msk_iam_secret_key_id', 'sasl_aws_msk_iam_aws_region'],
    ...['sasl_aws_msk_iam_session_token', 'sasl_oauth_token_provider', 'partitioner', 'resolve_seed_brokers'],
  ]),
});

const transactions = {
  idempotent: plain('enable.idempotence'),
  transactional_id: plain('transactional.id'),
  transactional_timeout: seconds('transaction.timeout.ms'),
  ...clientOptions(['transactional', 'compression_threshold', 'max_buffer_size', 'interceptors']),
};

/** `producer` */
export const producerSpellings = spellings({
  required_acks: acks,
  ack_timeout: seconds('request.timeout.ms'),
  max_retries: plain('retries'),
  retry_backoff: seconds('retry.backoff.ms'),
  max_buffer_bytesize: plain('buffer.memory'),
  compression_codec: compression,
  ...transactions,
});

/** `async_producer`: its own worker retries, for ever with -1, on top of the producer's two. */
export const asyncProducerSpellings = spellings({
  required_acks: acks,
  ack_timeout: seconds('request.timeout.ms'),
  max_retries: { canonical: 'retries', decode: (value) => (value === -1 ? 2147483647 : value) },
  retry_backoff: seconds('retry.backoff.ms'),
  delivery_interval: seconds('linger.ms'),
  ...clientOptions(['delivery_threshold', 'max_queue_size']),
  max_buffer_bytesize: plain('buffer.memory'),
  compression_codec: compression,
  ...transactions,
});

/** `consumer` */
export const consumerSpellings = spellings({
  group_id: plain('group.id'),
  session_timeout: seconds('session.timeout.ms'),
  heartbeat_interval: seconds('heartbeat.interval.ms'),
  rebalance_timeout: seconds('max.poll.interval.ms'),
  offset_commit_interval: seconds('auto.commit.interval.ms'),
  ...clientOptions(['offset_commit_threshold', 'offset_retention_time', 'fetcher_max_queue_size', 'interceptors']),
  ...clientOptions(['refresh_topic_interval', 'assignment_strategy']),
});

/** `each_message` and `each_batch` of lib/kafka/consumer.rb. */
export const loopSpellings = spellings({
  min_bytes: plain('fetch.min.bytes'),
  max_bytes: plain('fetch.max.bytes'),
  max_wait_time: seconds('fetch.max.wait.ms'),
  automatically_mark_as_processed: plain('enable.auto.commit'),
});

/** `subscribe`: an explicit offset wins over `start_from_beginning`. */
export const beginningSpellings = spellings({
  start_from_beginning: {
    canonical: 'auto.offset.reset',
    decode: (value) => (value === true ? 'earliest' : value === false ? 'latest' : undefined),
    encode: (value) => (value === 'earliest' ? true : value === 'latest' ? false : undefined),
  },
});

export const subscribeSpellings = spellings({
  default_offset: {
    canonical: 'auto.offset.reset',
    decode: (value) => (typeof value === 'string' ? value : undefined),
    encode: (value) => (value === 'earliest' || value === 'latest' ? symbols(value) : undefined),
  },
  max_bytes_per_partition: plain('max.partition.fetch.bytes'),
});

export const messageSpellings = spellings({
  topic: plain('topic'),
  key: plain('key'),
  partition: plain('partition'),
  ...clientOptions(['partition_key', 'headers', 'create_time', 'retries']),
});

export const topicSpellings = spellings({
  num_partitions: plain('partitions'),
  replication_factor: plain('replication.factor'),
  ...clientOptions(['timeout']),
});

/** ActiveSupport's durations, in seconds as ruby-kafka takes them. */
export const rubyKafkaVocabulary: Vocabulary = {
  functions: Object.fromEntries(
    Object.entries({ second: 1, minute: 60, hour: 3600, day: 86400 }).flatMap(([unit, size]) =>
      [unit, `${unit}s`].map((name) => [
        name,
        ([amount]: readonly OptionValue[]) => (typeof amount === 'number' ? amount * size : undefined),
      ]),
    ),
  ),
};
