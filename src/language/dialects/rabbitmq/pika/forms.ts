import { spellings } from '../../../declarations/spellings';
import { argument, isValue } from '../../python/callForms';
import type { CallForm } from '../../python/callForms';
import type { HeldObject } from '../../python/heldObjects';
import type { LibraryObject } from '../../python/libraryObjects';
import { xArguments } from '../xArguments';
import {
  consumeSpellings,
  exchangeSpellings,
  propertyParameters,
  propertySpellings,
  publishSpellings,
  qosSpellings,
  queueSpellings,
} from './spellings';

/** Its methods have names that no other library's have, so whatever it is called, it is a channel. */
const channel: LibraryObject = {
  makers: ['channel'],
  types: ['BlockingChannel', 'Channel'],
  named: /./,
};

/** For the methods whose names others have too. */
const calledChannel: LibraryObject = { ...channel, named: /channel|^_?ch$/i };

const properties: HeldObject = {
  spellings: propertySpellings,
  classes: ['BasicProperties'],
  parameters: propertyParameters,
};
const argumentsTable = { arguments: { spellings: xArguments } };
const method = (name: string, kind: CallForm['kind']): Pick<CallForm, 'names' | 'kind' | 'on'> => ({
  names: [name],
  kind,
  on: channel,
});
const settling = spellings({ multiple: 'multiple', requeue: 'requeue' });

/** Signatures of pika/channel.py and pika/adapters/blocking_connection.py, 1.0.1 to 1.4.4; of 0.13 where it is said so. */
export const pikaForms: readonly CallForm[] = [
  {
    ...method('queue_declare', 'rabbitmq.queue'),
    parameters: ['queue', 'passive', 'durable', 'exclusive', 'auto_delete', 'arguments'],
    spellings: queueSpellings,
    held: argumentsTable,
  },
  {
    ...method('exchange_declare', 'rabbitmq.exchange'),
    parameters: ['exchange', 'exchange_type', 'passive', 'durable', 'auto_delete', 'internal', 'arguments'],
    spellings: exchangeSpellings,
    held: argumentsTable,
  },
  {
    ...method('queue_bind', 'rabbitmq.binding'),
    parameters: ['queue', 'exchange', 'routing_key', 'arguments'],
    spellings: spellings({ queue: 'destination', exchange: 'exchange', routing_key: 'routing-key' }),
    held: argumentsTable,
    says: { 'destination-type': 'queue' },
  },
  {
    ...method('exchange_bind', 'rabbitmq.binding'),
    parameters: ['destination', 'source', 'routing_key', 'arguments'],
    spellings: spellings({ destination: 'destination', source: 'exchange', routing_key: 'routing-key' }),
    held: argumentsTable,
    says: { 'destination-type': 'exchange' },
  },
  {
    ...method('basic_publish', 'rabbitmq.publish'),
    parameters: ['exchange', 'routing_key', 'body', 'properties', 'mandatory', 'immediate'],
    spellings: publishSpellings,
    held: { properties },
  },
  // Before 1.0 the callback came first.
  {
    ...method('basic_consume', 'rabbitmq.consume'),
    parameters: ['on_message_callback', '', 'no_ack', 'exclusive', 'consumer_tag', 'arguments'],
    spellings: consumeSpellings,
    held: argumentsTable,
    handler: 'on_message_callback',
    fits: (_file, { args }) =>
      args[0]?.name === undefined && args.some(({ name }) => name === 'queue' || name === 'no_ack'),
  },
  {
    ...method('basic_consume', 'rabbitmq.consume'),
    parameters: ['queue', 'on_message_callback', 'auto_ack', 'exclusive', 'consumer_tag', 'arguments'],
    spellings: consumeSpellings,
    held: argumentsTable,
    handler: 'on_message_callback',
  },
  {
    ...method('consume', 'rabbitmq.consume'),
    on: calledChannel,
    parameters: ['queue', 'auto_ack', 'exclusive', 'arguments', 'inactivity_timeout', 'consumer_tag'],
    spellings: consumeSpellings,
    held: argumentsTable,
  },
  // A BlockingChannel takes no callback here, every other channel does.
  {
    ...method('basic_get', 'rabbitmq.get'),
    parameters: ['queue', 'auto_ack'],
    spellings: consumeSpellings,
    fits: (file, call, table) =>
      call.args.length < 2 || isValue(file, argument(table, 'auto_ack'), call.nameToken, true, false),
  },
  {
    ...method('basic_get', 'rabbitmq.get'),
    parameters: ['queue', 'callback', 'auto_ack'],
    spellings: consumeSpellings,
  },
  {
    ...method('basic_qos', 'rabbitmq.qos'),
    parameters: ['prefetch_size', 'prefetch_count', 'global_qos'],
    spellings: qosSpellings,
  },
  {
    ...method('basic_ack', 'rabbitmq.ack'),
    parameters: ['delivery_tag', 'multiple'],
    spellings: spellings({ multiple: 'multiple' }),
  },
  {
    ...method('basic_nack', 'rabbitmq.nack'),
    parameters: ['delivery_tag', 'multiple', 'requeue'],
    spellings: settling,
    says: { method: 'nack' },
  },
  {
    ...method('basic_reject', 'rabbitmq.nack'),
    parameters: ['delivery_tag', 'requeue'],
    spellings: settling,
    says: { method: 'reject' },
  },
  // Here the default is not to give messages to any other consumer than the one that had them.
  {
    ...method('basic_recover', 'rabbitmq.nack'),
    parameters: ['requeue'],
    spellings: settling,
    says: { method: 'recover', requeue: false },
    kept: ['requeue'],
  },
  {
    ...method('add_on_return_callback', 'rabbitmq.returns'),
    parameters: ['callback'],
    spellings: spellings({}),
    handler: 'callback',
  },
];
