import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { xArguments } from '../xArguments';

/** Where options stand in a table, and how they are spelled. */
export type TableSources = (file: CodeFile, table: OptionTable) => readonly OptionSource[];

const flags = { durable: 'durable', autoDelete: 'auto-delete', passive: 'passive' } as const;

/** Parameters of the methods of AMQP (codec.ts of 5.0). */
const queue = spellings({ queue: 'queue', exclusive: 'exclusive', ...flags });
const exchange = spellings({ exchange: 'exchange', type: 'type', internal: 'internal', ...flags });
const queueBinding = spellings({ queue: 'destination', exchange: 'exchange', routingKey: 'routing-key' });
const exchangeBinding = spellings({ destination: 'destination', source: 'exchange', routingKey: 'routing-key' });

/** Of a binding's arguments each is a header to match, or `x-match`. */
const headers: Spellings = { read: (key) => ({ canonical: key }), write: () => undefined };

/** `prefetchCount` and so on, of a channel or within the options of a consumer. */
export const qos = spellings({ prefetchCount: 'prefetch-count', prefetchSize: 'prefetch-size', global: 'global' });

/** Options of a consumer. `requeue` says what becomes of a message whose handler throws (Consumer.ts). */
export const consume = spellings({
  queue: 'queue',
  noAck: 'no-ack',
  exclusive: 'exclusive',
  noLocal: 'no-local',
  consumerTag: 'consumer-tag',
  concurrency: 'concurrency',
  requeue: 'default-requeue-rejected',
});

/** What an envelope says of a message; `durable` wins over `deliveryMode` (Channel.ts, basicPublish). */
const envelope = spellings({
  durable: {
    canonical: 'delivery-mode',
    decode: (value) => (value === true ? 2 : undefined),
    encode: (value) => (value === 2 ? true : undefined),
  },
  exchange: 'exchange',
  routingKey: 'routing-key',
  mandatory: 'mandatory',
  immediate: 'immediate',
  expiration: 'expiration',
  priority: 'priority',
  contentType: 'content-type',
  contentEncoding: 'content-encoding',
  messageId: 'message-id',
  correlationId: 'correlation-id',
  replyTo: 'reply-to',
});
const deliveryMode = spellings({ deliveryMode: 'delivery-mode' });
const copies = spellings({ CC: 'cc', BCC: 'bcc' });

/** Options of `new Connection`: the heartbeat in seconds, the rest in milliseconds (normalize.ts). */
export const connection = spellings({
  hostname: 'host',
  port: { canonical: 'port', decode: (value) => (value === null || value === '' ? undefined : Number(value)) },
  username: 'username',
  password: 'password',
  vhost: 'virtual-host',
  tls: { canonical: 'tls', decode: (value) => (typeof value === 'object' ? true : value) },
  heartbeat: 'heartbeat',
  frameMax: 'frame-max',
  maxChannels: 'channel-max',
  connectionTimeout: 'connection-timeout',
  acquireTimeout: 'acquire-timeout',
  retryLow: 'network-recovery-interval',
  retryHigh: 'network-recovery-max-interval',
});

/** What its URL may say in the query. */
export const urlParameters = {
  heartbeat: 'heartbeat',
  connection_timeout: 'connection-timeout',
  channel_max: 'channel-max',
} as const;

/** Options of a publisher and of an RPC client. */
export const publisher = spellings({ confirm: 'confirms', maxAttempts: 'max-attempts' });

function withArguments(named: Spellings, args: Spellings = xArguments): TableSources {
  return (file, table) => [
    { table: nestedTable(file, table, 'arguments'), spellings: args },
    { table, spellings: named },
  ];
}

/** By the method, or the list in the options of a consumer or publisher, that takes them. */
export const tableSources = {
  queueDeclare: withArguments(queue),
  exchangeDeclare: withArguments(exchange),
  queueBind: withArguments(queueBinding, headers),
  exchangeBind: withArguments(exchangeBinding, headers),
  basicConsume: withArguments(consume),
  basicQos: only(qos),
  basicGet: only(spellings({ queue: 'queue', noAck: 'no-ack' })),
  basicAck: only(spellings({ multiple: 'multiple' })),
  basicNack: only(spellings({ multiple: 'multiple', requeue: 'requeue' })),
  basicPublish: (file: CodeFile, table: OptionTable): readonly OptionSource[] => [
    { table: nestedTable(file, table, 'headers'), spellings: copies },
    { table, spellings: deliveryMode },
    { table, spellings: envelope },
  ],
} as const satisfies Readonly<Record<string, TableSources>>;

function only(named: Spellings): TableSources {
  return (_file, table) => [{ table, spellings: named }];
}
