import type { CallForm } from '../../../declarations/callForm';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { NatsRole } from './roles';
import {
  connectionSources,
  consumerSources,
  coreSubscribeSources,
  endpointSources,
  fetchSources,
  kvSources,
  objectSources,
  orderedSources,
  publishSources,
  pullSources,
  requestSources,
  serviceSources,
  streamSources,
} from './spellings';
import { inMilliseconds } from './units';

/** A method of the library, and what it is called on. */
export interface NatsForm extends CallForm {
  /** What its object must be; any where absent. */
  readonly on?: NatsRole | 'message';
  /** Last word of what it is called on. */
  readonly word?: string;
  /** What it leaves out is not the server's default: an update merges into what is there (jsapi: update). */
  readonly merges?: true;
  /** Only with a table where its options stand: another form has a name there. */
  readonly needsTable?: number;
  /** Members of the options that may hold the handler. */
  readonly handlers?: readonly string[];
  /** It yields messages to a loop. */
  readonly iterates?: true;
}

/** Its own spelling: the parameter is a duration. */
const delay: OptionSpelling = inMilliseconds('delay');

/** `connect`, which is a function of the module. */
export const connectForm: NatsForm = {
  name: 'connect',
  kind: 'nats.connection',
  options: { at: 0, sources: connectionSources },
  makes: true,
};

/** Signatures of nats-core core.ts, jetstream types.ts, kv, obj and services 3.4.0, and of nats 2.29.3. */
export const natsForms: readonly NatsForm[] = [
  { name: 'add', word: 'streams', kind: 'nats.stream', options: { at: 0, sources: streamSources } },
  {
    ...{ name: 'update', word: 'streams', kind: 'nats.stream', parameters: ['name'], merges: true },
    options: { at: 1, sources: streamSources },
  },
  {
    ...{ name: 'add', word: 'consumers', kind: 'nats.consumer', parameters: ['stream_name'] },
    options: { at: 1, sources: consumerSources },
  },
  {
    ...{ name: 'update', word: 'consumers', kind: 'nats.consumer', parameters: ['stream_name', 'durable_name'] },
    ...{ merges: true, options: { at: 2, sources: consumerSources } },
  },
  ...['get', 'getPushConsumer'].map((name): NatsForm => ({
    ...{ name, word: 'consumers', kind: 'nats.consumer', parameters: ['stream_name'], needsTable: 1, makes: true },
    options: { at: 1, sources: orderedSources },
    // An ordered consumer: the library decides the rest, not alike in every version (consumer.ts, jsmstream_api.ts).
    ...{ implied: { ack_policy: 'none', num_replicas: 1 }, merges: true },
  })),
  {
    ...{ name: 'publish', kind: 'nats.publish', parameters: ['subject'] },
    options: { at: 2, sources: publishSources },
  },
  {
    ...{ name: 'subscribe', on: 'connection', kind: 'nats.subscribe', parameters: ['subject'] },
    ...{ options: { at: 1, sources: coreSubscribeSources }, handlers: ['callback'], iterates: true },
  },
  ...['request', 'requestMany'].map((name): NatsForm => ({
    ...{ name, on: 'connection', kind: 'nats.request', parameters: ['subject'] },
    options: { at: 2, sources: requestSources },
  })),
  ...['drain', 'close', 'flush'].map((name): NatsForm => ({
    ...{ name, on: 'connection', kind: 'nats.drain', implied: { call: name } },
  })),
  ...['fetch', 'consume'].map((name): NatsForm => ({
    ...{
      name,
      on: 'consumer',
      kind: 'nats.fetch',
      options: { at: 0, sources: fetchSources },
      handlers: ['callback'],
      iterates: true,
    },
  })),
  {
    ...{ name: 'next', on: 'consumer', kind: 'nats.fetch', implied: { batch: 1 } },
    options: { at: 0, sources: fetchSources },
  },
  {
    ...{ name: 'fetch', on: 'jetstream', kind: 'nats.fetch', iterates: true },
    options: { at: 2, sources: pullSources },
  },
  ...(
    [
      ['ack', 'ack'],
      ['ackAck', 'ack-sync'],
      ['term', 'term'],
      ['working', 'in-progress'],
    ] as const
  ).map(([name, method]): NatsForm => ({ name, on: 'message', kind: 'nats.ack', implied: { method } })),
  { name: 'nak', on: 'message', kind: 'nats.ack', parameters: [delay], implied: { method: 'nak' } },
  {
    ...{ name: 'kv', word: 'views', kind: 'nats.kv', parameters: ['bucket'], makes: true },
    options: { at: 1, sources: kvSources },
  },
  {
    ...{ name: 'create', on: 'kv', kind: 'nats.kv', parameters: ['bucket'], makes: true },
    options: { at: 1, sources: kvSources },
  },
  {
    ...{ name: 'os', word: 'views', kind: 'nats.object-store', parameters: ['bucket'], makes: true },
    options: { at: 1, sources: objectSources },
  },
  {
    ...{ name: 'create', on: 'objects', kind: 'nats.object-store', parameters: ['bucket'], makes: true },
    options: { at: 1, sources: objectSources },
  },
  { name: 'add', on: 'services', kind: 'nats.service', options: { at: 0, sources: serviceSources }, makes: true },
  {
    ...{ name: 'addEndpoint', kind: 'nats.endpoint', parameters: ['subject'], handler: 1, handlers: ['handler'] },
    options: { at: 1, sources: endpointSources },
  },
];
