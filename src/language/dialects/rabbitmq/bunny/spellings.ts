import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';

/** A value that is sent as it is; `nil` is the library's default. */
function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** A symbol or a text. */
function asText(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined),
  };
}

function negated(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (value === true ? false : value === false || value === null ? true : undefined),
    encode: (value) => value !== true,
  };
}

/** Seconds, kept in milliseconds. */
function seconds(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' ? value * 1000 : undefined),
    encode: (value) => (typeof value === 'number' ? value / 1000 : undefined),
  };
}

const flags = { durable: plain('durable'), auto_delete: plain('auto-delete'), passive: plain('passive') };

/** lib/bunny/queue.rb: a type wins over the same argument. */
export const queueSpellings = spellings({ ...flags, exclusive: plain('exclusive'), type: plain('x-queue-type') });

/** lib/bunny/exchange.rb */
export const exchangeSpellings = spellings({ ...flags, internal: plain('internal'), type: asText('type') });

/** lib/bunny/channel.rb, queue_bind: `key` is an older name. */
export const bindingSpellings = spellings({ routing_key: plain('routing-key'), key: plain('routing-key') });

/** lib/bunny/channel.rb, basic_publish: `delivery_mode` wins over `persistent`. */
export const persistentSpellings = spellings({
  persistent: {
    canonical: 'delivery-mode',
    decode: (value) => (value === null ? undefined : value === false ? 1 : 2),
    encode: (value) => value === 2,
  },
});

export const publishSpellings = spellings({
  routing_key: plain('routing-key'),
  key: plain('routing-key'),
  mandatory: plain('mandatory'),
  delivery_mode: plain('delivery-mode'),
  expiration: { ...asText('expiration'), encode: (value) => String(value) },
  priority: plain('priority'),
  content_type: plain('content-type'),
  content_encoding: plain('content-encoding'),
  message_id: plain('message-id'),
  correlation_id: plain('correlation-id'),
  reply_to: plain('reply-to'),
});

/** lib/bunny/queue.rb, subscribe and pop. */
export const consumeSpellings = spellings({
  manual_ack: negated('no-ack'),
  ack: negated('no-ack'),
  exclusive: plain('exclusive'),
  consumer_tag: plain('consumer-tag'),
});

/** lib/bunny/session.rb and transport.rb: timeouts in seconds but `continuation_timeout`. */
export const connectionSpellings = spellings({
  host: plain('host'),
  hostname: plain('host'),
  port: plain('port'),
  user: plain('username'),
  username: plain('username'),
  pass: plain('password'),
  password: plain('password'),
  pwd: plain('password'),
  vhost: plain('virtual-host'),
  virtual_host: plain('virtual-host'),
  tls: plain('tls'),
  ssl: plain('tls'),
  heartbeat: { canonical: 'heartbeat', decode: (value) => (typeof value === 'number' ? value : undefined) },
  heartbeat_timeout: { canonical: 'heartbeat', decode: (value) => (typeof value === 'number' ? value : undefined) },
  frame_max: plain('frame-max'),
  channel_max: plain('channel-max'),
  automatically_recover: plain('automatic-recovery'),
  automatic_recovery: plain('automatic-recovery'),
  network_recovery_interval: seconds('network-recovery-interval'),
  connection_timeout: seconds('connection-timeout'),
  connect_timeout: seconds('connection-timeout'),
});

/** Bunny::Queue::Types of 3.2 */
export const bunnyVocabulary: Vocabulary = {
  constants: {
    'Types.QUORUM': 'quorum',
    'Types.CLASSIC': 'classic',
    'Types.STREAM': 'stream',
    'Types.DELAYED': 'delayed',
    'Types.JMS': 'jms',
    'XArgs.QUEUE_TYPE': 'x-queue-type',
  },
};
