import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import { plain, timeSpan } from '../../csharp/values';
import {
  acknowledgeSpellings,
  consumerSpellings,
  durableSpellings,
  fetchSpellings,
  keyValueSpellings,
  objectStoreSpellings,
  publishSpellings,
  replySpellings,
  serviceSpellings,
  streamSpellings,
  subscribeSpellings,
} from './spellings';

/** A class of options: how its properties are spelled, and the parameters of its constructor as properties. */
export interface Config {
  readonly classes: readonly string[];
  readonly constructor: readonly string[];
  /** In the order in which they apply. */
  readonly constructed?: readonly Spellings[];
  readonly spellings: Spellings;
}

/** What a method is called on. */
export type Subject = 'connection' | 'context' | 'stream' | 'consumer' | 'message' | 'store' | 'service';

/** A method: its parameters, some of which hold objects of options. */
export interface Form {
  readonly names: readonly string[];
  readonly kind: DeclarationKind;
  readonly on: readonly Subject[];
  /** By how many arguments have no name; the last for all others. */
  readonly parameters: readonly (readonly string[])[];
  readonly spellings: Spellings;
  readonly configs?: Readonly<Record<string, Config>>;
  readonly implied?: Readonly<Record<string, string | boolean | number>>;
  /** Parameter that holds the function for messages. */
  readonly handler?: string;
}

const none = spellings({});

export const streamConfig: Config = {
  classes: ['StreamConfig'],
  constructor: ['Name', 'Subjects'],
  spellings: streamSpellings,
};

export const consumerConfig: Config = {
  classes: ['ConsumerConfig'],
  constructor: ['Name'],
  constructed: [durableSpellings],
  spellings: consumerSpellings,
};

function options(classes: readonly string[], from: Spellings, constructor: readonly string[] = []): Config {
  return { classes, constructor, spellings: from };
}

const publishing = options(['NatsPubOpts', 'NatsJSPubOpts'], publishSpellings);
const published = spellings({ subject: plain('subject'), replyTo: plain('reply') });
const pulled = options(['NatsJSFetchOpts', 'NatsJSNextOpts', 'NatsJSConsumeOpts'], fetchSpellings);
const keyValue = options(['NatsKVConfig'], keyValueSpellings, ['Bucket']);
const objects = options(['NatsObjConfig'], objectStoreSpellings, ['Bucket']);

const acknowledged = (
  [
    ['AckAsync', 'ack'],
    ['NakAsync', 'nak'],
    ['AckProgressAsync', 'in-progress'],
    ['AckTerminateAsync', 'term'],
  ] as const
).map(([name, method]): Form => ({
  names: [name],
  kind: 'nats.ack',
  on: ['message'],
  // The delay was a parameter until 2.x and is one of the options since 3.0.
  parameters: [['opts', 'delay']],
  spellings: spellings({ delay: timeSpan('delay', 1e6) }),
  configs: { opts: options(['AckOpts'], acknowledgeSpellings) },
  implied: { method },
}));

/** Methods of INatsClient, INatsConnection, INatsJSContext and what these make (2.0 to 3.1.0). */
export const forms: readonly Form[] = [
  {
    names: ['CreateStreamAsync', 'CreateOrUpdateStreamAsync', 'UpdateStreamAsync'],
    kind: 'nats.stream',
    on: ['context'],
    parameters: [['config']],
    spellings: none,
    configs: { config: streamConfig, request: streamConfig },
  },
  {
    names: ['CreateConsumerAsync', 'CreateOrUpdateConsumerAsync', 'UpdateConsumerAsync'],
    kind: 'nats.consumer',
    on: ['context', 'stream'],
    parameters: [[], ['config'], ['stream', 'config']],
    spellings: spellings({ stream: plain('stream_name') }),
    configs: { config: consumerConfig },
  },
  {
    names: ['PublishAsync', 'TryPublishAsync', 'PublishConcurrentAsync'],
    kind: 'nats.publish',
    on: ['connection', 'context'],
    parameters: [['subject', 'data']],
    spellings: published,
    configs: { opts: publishing },
  },
  {
    names: ['SubscribeAsync', 'SubscribeCoreAsync'],
    kind: 'nats.subscribe',
    on: ['connection'],
    parameters: [['subject', 'queueGroup', 'serializer', 'opts']],
    spellings: spellings({ subject: plain('subject'), queueGroup: plain('queue') }),
    configs: { opts: options(['NatsSubOpts'], subscribeSpellings) },
  },
  {
    names: ['RequestAsync', 'RequestManyAsync'],
    kind: 'nats.request',
    on: ['connection'],
    parameters: [['subject', 'data']],
    spellings: spellings({ subject: plain('subject') }),
    configs: { replyOpts: options(['NatsSubOpts'], replySpellings) },
  },
  {
    names: ['FetchAsync'],
    kind: 'nats.fetch',
    on: ['consumer'],
    parameters: [['opts']],
    spellings: none,
    configs: { opts: pulled },
    implied: { no_wait: false },
  },
  {
    names: ['FetchNoWaitAsync'],
    kind: 'nats.fetch',
    on: ['consumer'],
    parameters: [['opts']],
    spellings: none,
    configs: { opts: pulled },
    implied: { no_wait: true },
  },
  {
    names: ['NextAsync'],
    kind: 'nats.fetch',
    on: ['consumer'],
    parameters: [['serializer', 'opts']],
    spellings: none,
    configs: { opts: pulled },
    implied: { batch: 1 },
  },
  {
    names: ['ConsumeAsync'],
    kind: 'nats.fetch',
    on: ['consumer'],
    parameters: [['serializer', 'opts']],
    spellings: none,
    configs: { opts: pulled },
  },
  ...acknowledged,
  {
    names: ['CreateStoreAsync', 'CreateOrUpdateStoreAsync', 'UpdateStoreAsync'],
    kind: 'nats.kv',
    on: ['store'],
    parameters: [['config']],
    spellings: spellings({ bucket: plain('bucket') }),
    configs: { config: keyValue },
  },
  {
    names: ['CreateObjectStoreAsync'],
    kind: 'nats.object-store',
    on: ['store'],
    parameters: [['config']],
    spellings: spellings({ bucket: plain('bucket') }),
    configs: { config: objects },
  },
  {
    names: ['AddServiceAsync'],
    kind: 'nats.service',
    on: ['service'],
    parameters: [[], ['config'], ['name', 'version', 'queueGroup']],
    spellings: spellings({ name: plain('name'), version: plain('version'), queueGroup: plain('queue_group') }),
    configs: { config: options(['NatsSvcConfig'], serviceSpellings, ['Name', 'Version']) },
  },
  {
    names: ['AddEndpointAsync'],
    kind: 'nats.endpoint',
    on: ['service'],
    parameters: [['handler', 'name', 'subject', 'queueGroup']],
    spellings: spellings({ subject: plain('subject'), queueGroup: plain('queue_group') }),
    handler: 'handler',
  },
];
