import type { GoForm } from '../../../declarations/go/goForms';
import { duration } from '../../../declarations/go/goVocabulary';
import { goMessageFields } from '../goConfigs';
import { endpointSays } from './endpoint';
import { connectOptions, endpointOptions, groupOptions, serviceFields } from './options';

const conn = ['nats.Conn'];
const timeout = duration('timeout', 1);

const subscribes: readonly GoForm[] = [
  { name: 'Subscribe', parameters: ['subject'], arity: [2, 2] as const, handler: 1 },
  { name: 'SubscribeSync', parameters: ['subject'], arity: [1, 1] as const },
  { name: 'QueueSubscribe', parameters: ['subject', 'queue'], arity: [3, 3] as const, handler: 2 },
  { name: 'QueueSubscribeSync', parameters: ['subject', 'queue'], arity: [2, 2] as const },
  { name: 'QueueSubscribeSyncWithChan', parameters: ['subject', 'queue'], arity: [3, 3] as const },
  { name: 'ChanSubscribe', parameters: ['subject'], arity: [2, 2] as const },
  { name: 'ChanQueueSubscribe', parameters: ['subject', 'queue'], arity: [3, 3] as const },
].map((form) => ({ kind: 'nats.subscribe', on: conn, ...form }));

const publishes: readonly GoForm[] = [
  { name: 'Publish', kind: 'nats.publish', on: conn, parameters: ['subject'], arity: [2, 2] },
  { name: 'PublishRequest', kind: 'nats.publish', on: conn, parameters: ['subject', 'reply'], arity: [3, 3] },
  {
    ...{ name: 'PublishMsg', kind: 'nats.publish', on: conn, arity: [1, 1] },
    structs: [{ at: 0, spellings: goMessageFields }],
  },
];

const requests: readonly GoForm[] = [
  { name: 'Request', kind: 'nats.request', on: conn, parameters: ['subject', '', timeout], arity: [3, 3] },
  { name: 'RequestWithContext', kind: 'nats.request', on: conn, parameters: ['', 'subject'], arity: [3, 3] },
  {
    ...{ name: 'RequestMsg', kind: 'nats.request', on: conn, parameters: ['', timeout], arity: [2, 2] },
    structs: [{ at: 0, spellings: goMessageFields }],
  },
  {
    ...{ name: 'RequestMsgWithContext', kind: 'nats.request', on: conn, arity: [2, 2] },
    structs: [{ at: 1, spellings: goMessageFields }],
  },
];

const services: readonly GoForm[] = [
  {
    ...{ name: 'AddService', kind: 'nats.service', on: ['micro'], arity: [2, 2], makes: true },
    structs: [{ at: 1, spellings: serviceFields }],
  },
  {
    ...{ name: 'AddEndpoint', kind: 'nats.endpoint', on: ['micro.Service'], arity: [2, Infinity], handler: 1 },
    // Without a subject of its own an endpoint has its name.
    ...{ parameters: ['subject'], options: { from: 2, spellings: endpointOptions } },
  },
  {
    ...{ name: 'AddEndpoint', kind: 'nats.endpoint', on: ['micro.Group'], arity: [2, Infinity], handler: 1 },
    ...{ says: endpointSays, options: { from: 2, spellings: groupOptions } },
  },
];

/** Signatures of nats.go and micro/service.go of nats.go 1.55.0. */
export const coreForms: readonly GoForm[] = [
  {
    ...{ name: 'Connect', kind: 'nats.connection', on: ['nats'], parameters: ['servers'], makes: true },
    options: { from: 1, spellings: connectOptions },
  },
  { name: 'Connect', kind: 'nats.connection', on: ['nats.Options'], arity: [0, 0], makes: true },
  ...subscribes,
  ...publishes,
  ...requests,
  { name: 'Drain', kind: 'nats.drain', on: conn, arity: [0, 0], implied: { call: 'drain' } },
  { name: 'Close', kind: 'nats.drain', on: conn, arity: [0, 0], implied: { call: 'close' } },
  { name: 'Flush', kind: 'nats.drain', on: conn, arity: [0, 0], implied: { call: 'flush' } },
  { name: 'FlushTimeout', kind: 'nats.drain', on: conn, arity: [1, 1], implied: { call: 'flush' } },
  ...services,
];
