import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { pythonSecondsVocabulary } from '../../pythonVocabulary';
import { expirationInSeconds, inMilliseconds } from '../../python/seconds';

/** `aio_pika.ExchangeType` and `aio_pika.DeliveryMode` (aio_pika/abc.py of 10.2.1). */
export const aioPikaVocabulary: Vocabulary = {
  ...pythonSecondsVocabulary,
  constants: {
    'ExchangeType.FANOUT': 'fanout',
    'ExchangeType.DIRECT': 'direct',
    'ExchangeType.TOPIC': 'topic',
    'ExchangeType.HEADERS': 'headers',
    'ExchangeType.X_DELAYED_MESSAGE': 'x-delayed-message',
    'ExchangeType.X_CONSISTENT_HASH': 'x-consistent-hash',
    'ExchangeType.X_MODULUS_HASH': 'x-modulus-hash',
    'DeliveryMode.NOT_PERSISTENT': 1,
    'DeliveryMode.PERSISTENT': 2,
  },
};

function optional(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

const flags = { passive: 'passive', durable: 'durable', auto_delete: 'auto-delete' } as const;

export const queueSpellings = spellings({ name: optional('queue'), exclusive: 'exclusive', ...flags });

export const exchangeSpellings = spellings({ name: 'exchange', type: 'type', internal: 'internal', ...flags });

export const bindingSpellings = spellings({ routing_key: optional('routing-key') });

export const consumeSpellings = spellings({
  no_ack: 'no-ack',
  exclusive: 'exclusive',
  consumer_tag: optional('consumer-tag'),
});

export const qosSpellings = spellings({
  prefetch_count: 'prefetch-count',
  prefetch_size: 'prefetch-size',
  global_: 'global',
});

export const publishSpellings = spellings({
  routing_key: 'routing-key',
  mandatory: 'mandatory',
  immediate: 'immediate',
});

/** `aio_pika.Message`: the expiration in seconds or as a timedelta, other than in the protocol. */
export const messageSpellings = spellings({
  delivery_mode: optional('delivery-mode'),
  expiration: expirationInSeconds,
  priority: optional('priority'),
  content_type: optional('content-type'),
  content_encoding: optional('content-encoding'),
  message_id: optional('message-id'),
  correlation_id: optional('correlation-id'),
  reply_to: optional('reply-to'),
});

/** `connect` and `connect_robust`; what they do not know themselves goes into the URL's query, and so to aiormq. */
export const connectionSpellings = spellings({
  url: optional('url'),
  host: 'host',
  port: 'port',
  login: 'username',
  password: 'password',
  virtualhost: 'virtual-host',
  ssl: 'tls',
  heartbeat: optional('heartbeat'),
  timeout: inMilliseconds('connection-timeout'),
  reconnect_interval: inMilliseconds('network-recovery-interval'),
});
