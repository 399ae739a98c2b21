import type { DeclarationKind } from '../../../model/declaration';
import type { Parameters } from '../../jvm/positional';

/** A method of a channel that says all it says by its name and its arguments. */
export interface Method {
  readonly names: readonly string[];
  readonly kind: DeclarationKind;
  /** By number of arguments. */
  readonly overloads: readonly Parameters[];
  readonly implied?: Readonly<Record<string, string | boolean>>;
  /** What the overload without arguments declares. */
  readonly impliedAlone?: Readonly<Record<string, string | boolean>>;
}

const declared = ['queue', 'durable', 'exclusive', 'auto-delete', 'arguments'];
const bound = ['destination', 'exchange', 'routing-key'];

/** Overloads of com.rabbitmq.client.Channel, amqp-client 5.9.0 to 5.25.0. */
export const methods: readonly Method[] = [
  {
    names: ['queueDeclare', 'queueDeclareNoWait'],
    kind: 'rabbitmq.queue',
    overloads: [[], declared],
    // Channel.queueDeclare(): a name from the server, exclusive, deleted with its last consumer.
    impliedAlone: { queue: '', durable: false, exclusive: true, 'auto-delete': true },
  },
  { names: ['queueDeclarePassive'], kind: 'rabbitmq.queue', overloads: [['queue']], implied: { passive: true } },
  {
    names: ['exchangeDeclare', 'exchangeDeclareNoWait'],
    kind: 'rabbitmq.exchange',
    overloads: [
      ['exchange', 'type'],
      ['exchange', 'type', 'durable'],
      ['exchange', 'type', 'durable', 'auto-delete', 'arguments'],
      ['exchange', 'type', 'durable', 'auto-delete', 'internal', 'arguments'],
    ],
  },
  {
    names: ['exchangeDeclarePassive'],
    kind: 'rabbitmq.exchange',
    overloads: [['exchange']],
    implied: { passive: true },
  },
  {
    names: ['queueBind', 'queueBindNoWait'],
    kind: 'rabbitmq.binding',
    overloads: [bound, [...bound, 'arguments']],
    implied: { 'destination-type': 'queue' },
  },
  {
    names: ['exchangeBind', 'exchangeBindNoWait'],
    kind: 'rabbitmq.binding',
    overloads: [bound, [...bound, 'arguments']],
    implied: { 'destination-type': 'exchange' },
  },
  {
    names: ['basicQos'],
    kind: 'rabbitmq.qos',
    overloads: [['prefetch-count'], ['prefetch-count', 'global'], ['prefetch-size', 'prefetch-count', 'global']],
  },
  { names: ['basicGet'], kind: 'rabbitmq.get', overloads: [['queue', 'no-ack']] },
  { names: ['basicAck'], kind: 'rabbitmq.ack', overloads: [['', 'multiple']] },
  {
    names: ['basicNack'],
    kind: 'rabbitmq.nack',
    overloads: [['', 'multiple', 'requeue']],
    implied: { method: 'nack' },
  },
  { names: ['basicReject'], kind: 'rabbitmq.nack', overloads: [['', 'requeue']], implied: { method: 'reject' } },
  {
    names: ['basicRecover'],
    kind: 'rabbitmq.nack',
    overloads: [[], ['requeue']],
    implied: { method: 'recover' },
    impliedAlone: { requeue: true },
  },
  { names: ['confirmSelect'], kind: 'rabbitmq.channel', overloads: [[]], implied: { confirms: true } },
  { names: ['txSelect'], kind: 'rabbitmq.channel', overloads: [[]], implied: { transactional: true } },
  { names: ['addReturnListener', 'addReturnCallback'], kind: 'rabbitmq.returns', overloads: [['']] },
];
