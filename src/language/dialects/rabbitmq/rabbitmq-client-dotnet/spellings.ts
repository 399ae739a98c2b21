import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { code, plain, timeSpan } from '../../csharp/values';
import { csharpVocabulary } from '../../csharp/vocabulary';
import { xArguments } from '../xArguments';

/** Constants of `RabbitMQ.Client.Headers` (Headers.cs of 6.8.1 and 7.2.2). */
export const headers: Readonly<Record<string, string>> = {
  'Headers.XMaxPriority': 'x-max-priority',
  'Headers.XMaxLength': 'x-max-length',
  'Headers.XMaxLengthInBytes': 'x-max-length-bytes',
  'Headers.XDeadLetterExchange': 'x-dead-letter-exchange',
  'Headers.XDeadLetterRoutingKey': 'x-dead-letter-routing-key',
  'Headers.XMessageTTL': 'x-message-ttl',
  'Headers.XExpires': 'x-expires',
  'Headers.AlternateExchange': 'alternate-exchange',
  'Headers.XPriority': 'x-priority',
  'Headers.XQueueMode': 'x-queue-mode',
  'Headers.XQueueType': 'x-queue-type',
  'Headers.XQuorumInitialGroupSize': 'x-quorum-initial-group-size',
  'Headers.XSingleActiveConsumer': 'x-single-active-consumer',
  'Headers.XOverflow': 'x-overflow',
  'Headers.XMaxAge': 'x-max-age',
  'Headers.XStreamMaxSegmentSizeInBytes': 'x-stream-max-segment-size-bytes',
  'Headers.XStreamOffset': 'x-stream-offset',
};

/** Enumerations and constants of 6.8.1 and 7.2.2 (ExchangeType.cs, DeliveryModes.cs). */
export const vocabulary: Vocabulary = {
  constants: {
    ...csharpVocabulary.constants,
    'ExchangeType.Direct': 'direct',
    'ExchangeType.Fanout': 'fanout',
    'ExchangeType.Headers': 'headers',
    'ExchangeType.Topic': 'topic',
    'ExchangeType.ConsistentHash': 'x-consistent-hash',
    'ExchangeType.LocalRandom': 'x-local-random',
    'ExchangeType.ModulusHash': 'x-modulus-hash',
    'ExchangeType.Random': 'x-random',
    'DeliveryModes.Transient': 1,
    'DeliveryModes.Persistent': 2,
  },
  functions: {
    ...csharpVocabulary.functions,
    Uri: ([url]) => (typeof url === 'string' ? url : undefined),
    CachedString: ([text]) => (typeof text === 'string' ? text : undefined),
  },
};

/** What the dictionaries of arguments hold: 7.0 knows which values may be null. */
export function valueType({ name }: { readonly name: string }): string {
  return name.endsWith('Async') ? 'object?' : 'object';
}

/** Arguments among values of any type: a number or a boolean is code, and no text. */
export const argumentSpellings: Spellings = {
  read: (key) => {
    const spelling = xArguments.read(key);
    return spelling && { ...spelling, encode: code };
  },
  write: (canonical) => {
    const native = xArguments.write(canonical);
    return native && { ...native, spelling: { ...native.spelling, encode: code } };
  },
  ...(xArguments.names && { names: xArguments.names }),
};

const persistent: OptionSpelling = {
  canonical: 'delivery-mode',
  decode: (value) => (typeof value === 'boolean' ? (value ? 2 : 1) : undefined),
  encode: (value) => (value === 1 || value === 2 ? { code: String(value === 2) } : undefined),
};

/** A byte until 6.x, an enumeration since 7.0. */
const deliveryMode: OptionSpelling = {
  canonical: 'delivery-mode',
  decode: (value) => (value === 1 || value === 2 ? value : undefined),
  encode: () => undefined,
};

/** Properties of a message (IBasicProperties.cs of 6.8.1 and 7.2.2). */
export const messageSpellings = spellings({
  Persistent: persistent,
  DeliveryMode: deliveryMode,
  Expiration: plain('expiration'),
  Priority: plain('priority'),
  ContentType: plain('content-type'),
  ContentEncoding: plain('content-encoding'),
  MessageId: plain('message-id'),
  CorrelationId: plain('correlation-id'),
  ReplyTo: plain('reply-to'),
});

/** Seconds until 5.x, where `60` stands for what now is `TimeSpan.FromSeconds(60)`: less than a second is such a number. */
const heartbeat: OptionSpelling = {
  ...timeSpan('heartbeat', 0.001),
  decode: (value) => (typeof value === 'number' && (value === 0 || value >= 1000) ? value / 1000 : undefined),
};

/** Properties of `ConnectionFactory` (ConnectionFactory.cs of 6.8.1 and 7.2.2). */
export const factorySpellings = spellings({
  Uri: plain('url'),
  HostName: plain('host'),
  Port: plain('port'),
  UserName: plain('username'),
  Password: plain('password'),
  VirtualHost: plain('virtual-host'),
  RequestedHeartbeat: heartbeat,
  RequestedFrameMax: plain('frame-max'),
  RequestedChannelMax: plain('channel-max'),
  RequestedConnectionTimeout: timeSpan('connection-timeout', 1),
  AutomaticRecoveryEnabled: plain('automatic-recovery'),
  NetworkRecoveryInterval: timeSpan('network-recovery-interval', 1),
});

/** `Ssl = new SslOption { Enabled = true }` */
export const sslSpellings = spellings({ Enabled: plain('tls') });

/** Parameters of the constructor of `CreateChannelOptions` (7.0 and later). */
export const channelSpellings = spellings({
  publisherConfirmationsEnabled: plain('confirms'),
  publisherConfirmationTrackingEnabled: plain('confirm-tracking'),
});
