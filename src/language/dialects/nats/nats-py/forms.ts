import { spellings } from '../../../declarations/spellings';
import { isValue } from '../../python/callForms';
import type { CallForm } from '../../python/callForms';
import { consumerConfig, keyValueConfig, objectStoreConfig, streamConfig } from './configs';
import { connectionObject, jetstreamObject, messageObject, pullObject } from './objects';
import {
  ackOptions,
  connectionOptions,
  consumerOptions,
  fetchOptions,
  headerOptions,
  keyValueOptions,
  objectStoreOptions,
  publishOptions,
  requestOptions,
  streamOptions,
  subscribeOptions,
  subscriptionOptions,
} from './spellings';

const none = { parameters: [], spellings: spellings({}) };
const anyJetstream = { ...jetstreamObject, named: /./ };

const connect: Omit<CallForm, 'names'> = {
  kind: 'nats.connection',
  parameters: ['servers'],
  spellings: connectionOptions,
  says: (file, call) => {
    const tls = call.args.find(({ name }) => name === 'tls')?.value;
    return tls && { tls: !isValue(file, tls, call.nameToken, null) };
  },
};

const jetstreamSubscribe: CallForm = {
  names: ['subscribe'],
  kind: 'nats.consumer',
  on: jetstreamObject,
  parameters: ['subject', 'queue', 'cb', 'durable', 'stream', 'config', 'manual_ack', 'ordered_consumer'],
  spellings: subscriptionOptions,
  held: { config: consumerConfig },
  handler: 'cb',
  // An ordered consumer is made anew instead of acknowledging (nats/js/client.py of 2.16.0).
  says: (file, call) => {
    const ordered = call.args.find(({ name }) => name === 'ordered_consumer')?.value;
    return isValue(file, ordered, call.nameToken, true) ? { ack_policy: 'none', max_deliver: 1 } : undefined;
  },
  kept: ['ordered_consumer'],
};

/** Arguments that only JetStream's `subscribe` takes. */
const ofJetstream: ReadonlySet<string> = new Set([
  ...['durable', 'stream', 'config', 'manual_ack', 'ordered_consumer', 'deliver_policy', 'flow_control'],
]);

function bucket(name: string, kind: CallForm['kind'], options: CallForm['spellings']): CallForm {
  // It is there already, with options that its making gave it.
  return { names: [name], kind, on: jetstreamObject, parameters: ['bucket'], spellings: options, whole: () => false };
}

/** Signatures of nats/aio/client.py, nats/js/client.py and nats/js/manager.py, 2.2.0 to 2.16.0. */
export const natsPyForms: readonly CallForm[] = [
  { ...connect, names: ['connect'] },
  { ...connect, names: ['connect'], on: { makers: ['Client', 'NATS'], named: /(^|_)nc\d*$|nats/i } },
  ...['add_stream', 'update_stream'].map((name): CallForm => ({
    names: [name],
    kind: 'nats.stream',
    on: anyJetstream,
    parameters: ['config'],
    spellings: streamOptions,
    held: { config: streamConfig },
  })),
  {
    names: ['add_consumer'],
    kind: 'nats.consumer',
    on: anyJetstream,
    parameters: ['stream', 'config'],
    spellings: spellings({ stream: 'stream_name' }, consumerOptions),
    held: { config: consumerConfig },
  },
  {
    names: ['pull_subscribe'],
    kind: 'nats.consumer',
    on: anyJetstream,
    parameters: ['subject', 'durable', 'stream', 'config'],
    spellings: subscriptionOptions,
    held: { config: consumerConfig },
  },
  jetstreamSubscribe,
  {
    ...jetstreamSubscribe,
    on: { ...jetstreamObject, named: /./ },
    fits: (_file, call) => call.args.some(({ name }) => name !== undefined && ofJetstream.has(name)),
  },
  {
    names: ['subscribe'],
    kind: 'nats.subscribe',
    on: connectionObject,
    parameters: ['subject', 'queue', 'cb', 'future', 'max_msgs'],
    spellings: subscribeOptions,
    handler: 'cb',
  },
  {
    names: ['publish', 'publish_async'],
    kind: 'nats.publish',
    on: jetstreamObject,
    parameters: ['subject', 'payload', 'timeout', 'stream', 'headers'],
    spellings: publishOptions,
    held: { headers: { spellings: headerOptions } },
    says: { jetstream: true },
  },
  {
    names: ['publish'],
    kind: 'nats.publish',
    on: connectionObject,
    parameters: ['subject', 'payload', 'reply', 'headers'],
    spellings: publishOptions,
    held: { headers: { spellings: headerOptions } },
    says: { jetstream: false },
  },
  {
    names: ['request'],
    kind: 'nats.request',
    on: connectionObject,
    parameters: ['subject', 'payload', 'timeout'],
    spellings: requestOptions,
  },
  ...['drain', 'close', 'flush'].map((call): CallForm => ({
    names: [call],
    kind: 'nats.drain',
    on: connectionObject,
    ...none,
    says: { call },
  })),
  {
    names: ['fetch'],
    kind: 'nats.fetch',
    on: pullObject,
    parameters: ['batch', 'timeout'],
    spellings: fetchOptions,
  },
  ...[
    ['ack', 'ack'],
    ['ack_sync', 'ack-sync'],
    ['nak', 'nak'],
    ['term', 'term'],
    ['in_progress', 'in-progress'],
  ].map(([name = '', method = '']): CallForm => ({
    names: [name],
    kind: 'nats.ack',
    on: messageObject,
    parameters: name === 'nak' ? ['delay'] : [],
    spellings: ackOptions,
    says: { method },
  })),
  {
    names: ['create_key_value'],
    kind: 'nats.kv',
    on: anyJetstream,
    parameters: ['config'],
    spellings: keyValueOptions,
    held: { config: keyValueConfig },
  },
  bucket('key_value', 'nats.kv', keyValueOptions),
  {
    names: ['create_object_store'],
    kind: 'nats.object-store',
    on: anyJetstream,
    parameters: ['bucket', 'config'],
    spellings: objectStoreOptions,
    held: { config: objectStoreConfig },
  },
  bucket('object_store', 'nats.object-store', objectStoreOptions),
];
