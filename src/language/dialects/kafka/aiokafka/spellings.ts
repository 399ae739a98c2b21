import { snakeCaseSpellings } from '../snakeCase';

const common = [
  ...['bootstrap_servers', 'client_id', 'metadata_max_age_ms', 'request_timeout_ms', 'retry_backoff_ms'],
  ...['connections_max_idle_ms', 'security_protocol', 'ssl_context', 'sasl_mechanism', 'sasl_plain_username'],
  ...['sasl_plain_password', 'sasl_kerberos_service_name', 'sasl_kerberos_domain_name', 'sasl_oauth_token_provider'],
];

/** Parameters of AIOKafkaProducer (aiokafka 0.10.0, 0.12.0 and 0.14.0). */
export const producerSpellings = snakeCaseSpellings([
  ...common,
  ...['acks', 'enable_idempotence', 'transactional_id', 'transaction_timeout_ms', 'linger_ms', 'max_batch_size'],
  ...['max_request_size', 'compression_type', 'key_serializer', 'value_serializer', 'partitioner'],
]);

/** Parameters of AIOKafkaConsumer (same source). */
export const consumerSpellings = snakeCaseSpellings([
  ...common,
  ...['group_id', 'group_instance_id', 'session_timeout_ms', 'heartbeat_interval_ms', 'max_poll_interval_ms'],
  ...['rebalance_timeout_ms', 'max_poll_records', 'enable_auto_commit', 'auto_commit_interval_ms'],
  ...['auto_offset_reset', 'isolation_level', 'fetch_min_bytes', 'fetch_max_bytes', 'fetch_max_wait_ms'],
  ...['max_partition_fetch_bytes', 'check_crcs', 'partition_assignment_strategy', 'consumer_timeout_ms'],
  ...['exclude_internal_topics', 'key_deserializer', 'value_deserializer', 'client_rack'],
]);

/** Parameters of AIOKafkaAdminClient (same source). */
export const adminSpellings = snakeCaseSpellings(common);
