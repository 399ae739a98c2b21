import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { pythonSecondsVocabulary } from '../../pythonVocabulary';
import { expirationInSeconds, inMilliseconds } from '../../python/seconds';

/** Constants of kombu/entity.py (5.7.0); classes keep them, too: `Exchange.PERSISTENT_DELIVERY_MODE`. */
export const kombuVocabulary: Vocabulary = {
  ...pythonSecondsVocabulary,
  constants: { TRANSIENT_DELIVERY_MODE: 1, PERSISTENT_DELIVERY_MODE: 2 },
};

function optional(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** Also takes the names of the modes (DELIVERY_MODES). */
export const deliveryMode: OptionSpelling = {
  canonical: 'delivery-mode',
  decode: (value) => {
    if (value === 'persistent') return 2;
    if (value === 'transient') return 1;
    return value === null ? undefined : value;
  },
  // As a number also where the name of a mode stood.
  encode: (value) => ({ code: String(value) }),
};

export const queueSpellings = spellings({
  name: 'queue',
  durable: optional('durable'),
  exclusive: optional('exclusive'),
  auto_delete: optional('auto-delete'),
  expires: inMilliseconds('x-expires'),
  message_ttl: inMilliseconds('x-message-ttl'),
  max_length: optional('x-max-length'),
  max_length_bytes: optional('x-max-length-bytes'),
  max_priority: optional('x-max-priority'),
});

export const exchangeSpellings = spellings({
  name: 'exchange',
  type: { canonical: 'type', decode: (value) => (value === '' || value === null ? 'direct' : value) },
  durable: optional('durable'),
  auto_delete: optional('auto-delete'),
  passive: optional('passive'),
});

export const bindingSpellings = spellings({ routing_key: 'routing-key' });

export const publishSpellings = spellings({
  routing_key: optional('routing-key'),
  delivery_mode: deliveryMode,
  mandatory: 'mandatory',
  immediate: 'immediate',
  priority: 'priority',
  content_type: optional('content-type'),
  content_encoding: optional('content-encoding'),
  expiration: expirationInSeconds,
  reply_to: optional('reply-to'),
  correlation_id: optional('correlation-id'),
  message_id: optional('message-id'),
});

export const consumeSpellings = spellings({ no_ack: optional('no-ack'), prefetch_count: optional('prefetch-count') });

export const qosSpellings = spellings({
  prefetch_size: 'prefetch-size',
  prefetch_count: 'prefetch-count',
  apply_global: 'global',
  a_global: 'global',
});

/** `Connection` (kombu/connection.py): the first parameter is a host or a URL. */
export const connectionSpellings = spellings({
  hostname: {
    canonical: 'url',
    decode: (value) => (typeof value === 'string' && value.includes('://') ? value : undefined),
  },
  userid: optional('username'),
  password: optional('password'),
  virtual_host: optional('virtual-host'),
  port: optional('port'),
  ssl: { canonical: 'tls', decode: (value) => (typeof value === 'boolean' ? value : undefined) },
  heartbeat: optional('heartbeat'),
  connect_timeout: inMilliseconds('connection-timeout'),
});
