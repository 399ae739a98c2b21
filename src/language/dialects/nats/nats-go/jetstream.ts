import type { GoForm } from '../../../declarations/go/goForms';
import { duration, plain } from '../../../declarations/go/goVocabulary';
import { goBucketFields, goConsumerFields, goMessageFields, goStreamFields } from '../goConfigs';
import { publishOptions, pullOptions, subscribeOptions } from './options';

const context = ['nats.JetStreamContext', 'nats.JetStream', 'nats.JetStreamManager', 'nats.KeyValueManager'];
const subscription = ['nats.Subscription'];
const message = ['nats.Msg'];

/** `js.Subscribe` acknowledges each message explicitly unless an option says otherwise (js.go of 1.55.0, subscribe). */
const subscribed = { ack_policy: 'explicit' } as const;

const subscribes: readonly GoForm[] = [
  { name: 'Subscribe', parameters: ['filter_subject', ''], handler: 1 },
  { name: 'SubscribeSync', parameters: ['filter_subject'] },
  { name: 'ChanSubscribe', parameters: ['filter_subject', ''] },
  { name: 'QueueSubscribe', parameters: ['filter_subject', 'deliver_group', ''], handler: 2 },
  { name: 'QueueSubscribeSync', parameters: ['filter_subject', 'deliver_group'] },
  { name: 'ChanQueueSubscribe', parameters: ['filter_subject', 'deliver_group', ''] },
  {
    ...{ name: 'PullSubscribe', distinct: true as const, makes: true as const },
    // An empty name is none.
    parameters: ['filter_subject', { canonical: 'durable_name', decode: named }],
  },
].map((form): GoForm => ({
  ...{ kind: 'nats.consumer', on: context, implied: subscribed },
  ...{ options: { from: form.parameters.length, spellings: subscribeOptions }, ...form },
}));

function named(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const acknowledgements: readonly GoForm[] = (
  [
    ['Ack', 'ack'],
    ['AckSync', 'ack-sync'],
    ['Nak', 'nak'],
    ['Term', 'term'],
    ['InProgress', 'in-progress'],
  ] as const
).map(([name, method]): GoForm => ({ name, kind: 'nats.ack', on: message, implied: { method } }));

const publish = { kind: 'nats.publish', on: context, implied: { jetstream: true } } as const;

/** Signatures of js.go, jsm.go, kv.go and object.go of nats.go 1.55.0, as package `nats` has this name. */
export function legacyForms(alias: string): readonly GoForm[] {
  const bucket = [{ at: 0, spellings: goBucketFields(alias) }];
  const stream = [{ at: 0, spellings: goStreamFields(alias) }];
  const consumer = [{ at: 1, spellings: goConsumerFields(alias, 'Heartbeat') }];
  return [
    ...['AddStream', 'UpdateStream'].map((name): GoForm => ({
      ...{ name, kind: 'nats.stream', on: context, arity: [1, Infinity], distinct: true, structs: stream },
    })),
    ...['AddConsumer', 'UpdateConsumer'].map((name): GoForm => ({
      ...{ name, kind: 'nats.consumer', on: context, arity: [2, Infinity], distinct: true, structs: consumer },
      parameters: ['stream_name'],
    })),
    ...subscribes,
    { name: 'Publish', ...publish, parameters: ['subject'], options: { from: 2, spellings: publishOptions } },
    { name: 'PublishAsync', ...publish, parameters: ['subject'], options: { from: 2, spellings: publishOptions } },
    ...['PublishMsg', 'PublishMsgAsync'].map((name): GoForm => ({
      ...{ name, ...publish, structs: [{ at: 0, spellings: goMessageFields }] },
      options: { from: 1, spellings: publishOptions },
    })),
    ...['Fetch', 'FetchBatch'].map((name): GoForm => ({
      ...{ name, kind: 'nats.fetch', on: subscription, parameters: [plain('batch')], arity: [1, Infinity] },
      options: { from: 1, spellings: pullOptions },
    })),
    ...acknowledgements,
    {
      ...{ name: 'NakWithDelay', kind: 'nats.ack', on: message, parameters: [duration('delay', 1)] },
      implied: { method: 'nak' },
    },
    {
      name: 'CreateKeyValue',
      kind: 'nats.kv',
      on: context,
      arity: [1, 1],
      structs: bucket,
      makes: true,
      distinct: true,
    },
    {
      ...{ name: 'CreateObjectStore', kind: 'nats.object-store', on: context, arity: [1, 1], structs: bucket },
      ...{ makes: true, distinct: true },
    },
  ];
}
