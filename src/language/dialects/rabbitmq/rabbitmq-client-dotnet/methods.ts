import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import { plain } from '../../csharp/values';

/** A method of a channel that says all it says by its name and its parameters, sync until 6.x and async since 7.0. */
export interface Method {
  readonly names: readonly string[];
  readonly kind: DeclarationKind;
  /** In order, under the names that they have in code. */
  readonly parameters: readonly string[];
  readonly spellings: Spellings;
  readonly implied?: Readonly<Record<string, string | boolean>>;
}

/** Parameters under the names of IModel.cs (6.8.1) and IChannel.cs (7.2.2). */
const declared = spellings({
  queue: plain('queue'),
  exchange: plain('exchange'),
  type: plain('type'),
  durable: plain('durable'),
  exclusive: plain('exclusive'),
  autoDelete: plain('auto-delete'),
  passive: plain('passive'),
});

const bound = spellings({
  queue: plain('destination'),
  exchange: plain('exchange'),
  destination: plain('destination'),
  source: plain('exchange'),
  routingKey: plain('routing-key'),
});

const delivered = spellings({
  queue: plain('queue'),
  autoAck: plain('no-ack'),
  multiple: plain('multiple'),
  requeue: plain('requeue'),
  prefetchSize: plain('prefetch-size'),
  prefetchCount: plain('prefetch-count'),
  global: plain('global'),
});

const none = spellings({});

/** Methods of IModel and IModelExensions (6.8.1), IChannel and IChannelExtensions (7.2.2). */
export const methods: readonly Method[] = [
  {
    names: ['QueueDeclare', 'QueueDeclareNoWait', 'QueueDeclareAsync'],
    kind: 'rabbitmq.queue',
    parameters: ['queue', 'durable', 'exclusive', 'autoDelete', 'arguments'],
    spellings: declared,
  },
  {
    names: ['QueueDeclarePassive', 'QueueDeclarePassiveAsync'],
    kind: 'rabbitmq.queue',
    parameters: ['queue'],
    spellings: declared,
    implied: { passive: true },
  },
  {
    names: ['ExchangeDeclare', 'ExchangeDeclareNoWait', 'ExchangeDeclareAsync'],
    kind: 'rabbitmq.exchange',
    parameters: ['exchange', 'type', 'durable', 'autoDelete', 'arguments'],
    spellings: declared,
  },
  {
    names: ['ExchangeDeclarePassive', 'ExchangeDeclarePassiveAsync'],
    kind: 'rabbitmq.exchange',
    parameters: ['exchange'],
    spellings: declared,
    implied: { passive: true },
  },
  {
    names: ['QueueBind', 'QueueBindNoWait', 'QueueBindAsync'],
    kind: 'rabbitmq.binding',
    parameters: ['queue', 'exchange', 'routingKey', 'arguments'],
    spellings: bound,
    implied: { 'destination-type': 'queue' },
  },
  {
    names: ['ExchangeBind', 'ExchangeBindNoWait', 'ExchangeBindAsync'],
    kind: 'rabbitmq.binding',
    parameters: ['destination', 'source', 'routingKey', 'arguments'],
    spellings: bound,
    implied: { 'destination-type': 'exchange' },
  },
  {
    names: ['BasicQos', 'BasicQosAsync'],
    kind: 'rabbitmq.qos',
    parameters: ['prefetchSize', 'prefetchCount', 'global'],
    spellings: delivered,
  },
  {
    names: ['BasicGet', 'BasicGetAsync'],
    kind: 'rabbitmq.get',
    parameters: ['queue', 'autoAck'],
    spellings: delivered,
  },
  {
    names: ['BasicAck', 'BasicAckAsync'],
    kind: 'rabbitmq.ack',
    parameters: ['deliveryTag', 'multiple'],
    spellings: delivered,
  },
  {
    names: ['BasicNack', 'BasicNackAsync'],
    kind: 'rabbitmq.nack',
    parameters: ['deliveryTag', 'multiple', 'requeue'],
    spellings: delivered,
    implied: { method: 'nack' },
  },
  {
    names: ['BasicReject', 'BasicRejectAsync'],
    kind: 'rabbitmq.nack',
    parameters: ['deliveryTag', 'requeue'],
    spellings: delivered,
    implied: { method: 'reject' },
  },
  // Both of 6.x; 7.0 has neither.
  {
    names: ['BasicRecover', 'BasicRecoverAsync'],
    kind: 'rabbitmq.nack',
    parameters: ['requeue'],
    spellings: delivered,
    implied: { method: 'recover' },
  },
  {
    names: ['ConfirmSelect', 'ConfirmSelectAsync'],
    kind: 'rabbitmq.channel',
    parameters: [],
    spellings: none,
    implied: { confirms: true },
  },
  {
    names: ['TxSelect', 'TxSelectAsync'],
    kind: 'rabbitmq.channel',
    parameters: [],
    spellings: none,
    implied: { transactional: true },
  },
];
