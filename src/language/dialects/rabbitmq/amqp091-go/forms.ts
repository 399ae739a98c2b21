import type { GoForm } from '../../../declarations/go/goForms';
import { duration, plain } from '../../../declarations/go/goVocabulary';
import { spellings } from '../../../declarations/spellings';
import { urlSays } from './url';
import { xArguments } from '../xArguments';

const channel = ['amqp091.Channel'];
const delivery = ['amqp091.Delivery'];

/** Fields of Publishing that rules look at (types.go of 1.16.0). Zero is transient (types.go, `DeliveryMode`). */
const publishing = spellings({
  DeliveryMode: { canonical: 'delivery-mode', decode: (value) => (value === 0 ? 1 : value) },
  Expiration: 'expiration',
  Priority: 'priority',
  ContentType: 'content-type',
  ContentEncoding: 'content-encoding',
  MessageId: 'message-id',
  CorrelationId: 'correlation-id',
  ReplyTo: 'reply-to',
});

/** Fields of Config (connection.go of 1.16.0). */
const config = spellings({
  Vhost: 'virtual-host',
  Heartbeat: duration('heartbeat', 1e9),
  ChannelMax: 'channel-max',
  FrameSize: 'frame-max',
  TLSClientConfig: { canonical: 'tls', decode: (value) => value !== null },
  Recovery: { canonical: 'automatic-recovery', decode: (value) => value !== null },
});

/** The arguments of AMQP: a map, or `nil`. */
const table = { isMap: true, mapType: 'amqp091.Table' } as const;

const declared = ['durable', 'auto-delete'] as const;
const queue = ['queue', ...declared, 'exclusive', ''];
const exchange = ['exchange', 'type', ...declared, 'internal', ''];
const consume = ['queue', 'consumer-tag', 'no-ack', 'exclusive', 'no-local', ''];
const publish = ['exchange', 'routing-key', 'mandatory', 'immediate'];

/** A connection's URL comes first, so what Config says of the virtual host or heartbeat replaces it. */
const connections: readonly GoForm[] = [
  { name: 'Dial', arity: [1, 1] },
  { name: 'DialTLS', arity: [2, 2] as const, implied: { tls: true } },
  { name: 'DialTLS_ExternalAuth', arity: [2, 2] as const, implied: { tls: true } },
  { name: 'DialConfig', arity: [2, 2] as const, structs: [{ at: 1, spellings: config }] },
].map((form): GoForm => ({
  kind: 'rabbitmq.connection',
  on: ['amqp091'],
  parameters: ['url'],
  makes: true,
  says: urlSays,
  ...(form as Pick<GoForm, 'name' | 'arity'>),
}));

const declarations: readonly GoForm[] = [
  {
    ...{ name: 'QueueDeclare', kind: 'rabbitmq.queue', on: channel, arity: [6, 6], distinct: true, parameters: queue },
    structs: [{ at: 5, spellings: xArguments, ...table }],
  },
  {
    ...{ name: 'QueueDeclarePassive', kind: 'rabbitmq.queue', on: channel, arity: [6, 6], distinct: true },
    ...{ parameters: queue, implied: { passive: true }, structs: [{ at: 5, spellings: xArguments, ...table }] },
  },
  {
    ...{ name: 'QueueInspect', kind: 'rabbitmq.queue', on: channel, arity: [1, 1], parameters: ['queue'] },
    ...{ implied: { passive: true }, distinct: true, merges: true },
  },
  {
    ...{ name: 'ExchangeDeclare', kind: 'rabbitmq.exchange', on: channel, arity: [7, 7], distinct: true },
    ...{ parameters: exchange, structs: [{ at: 6, spellings: xArguments, ...table }] },
  },
  {
    ...{ name: 'ExchangeDeclarePassive', kind: 'rabbitmq.exchange', on: channel, arity: [7, 7], distinct: true },
    ...{ parameters: exchange, implied: { passive: true }, structs: [{ at: 6, spellings: xArguments, ...table }] },
  },
  {
    ...{ name: 'QueueBind', kind: 'rabbitmq.binding', on: channel, arity: [5, 5], distinct: true },
    ...{ parameters: ['destination', 'routing-key', 'exchange'], implied: { 'destination-type': 'queue' } },
    structs: [{ at: 4, spellings: xArguments, ...table }],
  },
  {
    ...{ name: 'ExchangeBind', kind: 'rabbitmq.binding', on: channel, arity: [5, 5], distinct: true },
    ...{ parameters: ['destination', 'routing-key', 'exchange'], implied: { 'destination-type': 'exchange' } },
    structs: [{ at: 4, spellings: xArguments, ...table }],
  },
];

/** A context stands before the other arguments. */
const withContext = (parameters: readonly string[]): readonly string[] => ['', ...parameters];

const publishes: readonly GoForm[] = (
  [
    ['Publish', publish],
    ['PublishWithDeferredConfirm', publish],
    ['PublishWithContext', withContext(publish)],
    ['PublishWithDeferredConfirmWithContext', withContext(publish)],
  ] as const
).map(([name, parameters]): GoForm => ({
  ...{ name, kind: 'rabbitmq.publish', on: channel, parameters, distinct: true },
  arity: [parameters.length + 1, parameters.length + 1],
  structs: [{ at: parameters.length, spellings: publishing }],
}));

const consumes: readonly GoForm[] = (
  [
    ['Consume', consume],
    ['ConsumeWithContext', withContext(consume)],
  ] as const
).map(([name, parameters]): GoForm => ({
  ...{ name, kind: 'rabbitmq.consume', on: channel, parameters, distinct: true, loops: true },
  arity: [parameters.length + 1, parameters.length + 1],
  structs: [{ at: parameters.length, spellings: xArguments, ...table }],
}));

const acknowledgements: readonly GoForm[] = [
  { name: 'Ack', kind: 'rabbitmq.ack', on: delivery, arity: [1, 1], parameters: ['multiple'] },
  { name: 'Ack', kind: 'rabbitmq.ack', on: channel, arity: [2, 2], parameters: ['', 'multiple'] },
  {
    ...{ name: 'Nack', kind: 'rabbitmq.nack', on: delivery, arity: [2, 2], parameters: ['multiple', 'requeue'] },
    implied: { method: 'nack' },
  },
  {
    ...{ name: 'Nack', kind: 'rabbitmq.nack', on: channel, arity: [3, 3], parameters: ['', 'multiple', 'requeue'] },
    implied: { method: 'nack' },
  },
  {
    ...{ name: 'Reject', kind: 'rabbitmq.nack', on: delivery, arity: [1, 1], parameters: ['requeue'] },
    implied: { method: 'reject' },
  },
  {
    ...{ name: 'Reject', kind: 'rabbitmq.nack', on: channel, arity: [2, 2], parameters: ['', 'requeue'] },
    implied: { method: 'reject' },
  },
  {
    ...{ name: 'Recover', kind: 'rabbitmq.nack', on: channel, arity: [1, 1], parameters: ['requeue'] },
    implied: { method: 'recover' },
  },
];

/** Signatures of channel.go, connection.go and delivery.go of amqp091-go 1.16.0; those of streadway/amqp 1.1.0 are the same. */
export const amqpForms: readonly GoForm[] = [
  ...connections,
  { name: 'Channel', kind: 'rabbitmq.channel', on: ['amqp091.Connection'], arity: [0, 0], makes: true },
  {
    ...{ name: 'Confirm', kind: 'rabbitmq.channel', on: channel, arity: [1, 1] },
    implied: { confirms: true },
  },
  { name: 'Tx', kind: 'rabbitmq.channel', on: channel, arity: [0, 0], implied: { transactional: true } },
  {
    ...{ name: 'Qos', kind: 'rabbitmq.qos', on: channel, arity: [3, 3], distinct: true },
    parameters: ['prefetch-count', 'prefetch-size', plain('global')],
  },
  ...declarations,
  ...publishes,
  ...consumes,
  { name: 'Get', kind: 'rabbitmq.get', on: channel, arity: [2, 2], parameters: ['queue', 'no-ack'] },
  ...acknowledgements,
  { name: 'NotifyReturn', kind: 'rabbitmq.returns', on: channel, arity: [1, 1], distinct: true },
];
