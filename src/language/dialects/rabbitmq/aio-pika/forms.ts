import { spellings } from '../../../declarations/spellings';
import type { CallForm } from '../../python/callForms';
import type { HeldObject } from '../../python/heldObjects';
import { argument } from '../../python/callForms';
import { urlOptionsOf } from '../pythonUrl';
import { xArguments } from '../xArguments';
import {
  certainQueueObject,
  channelObject,
  connectionObject,
  exchangeArgument,
  exchangeObject,
  messageObject,
  nameOf,
  publishedTo,
  queueNameAsKey,
  queueObject,
} from './objects';
import {
  aioPikaVocabulary,
  bindingSpellings,
  connectionSpellings,
  consumeSpellings,
  exchangeSpellings,
  messageSpellings,
  publishSpellings,
  qosSpellings,
  queueSpellings,
} from './spellings';

const held = { arguments: { spellings: xArguments } };
const message: HeldObject = { spellings: messageSpellings, classes: ['Message'], parameters: ['body'] };
const settling = spellings({ multiple: 'multiple', requeue: 'requeue' });

function connect(name: string, recovers: boolean): CallForm {
  return {
    names: [name],
    kind: 'rabbitmq.connection',
    parameters: ['url'],
    spellings: connectionSpellings,
    says: { 'automatic-recovery': recovers },
    implies: (file, call, table) =>
      urlOptionsOf(file, argument(table, 'url'), call.nameToken, aioPikaVocabulary, { heartbeat: 'heartbeat' }),
  };
}

/** Signatures of aio-pika 7.2.0, 8.3.0 and 10.2.1. */
export const aioPikaForms: readonly CallForm[] = [
  connect('connect', false),
  connect('connect_robust', true),
  {
    names: ['channel'],
    kind: 'rabbitmq.channel',
    on: connectionObject,
    parameters: ['channel_number', 'publisher_confirms', 'on_return_raises'],
    spellings: spellings({ publisher_confirms: 'confirms' }),
    makes: true,
  },
  {
    names: ['transaction'],
    kind: 'rabbitmq.channel',
    on: { ...channelObject, named: /channel/i },
    parameters: [],
    spellings: spellings({}),
    says: { transactional: true },
    whole: () => false,
  },
  {
    names: ['set_qos'],
    kind: 'rabbitmq.qos',
    on: channelObject,
    parameters: ['prefetch_count', 'prefetch_size', 'global_'],
    spellings: qosSpellings,
  },
  {
    names: ['declare_queue'],
    kind: 'rabbitmq.queue',
    on: channelObject,
    parameters: ['name'],
    spellings: queueSpellings,
    held,
  },
  {
    names: ['declare_exchange'],
    kind: 'rabbitmq.exchange',
    on: channelObject,
    // RobustChannel takes the flags by position, too.
    parameters: ['name', 'type', 'durable', 'auto_delete', 'internal', 'passive', 'arguments'],
    spellings: exchangeSpellings,
    held,
  },
  {
    names: ['bind'],
    kind: 'rabbitmq.binding',
    on: queueObject,
    over: (file, maker, call) => [
      nameOf(file, maker, call, 'destination'),
      exchangeArgument(file, call),
      ...queueNameAsKey(file, maker, call),
    ],
    parameters: ['exchange', 'routing_key'],
    spellings: bindingSpellings,
    kept: ['routing_key'],
    held,
    says: { 'destination-type': 'queue' },
  },
  {
    names: ['bind'],
    kind: 'rabbitmq.binding',
    on: exchangeObject,
    over: (file, maker, call) => [nameOf(file, maker, call, 'destination'), exchangeArgument(file, call)],
    parameters: ['exchange', 'routing_key'],
    spellings: bindingSpellings,
    held,
    says: { 'destination-type': 'exchange' },
  },
  {
    names: ['publish'],
    kind: 'rabbitmq.publish',
    on: exchangeObject,
    over: (file, maker, call) => [publishedTo(file, maker, call)],
    parameters: ['message', 'routing_key', 'mandatory', 'immediate'],
    spellings: publishSpellings,
    held: { message },
  },
  {
    names: ['consume'],
    kind: 'rabbitmq.consume',
    on: queueObject,
    over: (file, maker, call) => [nameOf(file, maker, call, 'queue')],
    parameters: ['callback', 'no_ack', 'exclusive', 'arguments', 'consumer_tag'],
    spellings: consumeSpellings,
    held,
    handler: 'callback',
  },
  {
    names: ['iterator'],
    kind: 'rabbitmq.consume',
    on: queueObject,
    over: (file, maker, call) => [nameOf(file, maker, call, 'queue')],
    parameters: [],
    spellings: consumeSpellings,
    held,
  },
  {
    names: ['get'],
    kind: 'rabbitmq.get',
    on: certainQueueObject,
    over: (file, maker, call) => [nameOf(file, maker, call, 'queue')],
    parameters: [],
    spellings: consumeSpellings,
  },
  { names: ['ack'], kind: 'rabbitmq.ack', on: messageObject, parameters: ['multiple'], spellings: settling },
  {
    names: ['nack'],
    kind: 'rabbitmq.nack',
    on: messageObject,
    parameters: ['multiple', 'requeue'],
    spellings: settling,
    says: { method: 'nack' },
  },
  {
    names: ['reject'],
    kind: 'rabbitmq.nack',
    on: messageObject,
    parameters: ['requeue'],
    spellings: settling,
    says: { method: 'reject', requeue: false },
    kept: ['requeue'],
  },
  // What its block raises rejects the message, as `reject` does.
  {
    names: ['process'],
    kind: 'rabbitmq.nack',
    on: messageObject,
    parameters: ['requeue', 'reject_on_redelivered', 'ignore_processed'],
    spellings: settling,
    says: { method: 'reject', requeue: false },
    kept: ['requeue'],
  },
  {
    names: ['add'],
    kind: 'rabbitmq.returns',
    on: { makers: [], named: /^return_callbacks$/ },
    parameters: ['callback'],
    spellings: spellings({}),
    handler: 'callback',
  },
];

/** `async with message.process():` also acknowledges, where its block ends well. */
export const processedForms: readonly CallForm[] = [
  { names: ['process'], kind: 'rabbitmq.ack', on: messageObject, parameters: [], spellings: spellings({}) },
];
