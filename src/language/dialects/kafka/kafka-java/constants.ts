/** Constants whose name does not follow from the key (kafka-clients 2.8.2–4.3, trap list of ProducerConfig and ConsumerConfig). */
const irregular: Readonly<Record<string, string>> = {
  MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION: 'max.in.flight.requests.per.connection',
  SEND_BUFFER_CONFIG: 'send.buffer.bytes',
  RECEIVE_BUFFER_CONFIG: 'receive.buffer.bytes',
  METADATA_MAX_AGE_CONFIG: 'metadata.max.age.ms',
  METADATA_MAX_IDLE_CONFIG: 'metadata.max.idle.ms',
  TRANSACTION_TIMEOUT_CONFIG: 'transaction.timeout.ms',
  KEY_SERIALIZER_CLASS_CONFIG: 'key.serializer',
  VALUE_SERIALIZER_CLASS_CONFIG: 'value.serializer',
  KEY_DESERIALIZER_CLASS_CONFIG: 'key.deserializer',
  VALUE_DESERIALIZER_CLASS_CONFIG: 'value.deserializer',
  METRIC_REPORTER_CLASSES_CONFIG: 'metric.reporters',
};

const byKey = new Map(Object.entries(irregular).map(([constant, key]) => [key, constant]));

/** Classes whose constants name options of clients. */
const owners = /^(ProducerConfig|ConsumerConfig|CommonClientConfigs|AdminClientConfig|SaslConfigs|SslConfigs)$/;

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
