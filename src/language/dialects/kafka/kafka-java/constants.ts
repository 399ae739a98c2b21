/**
 * Constants whose name does not follow from the key, all of those of ProducerConfig, ConsumerConfig, CommonClientConfigs,
 * AdminClientConfig, SaslConfigs and TopicConfig 4.3.1 and of StreamsConfig 3.9.2, read from the classes themselves.
 */
const irregular: Readonly<Record<string, string>> = {
  MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION: 'max.in.flight.requests.per.connection',
  SEND_BUFFER_CONFIG: 'send.buffer.bytes',
  RECEIVE_BUFFER_CONFIG: 'receive.buffer.bytes',
  METADATA_MAX_AGE_CONFIG: 'metadata.max.age.ms',
  METADATA_MAX_IDLE_CONFIG: 'metadata.max.idle.ms',
  // Misspelt in the class itself, 3.3 to 4.3.
  PARTITIONER_ADPATIVE_PARTITIONING_ENABLE_CONFIG: 'partitioner.adaptive.partitioning.enable',
  TRANSACTION_TIMEOUT_CONFIG: 'transaction.timeout.ms',
  KEY_SERIALIZER_CLASS_CONFIG: 'key.serializer',
  VALUE_SERIALIZER_CLASS_CONFIG: 'value.serializer',
  KEY_DESERIALIZER_CLASS_CONFIG: 'key.deserializer',
  VALUE_DESERIALIZER_CLASS_CONFIG: 'value.deserializer',
  METRIC_REPORTER_CLASSES_CONFIG: 'metric.reporters',
  SASL_JAAS_CONFIG: 'sasl.jaas.config',
  FLUSH_MESSAGES_INTERVAL_CONFIG: 'flush.messages',
  REMOTE_LOG_STORAGE_ENABLE_CONFIG: 'remote.storage.enable',
  LOCAL_LOG_RETENTION_MS_CONFIG: 'local.retention.ms',
  LOCAL_LOG_RETENTION_BYTES_CONFIG: 'local.retention.bytes',
  MIN_IN_SYNC_REPLICAS_CONFIG: 'min.insync.replicas',
  DEFAULT_KEY_SERDE_CLASS_CONFIG: 'default.key.serde',
  DEFAULT_VALUE_SERDE_CLASS_CONFIG: 'default.value.serde',
  DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG: 'default.timestamp.extractor',
  DEFAULT_DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG: 'default.deserialization.exception.handler',
  DEFAULT_PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG: 'default.production.exception.handler',
  DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG: 'deserialization.exception.handler',
  PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG: 'production.exception.handler',
  PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG: 'processing.exception.handler',
  ROCKSDB_CONFIG_SETTER_CLASS_CONFIG: 'rocksdb.config.setter',
  WINDOW_STORE_CHANGE_LOG_ADDITIONAL_RETENTION_MS_CONFIG: 'windowstore.changelog.additional.retention.ms',
};

const byKey = new Map(Object.entries(irregular).map(([constant, key]) => [key, constant]));

/** Classes whose constants name options of clients. */
const owners =
  /^(ProducerConfig|ConsumerConfig|CommonClientConfigs|AdminClientConfig|SaslConfigs|SslConfigs|StreamsConfig|TopicConfig)$/;

/** Classes whose constants name settings of serializers, which no client reads itself. */
const serializers = /(De)?[Ss]erializer(Config)?$|SerDe(\w*)Config$|Serdes?$/;

/** Whether a constant names what is no option of a client. */
export function isForeignConstant(name: string): boolean {
  return serializers.test(name.split('.').at(-2) ?? '');
}

/**
 * The option that a constant names: `ProducerConfig.ACKS_CONFIG`, or without its class where it was imported.
 * `undefined` for a constant of another class.
 */
export function keyOfConstant(name: string): string | undefined {
  const [constant = '', owner] = name.split('.').toReversed();
  if (owner !== undefined && !owners.test(owner)) return undefined;
  if (Object.hasOwn(irregular, constant)) return irregular[constant];
  const regular = /^([A-Z0-9_]+)_CONFIG$/.exec(constant)?.[1] ?? (owner === undefined ? undefined : constant);
  return regular?.toLowerCase().replaceAll('_', '.');
}

/** The constant that names an option. */
export function constantOfKey(key: string): string {
  return byKey.get(key) ?? `${key.toUpperCase().replaceAll('.', '_')}_CONFIG`;
}
