import type { Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import {
  bindingSpellings,
  consumeSpellings,
  exchangeSpellings,
  persistentSpellings,
  publishSpellings,
  queueSpellings,
} from './spellings';

/** What an object is that methods are called on. */
export type Role = 'connection' | 'channel' | 'queue' | 'exchange';

/** A method of an object: leading parameters, then a hash of options. */
export interface Method {
  readonly name: string;
  readonly on: Role;
  readonly kind: DeclarationKind;
  /** Canonical names of the leading parameters; empty where one declares nothing. */
  readonly parameters: readonly string[];
  /** How its options are spelled, in the order in which they apply; absent where it takes none. */
  readonly options?: readonly Spellings[];
  /** Whether `arguments:` are options of what is declared. */
  readonly takesArguments?: true;
  readonly implied?: Readonly<Record<string, string | boolean>>;
  /** Fewer arguments are another library's method of this name. */
  readonly atLeast?: number;
  /** No other library has a method of this name. */
  readonly sure?: true;
}

const durable = { durable: true, exclusive: false, 'auto-delete': false } as const;

const queues: readonly Method[] = [
  { name: 'queue', parameters: ['queue'] },
  { name: 'queue_declare', parameters: ['queue'], sure: true },
  { name: 'temporary_queue', parameters: [], implied: { queue: '', exclusive: true }, sure: true },
  { name: 'durable_queue', parameters: ['queue', 'x-queue-type'], implied: durable, sure: true },
  { name: 'quorum_queue', parameters: ['queue'], implied: { ...durable, 'x-queue-type': 'quorum' }, sure: true },
  { name: 'stream', parameters: ['queue'], implied: { ...durable, 'x-queue-type': 'stream' }, atLeast: 1 },
  { name: 'delayed_queue', parameters: ['queue'], implied: { ...durable, 'x-queue-type': 'delayed' }, sure: true },
  { name: 'jms_queue', parameters: ['queue'], implied: { ...durable, 'x-queue-type': 'jms' }, sure: true },
].map((part): Method => ({
  ...{ on: 'channel', kind: 'rabbitmq.queue', options: [queueSpellings], takesArguments: true },
  ...(part as Pick<Method, 'name' | 'parameters'>),
}));

const exchanges: readonly Method[] = [
  { name: 'exchange', parameters: ['exchange'], atLeast: 1 },
  { name: 'exchange_declare', parameters: ['exchange', 'type'], sure: true },
  ...['direct', 'fanout', 'topic', 'headers'].map((type) => ({
    ...{ name: type, parameters: ['exchange'], implied: { type }, atLeast: 1 },
  })),
].map((part): Method => ({
  ...{ on: 'channel', kind: 'rabbitmq.exchange', options: [exchangeSpellings], takesArguments: true },
  ...(part as Pick<Method, 'name' | 'parameters'>),
}));

const bindings: readonly Method[] = [
  { name: 'bind', on: 'queue', parameters: ['exchange'], implied: { 'destination-type': 'queue' }, atLeast: 1 },
  { name: 'bind', on: 'exchange', parameters: ['exchange'], implied: { 'destination-type': 'exchange' }, atLeast: 1 },
  {
    ...{ name: 'queue_bind', on: 'channel', parameters: ['destination', 'exchange'] },
    ...{ implied: { 'destination-type': 'queue' }, sure: true },
  },
  {
    ...{ name: 'exchange_bind', on: 'channel', parameters: ['exchange', 'destination'] },
    ...{ implied: { 'destination-type': 'exchange' }, sure: true },
  },
].map((part): Method => ({
  ...{ kind: 'rabbitmq.binding', options: [bindingSpellings], takesArguments: true },
  ...(part as Pick<Method, 'name' | 'parameters' | 'on'>),
}));

const publish = { kind: 'rabbitmq.publish', options: [persistentSpellings, publishSpellings] } as const;
const nack = { on: 'channel', kind: 'rabbitmq.nack', atLeast: 1 } as const;

/** lib/bunny/channel.rb, queue.rb and exchange.rb of 2.24.0 to 3.2.0. */
export const methods: readonly Method[] = [
  ...queues,
  ...exchanges,
  ...bindings,
  { ...publish, name: 'publish', on: 'exchange', parameters: [''], atLeast: 1 },
  { ...publish, name: 'publish', on: 'queue', parameters: [''], implied: { exchange: '' }, atLeast: 1 },
  { ...publish, name: 'basic_publish', on: 'channel', parameters: ['', 'exchange', 'routing-key'], sure: true },
  {
    ...{ name: 'subscribe', on: 'queue', kind: 'rabbitmq.consume', parameters: [] },
    ...{ options: [consumeSpellings], takesArguments: true },
  },
  {
    ...{ name: 'basic_consume', on: 'channel', kind: 'rabbitmq.consume', sure: true },
    ...{ parameters: ['queue', 'consumer-tag', 'no-ack', 'exclusive'], implied: { 'no-ack': false } },
  },
  { name: 'pop', on: 'queue', kind: 'rabbitmq.get', parameters: [], options: [consumeSpellings] },
  {
    ...{ name: 'basic_get', on: 'channel', kind: 'rabbitmq.get', parameters: ['queue'], sure: true },
    ...{ options: [consumeSpellings] },
  },
  ...['prefetch', 'basic_qos'].map((name): Method => ({
    ...{ name, on: 'channel', kind: 'rabbitmq.qos', parameters: ['prefetch-count', 'global'], atLeast: 1 },
  })),
  ...['ack', 'acknowledge', 'basic_ack'].map((name): Method => ({
    ...{ name, on: 'channel', kind: 'rabbitmq.ack', parameters: ['', 'multiple'], atLeast: 1 },
  })),
  ...['nack', 'basic_nack'].map((name): Method => ({
    ...{ ...nack, name, parameters: ['', 'multiple', 'requeue'], implied: { method: 'nack' } },
  })),
  ...['reject', 'basic_reject'].map((name): Method => ({
    ...{ ...nack, name, parameters: ['', 'requeue'], implied: { method: 'reject' } },
  })),
  { ...nack, name: 'basic_recover', parameters: ['requeue'], implied: { method: 'recover' } },
  {
    ...{ name: 'confirm_select', on: 'channel', kind: 'rabbitmq.channel', parameters: [] },
    ...{ implied: { confirms: true }, sure: true },
  },
  {
    ...{ name: 'tx_select', on: 'channel', kind: 'rabbitmq.channel', parameters: [] },
    ...{ implied: { transactional: true }, sure: true },
  },
  { name: 'on_return', on: 'exchange', kind: 'rabbitmq.returns', parameters: [], sure: true },
];
