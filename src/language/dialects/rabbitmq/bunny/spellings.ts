import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { clientOptions } from '../../clientOptions';

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
export const queueSpellings = spellings({
  ...flags,
  exclusive: plain('exclusive'),
  type: plain('x-queue-type'),
  ...clientOptions(['no_declare', 'nowait']),
});

/** lib/bunny/exchange.rb */
export const exchangeSpellings = spellings({
  ...flags,
  internal: plain('internal'),
  type: asText('type'),
  ...clientOptions(['no_declare', 'nowait']),
});

/** lib/bunny/channel.rb, queue_bind: `key` is an older name. */
export const bindingSpellings = spellings({
  routing_key: plain('routing-key'),
  key: plain('routing-key'),
  ...clientOptions(['nowait']),
});

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
  ...clientOptions(['headers', 'timestamp', 'type', 'app_id', 'user_id', 'cluster_id']),
});

/** lib/bunny/queue.rb, subscribe and pop. */
export const consumeSpellings = spellings({
  manual_ack: negated('no-ack'),
  ack: negated('no-ack'),
  exclusive: plain('exclusive'),
  consumer_tag: plain('consumer-tag'),
  ...clientOptions(['block', 'on_cancellation']),
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
  ...clientOptions([
    ...['hosts', 'addresses', 'hosts_shuffle_strategy', 'auth_mechanism', 'client_properties', 'properties', 'locale'],
    ...[
      'connection_name',
      'continuation_timeout',
      'log_file',
      'logfile',
      'log_level',
      'logger',
      'mutex_impl',
      'threaded',
    ],
    ...['recover_from_connection_close', 'recovery_attempts', 'reset_recovery_attempts_after_reconnection'],
    ...['recovery_attempt_started', 'recovery_completed', 'recovery_attempts_exhausted', 'session_error_handler'],
    ...[
      'topology_recovery_filter',
      'recoverable_exceptions',
      'keepalive',
      'read_timeout',
      'write_timeout',
      'socket_timeout',
    ],
    ...['verify_peer', 'verify_ssl', 'verify', 'tls_protocol', 'ssl_version', 'tls_silence_warnings', 'cacertfile'],
    ...[
      'certfile',
      'keyfile',
      'tls_cert',
      'tls_key',
      'tls_ca_certificates',
      'ssl_cert',
      'ssl_key',
      'ssl_ca_certificates',
    ],
    ...['tls_cert_path', 'tls_key_path', 'tls_certificate', 'tls_certificate_path', 'tls_certificate_store', 'timeout'],
  ]),
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
