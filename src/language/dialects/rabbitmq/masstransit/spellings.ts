import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import { code, plain, timeSpan } from '../../csharp/values';
import { argumentSpellings } from '../rabbitmq-client-dotnet/spellings';

const lazy: OptionSpelling = {
  canonical: 'x-queue-mode',
  decode: (value) => (typeof value === 'boolean' ? (value ? 'lazy' : 'default') : undefined),
  encode: (value) => (value === 'lazy' || value === 'default' ? { code: String(value === 'lazy') } : undefined),
};

/** `false` takes the argument away (RabbitMqQueueConfigurator.cs of 8.5.8). */
const singleActive: OptionSpelling = { canonical: 'x-single-active-consumer', encode: code };

const queueProperties = spellings({
  Durable: plain('durable'),
  AutoDelete: plain('auto-delete'),
  Exclusive: plain('exclusive'),
  Lazy: lazy,
  SingleActiveConsumer: singleActive,
  QueueExpiration: timeSpan('x-expires', 1),
  DeadLetterExchange: plain('x-dead-letter-exchange'),
});

/** Properties of a receive endpoint that its queue has, and the keys of `SetQueueArgument`. */
export const queueSpellings: Spellings = {
  ...queueProperties,
  read: (key) => queueProperties.read(key) ?? (/^(x-|alternate-)/.test(key) ? argumentSpellings.read(key) : undefined),
};

/** Adds an argument for which there is no property. */
export const queueArguments: Spellings = {
  ...argumentSpellings,
  write: (canonical) => (queueProperties.write(canonical) ? undefined : argumentSpellings.write(canonical)),
};

/** Properties of a receive endpoint that its consumer has. */
export const consumeSpellings = spellings({
  PrefetchCount: plain('prefetch-count'),
  ConcurrentMessageLimit: plain('concurrency'),
  ExclusiveConsumer: plain('exclusive'),
  ConsumerPriority: plain('x-priority'),
});

/** Properties of an exchange: an endpoint's own, or one that it is bound to. */
export const exchangeSpellings = spellings({
  ExchangeType: plain('type'),
  Durable: plain('durable'),
  AutoDelete: plain('auto-delete'),
});

export const bindingSpellings = spellings({ RoutingKey: plain('routing-key') });

/** Methods of a host's configurator with one value; milliseconds and seconds where no `TimeSpan` is given. */
export const hostSpellings = spellings({
  host: plain('host'),
  port: plain('port'),
  virtualHost: plain('virtual-host'),
  Username: plain('username'),
  Password: plain('password'),
  Heartbeat: plain('heartbeat'),
  RequestedConnectionTimeout: plain('connection-timeout'),
  RequestedChannelMax: plain('channel-max'),
  RequestedFrameMax: plain('frame-max'),
});

export const confirmSpellings = spellings({ PublisherConfirmation: plain('confirms') });
