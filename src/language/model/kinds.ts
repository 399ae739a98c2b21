/**
 * What a library call or a block of configuration declares, in the brokers' own terms, and the canonical keys of its
 * options. Keys are those of the canonical client or API: Kafka's Java client (milliseconds, bytes), AMQP's method fields
 * and x-arguments (milliseconds in arguments, seconds for the heartbeat), the fields of the JetStream API (nanoseconds,
 * also where a library's own option has no field there). What only one library has is `client.…`. What a use takes over
 * from the object it is called on (a `send` from its producer) is among its options.
 */
export type KafkaKind =
  /** Keys of the producer's ConfigDef; `container.*`, `connector.*` and `retry.*` for what a framework adds. */
  | 'kafka.producer'
  /** Its producer's, and `topic`, `key`, `partition`; `result`: `ignored`, `awaited` or `callback`. */
  | 'kafka.send'
  /**
   * Keys of the consumer's ConfigDef, and `topics` or `pattern`; `container.*` and so on as above. Of a share consumer
   * `group.protocol` is `share`.
   */
  | 'kafka.consumer'
  /** Its consumer's, and `topics` or `pattern`. */
  | 'kafka.subscribe'
  /** Its consumer's, and `mode`: `sync`, `async` or `mark`. */
  | 'kafka.commit'
  /** Its producer's, and `call`: `init`, `begin`, `commit`, `abort`, `send-offsets`. */
  | 'kafka.transaction'
  /** Its producer's, and `call`: `flush`, `close` or `poll`. */
  | 'kafka.flush'
  /** Keys of the admin client's ConfigDef. */
  | 'kafka.admin'
  /** `topic`, `partitions`, `replication.factor`, and the keys of topic configuration. */
  | 'kafka.topic'
  /** Keys of `server.properties`; `broker.count` where the text shows how many there are. */
  | 'kafka.broker'
  /** Keys of StreamsConfig, prefixed ones as they are. */
  | 'kafka.streams'
  /** Keys of a Connect worker, prefixed ones as they are. */
  | 'kafka.connect'
  /** Keys of a connector's configuration, and `name`. */
  | 'kafka.connector';

/** Every kind may say its `virtual-host`. See {@link KafkaKind}. */
export type RabbitMqKind =
  /**
   * `url`, `host`, `port`, `username`, `password`, `tls`, `heartbeat` (s), `frame-max`, `channel-max`, `connection-timeout`,
   * `blocked-connection-timeout`, `network-recovery-interval`, `network-recovery-max-interval`, `acquire-timeout` (ms),
   * `automatic-recovery`, `max-attempts` (-1 for ever).
   */
  | 'rabbitmq.connection'
  /** `confirms`, `confirm-tracking` (each publish waits for its confirm), `transactional`, `publish-timeout` (ms), `max-attempts` of a message. */
  | 'rabbitmq.channel'
  /** `prefetch-count`, `prefetch-size`, `global`. */
  | 'rabbitmq.qos'
  /** `exchange`, `type`, `durable`, `auto-delete`, `internal`, `passive`, `alternate-exchange`, other arguments. */
  | 'rabbitmq.exchange'
  /** `queue`, `durable`, `exclusive`, `auto-delete`, `passive`, `x-…`. */
  | 'rabbitmq.queue'
  /** `exchange` (the source), `destination`, `destination-type`, `routing-key`, `x-match` and the headers to match. */
  | 'rabbitmq.binding'
  /**
   * `exchange`, `routing-key`, `mandatory`, `immediate`, and the properties of the message: `delivery-mode` (1 or 2),
   * `expiration` (text, ms), `priority`, `content-type`, `content-encoding`, `message-id`, `correlation-id`, `reply-to`,
   * `cc` and `bcc` (routing keys beside it).
   */
  | 'rabbitmq.publish'
  /**
   * `queue`, `no-ack`, `exclusive`, `no-local`, `consumer-tag`, `x-priority`, `x-stream-offset`; of frameworks also
   * `prefetch-count`, `concurrency`, `acknowledge-mode` (`auto`, `manual`, `none`), `default-requeue-rejected`, `retry.*`.
   * Of task queues `prefetch-multiplier` (times `concurrency`), `acks-late` (after the task instead of before it) and
   * `reject-on-worker-lost`.
   */
  | 'rabbitmq.consume'
  /** `queue`, `no-ack`. */
  | 'rabbitmq.get'
  /** `multiple`. */
  | 'rabbitmq.ack'
  /** `method`: `nack`, `reject` or `recover`; `requeue`, `multiple`. */
  | 'rabbitmq.nack'
  /** A handler of returned messages is set. No options. */
  | 'rabbitmq.returns'
  /** `name`, `pattern`, `apply-to`, `priority`, `operator` (boolean), and the definition's keys as `definition.…`. */
  | 'rabbitmq.policy'
  /** `name`, `default-queue-type`, limits as `limit.…`. */
  | 'rabbitmq.virtual-host'
  /** `name`, `password`, `password-hash`, `tags` (a list). */
  | 'rabbitmq.user'
  /** `user`, `configure`, `write`, `read`. */
  | 'rabbitmq.permission'
  /** Keys of rabbitmq.conf; `advanced.<application>.<key>` of advanced.config; `env.<NAME>`; `broker.count`; `image`. */
  | 'rabbitmq.server';

/** See {@link KafkaKind}. */
export type NatsKind =
  /**
   * `servers`, `name`, `user`, `pass`, `token`, `tls`, `reconnect`, `max_reconnects` (-1 for ever), `max_pings_out`,
   * `wait_on_first_connect`, and in nanoseconds `reconnect_wait`, `ping_interval`, `timeout`, `drain_timeout`.
   */
  | 'nats.connection'
  /** `subject`, `queue`, `max_msgs`. With JetStream's options it is a `nats.consumer`. */
  | 'nats.subscribe'
  /** `subject`, `reply`, `jetstream` (boolean), `msg_id`, `expected_…`. */
  | 'nats.publish'
  /** `subject`, `timeout`. */
  | 'nats.request'
  /** `call`: `drain`, `close` or `flush`. */
  | 'nats.drain'
  /** Fields of StreamConfig. */
  | 'nats.stream'
  /** Fields of ConsumerConfig, and `stream_name`; `manual_ack`: whether a handler acknowledges by itself. */
  | 'nats.consumer'
  /** `batch`, `max_bytes`, `no_wait`, `timeout`. */
  | 'nats.fetch'
  /** `method`: `ack`, `ack-sync`, `nak`, `term` or `in-progress`; `delay`. */
  | 'nats.ack'
  /** `bucket`, `history`, `ttl`, `max_bytes`, `max_value_size`, `storage`, `num_replicas`. */
  | 'nats.kv'
  /** `bucket`, `ttl`, `max_bytes`, `storage`, `num_replicas`. */
  | 'nats.object-store'
  /** `name`, `version`, `queue_group`. */
  | 'nats.service'
  /** `subject`, `queue_group`. */
  | 'nats.endpoint'
  /**
   * Keys of nats-server.conf as dotted paths, items of a list by number: `jetstream.store_dir`, `accounts.SYS.users.0.user`.
   * Durations in nanoseconds, sizes in bytes; `jetstream.enabled` also of each account.
   */
  | 'nats.server';

/** What is declared. */
export type DeclarationKind = KafkaKind | RabbitMqKind | NatsKind;
