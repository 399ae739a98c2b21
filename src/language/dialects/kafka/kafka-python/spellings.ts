import { snakeCaseSpellings } from '../snakeCase';

const common = [
  ...['bootstrap_servers', 'client_id', 'request_timeout_ms', 'retry_backoff_ms', 'metadata_max_age_ms'],
  ...['connections_max_idle_ms', 'reconnect_backoff_ms', 'reconnect_backoff_max_ms', 'receive_buffer_bytes'],
  ...['send_buffer_bytes', 'security_protocol', 'ssl_context', 'ssl_check_hostname', 'ssl_cafile', 'ssl_certfile'],
  ...['ssl_keyfile', 'ssl_password', 'ssl_crlfile', 'ssl_ciphers', 'sasl_mechanism', 'sasl_plain_username'],
  ...['sasl_plain_password', 'sasl_kerberos_service_name', 'sasl_kerberos_domain_name', 'sasl_oauth_token_provider'],
  ...['client_dns_lookup', 'api_version', 'metric_reporters', 'metrics_num_samples', 'metrics_sample_window_ms'],
];

const inFlight = 'max_in_flight_requests_per_connection';

/** Arguments of KafkaProducer (DEFAULT_CONFIG of kafka-python 2.0.6, 2.1.5, 2.2.18, 2.3.2 and 3.0.11, compared). */
export const producerSpellings = snakeCaseSpellings([
  ...common,
  ...['acks', 'enable_idempotence', 'transactional_id', 'transaction_timeout_ms', 'retries', 'delivery_timeout_ms'],
  ...[inFlight, 'linger_ms', 'batch_size', 'buffer_memory', 'compression_type', 'max_block_ms', 'max_request_size'],
  ...['key_serializer', 'value_serializer', 'partitioner', 'allow_auto_create_topics'],
]);

/** Arguments of KafkaConsumer (same source). */
export const consumerSpellings = snakeCaseSpellings([
  ...common,
  ...['group_id', 'group_instance_id', 'session_timeout_ms', 'heartbeat_interval_ms', 'max_poll_interval_ms'],
  ...['max_poll_records', 'enable_auto_commit', 'auto_commit_interval_ms', 'auto_offset_reset', 'isolation_level'],
  ...['fetch_min_bytes', 'fetch_max_bytes', 'fetch_max_wait_ms', 'max_partition_fetch_bytes', 'check_crcs'],
  ...['partition_assignment_strategy', 'consumer_timeout_ms', 'allow_auto_create_topics', 'exclude_internal_topics'],
  ...['key_deserializer', 'value_deserializer', 'client_rack', inFlight],
]);

/** Arguments of KafkaAdminClient (same source). */
export const adminSpellings = snakeCaseSpellings([...common, inFlight]);
