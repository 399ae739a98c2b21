import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { pythonVocabulary } from '../../pythonVocabulary';
import { inMilliseconds } from '../../python/seconds';

/** `pika.exchange_type.ExchangeType` and `pika.delivery_mode.DeliveryMode` (1.4.4). */
export const pikaVocabulary: Vocabulary = {
  ...pythonVocabulary,
  constants: {
    'ExchangeType.direct': 'direct',
    'ExchangeType.fanout': 'fanout',
    'ExchangeType.headers': 'headers',
    'ExchangeType.topic': 'topic',
    'direct.value': 'direct',
    'fanout.value': 'fanout',
    'headers.value': 'headers',
    'topic.value': 'topic',
    'DeliveryMode.Transient': 1,
    'DeliveryMode.Persistent': 2,
    'Transient.value': 1,
    'Persistent.value': 2,
    'spec.TRANSIENT_DELIVERY_MODE': 1,
    'spec.PERSISTENT_DELIVERY_MODE': 2,
  },
};

/** A value that None leaves as it is by default. */
function optional(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

const flags = {
  passive: 'passive',
  durable: 'durable',
  exclusive: 'exclusive',
  auto_delete: 'auto-delete',
} as const;

export const queueSpellings = spellings({ queue: 'queue', ...flags });

/** `type` is the name before 0.10 of what is refused since 1.0. */
export const exchangeSpellings = spellings({
  exchange: 'exchange',
  exchange_type: 'type',
  type: 'type',
  internal: 'internal',
  ...flags,
});

export const publishSpellings = spellings({
  exchange: 'exchange',
  routing_key: 'routing-key',
  mandatory: 'mandatory',
  immediate: 'immediate',
});

/** `BasicProperties` (pika/spec.py). Expiration is text, in milliseconds, as in the protocol. */
export const propertySpellings = spellings({
  content_type: optional('content-type'),
  content_encoding: optional('content-encoding'),
  delivery_mode: optional('delivery-mode'),
  priority: optional('priority'),
  correlation_id: optional('correlation-id'),
  reply_to: optional('reply-to'),
  expiration: optional('expiration'),
  message_id: optional('message-id'),
});

/** Parameters of `BasicProperties` in order. */
export const propertyParameters = [
  ...['content_type', 'content_encoding', 'headers', 'delivery_mode', 'priority', 'correlation_id', 'reply_to'],
  ...['expiration', 'message_id', 'timestamp', 'type', 'user_id', 'app_id', 'cluster_id'],
];

/** `no_ack` is the name before 1.0. */
export const consumeSpellings = spellings({
  queue: 'queue',
  auto_ack: 'no-ack',
  no_ack: 'no-ack',
  exclusive: 'exclusive',
  consumer_tag: optional('consumer-tag'),
});

/** `all_channels` is the name before 1.0. */
export const qosSpellings = spellings({
  prefetch_size: 'prefetch-size',
  prefetch_count: 'prefetch-count',
  global_qos: 'global',
  all_channels: 'global',
});

/** `ConnectionParameters` (pika/connection.py): durations in seconds, None leaves the heartbeat to the server. */
export const connectionSpellings = spellings({
  host: 'host',
  port: 'port',
  virtual_host: 'virtual-host',
  channel_max: 'channel-max',
  frame_max: 'frame-max',
  heartbeat: optional('heartbeat'),
  connection_attempts: 'max-attempts',
  socket_timeout: inMilliseconds('connection-timeout'),
  blocked_connection_timeout: inMilliseconds('blocked-connection-timeout'),
});

/** Parameters of `ConnectionParameters` in order. */
export const connectionParameters = [
  ...['host', 'port', 'virtual_host', 'credentials', 'channel_max', 'frame_max', 'heartbeat', 'ssl_options'],
  ...['connection_attempts', 'retry_delay', 'socket_timeout', 'stack_timeout', 'locale'],
  ...['blocked_connection_timeout', 'client_properties', 'tcp_options'],
];
