import type { CallForm } from '../../../declarations/callForm';
import { bindingSources, consumeSources, exchangeSources, getSources, publishSources, queueSources } from './spellings';

/** A method of a channel, and how sure its name alone makes us. */
export interface ChannelForm extends CallForm {
  /** Fewer arguments are another library's method of this name. */
  readonly atLeast: number;
  /** Only on what is known for a channel: other libraries have methods of this name. */
  readonly ofChannel?: true;
}

const queue = { at: 1, sources: queueSources };

/** Methods of amqplib's channel in the order of their arguments (lib/api_args.js, lib/channel_model.js of 0.10 to 2.3.1). */
export const channelForms: readonly ChannelForm[] = [
  { name: 'assertQueue', kind: 'rabbitmq.queue', parameters: ['queue'], options: queue, atLeast: 0 },
  { name: 'checkQueue', kind: 'rabbitmq.queue', parameters: ['queue'], implied: { passive: true }, atLeast: 1 },
  {
    name: 'assertExchange',
    kind: 'rabbitmq.exchange',
    parameters: ['exchange', 'type'],
    options: { at: 2, sources: exchangeSources },
    atLeast: 1,
  },
  {
    name: 'checkExchange',
    kind: 'rabbitmq.exchange',
    parameters: ['exchange'],
    implied: { passive: true },
    atLeast: 1,
  },
  ...(['queue', 'exchange'] as const).map((type): ChannelForm => ({
    name: type === 'queue' ? 'bindQueue' : 'bindExchange',
    kind: 'rabbitmq.binding',
    parameters: ['destination', 'exchange', 'routing-key'],
    options: { at: 3, sources: bindingSources },
    implied: { 'destination-type': type },
    atLeast: 2,
  })),
  {
    name: 'publish',
    kind: 'rabbitmq.publish',
    parameters: ['exchange', 'routing-key'],
    options: { at: 3, sources: publishSources },
    atLeast: 3,
  },
  {
    name: 'sendToQueue',
    kind: 'rabbitmq.publish',
    parameters: ['routing-key'],
    options: { at: 2, sources: publishSources },
    implied: { exchange: '' },
    atLeast: 2,
  },
  {
    name: 'consume',
    kind: 'rabbitmq.consume',
    parameters: ['queue'],
    options: { at: 2, sources: consumeSources },
    handler: 1,
    atLeast: 2,
  },
  {
    name: 'get',
    kind: 'rabbitmq.get',
    parameters: ['queue'],
    options: { at: 1, sources: getSources },
    atLeast: 1,
    ofChannel: true,
  },
  {
    name: 'prefetch',
    kind: 'rabbitmq.qos',
    parameters: ['prefetch-count', 'global'],
    atLeast: 1,
    ofChannel: true,
  },
  { name: 'ack', kind: 'rabbitmq.ack', parameters: ['', 'multiple'], atLeast: 1, ofChannel: true },
  { name: 'ackAll', kind: 'rabbitmq.ack', implied: { multiple: true }, atLeast: 0 },
  {
    name: 'nack',
    kind: 'rabbitmq.nack',
    parameters: ['', 'multiple', 'requeue'],
    fillers: ['', 'undefined'],
    implied: { method: 'nack' },
    atLeast: 1,
    ofChannel: true,
  },
  {
    name: 'nackAll',
    kind: 'rabbitmq.nack',
    parameters: ['requeue'],
    implied: { method: 'nack', multiple: true },
    atLeast: 0,
  },
  {
    name: 'reject',
    kind: 'rabbitmq.nack',
    parameters: ['', 'requeue'],
    implied: { method: 'reject' },
    atLeast: 1,
    ofChannel: true,
  },
  {
    name: 'recover',
    kind: 'rabbitmq.nack',
    implied: { method: 'recover', requeue: true },
    atLeast: 0,
    ofChannel: true,
  },
];

/** Events of a channel whose handler takes what the broker returns. */
export const returnForms: readonly ChannelForm[] = ['on', 'once', 'addListener'].map((name) => ({
  name,
  kind: 'rabbitmq.returns',
  atLeast: 2,
  handler: 1,
  ofChannel: true,
}));
