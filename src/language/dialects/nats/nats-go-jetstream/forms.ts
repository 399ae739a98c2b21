import type { GoForm } from '../../../declarations/go/goForms';
import { duration, plain } from '../../../declarations/go/goVocabulary';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import { goBucketFields, goConsumerFields, goMessageFields, goStreamFields } from '../goConfigs';
import { streamSays } from './stream';

const jetstream = ['jetstream.JetStream', 'jetstream.StreamManager', 'jetstream.Publisher'];
const stream = ['jetstream.Stream', 'jetstream.ConsumerManager'];
const consumer = ['jetstream.Consumer'];
const message = ['jetstream.Msg'];
const created = (name: string): readonly string[] => [`Create${name}`, `Update${name}`, `CreateOrUpdate${name}`];

/** Options of publishing (jetstream_options.go of 1.55.0). */
const publishOptions: Spellings = spellings({
  WithMsgID: plain('msg_id'),
  WithExpectStream: plain('expected_stream'),
  WithExpectLastSequence: plain('expected_last_seq'),
  WithExpectLastSequencePerSubject: plain('expected_last_subject_seq'),
  WithExpectLastMsgID: plain('expected_last_msg_id'),
});

/** Options of pulling (same source). */
const pullOptions: Spellings = spellings({
  FetchMaxWait: duration('timeout', 1),
  FetchMaxBytes: plain('max_bytes'),
  NextMaxWait: duration('timeout', 1),
  PullMaxMessages: plain('batch'),
  PullExpiry: duration('timeout', 1),
  PullMaxBytes: plain('max_bytes'),
});

const fetch = { kind: 'nats.fetch', on: consumer, options: { from: 1, spellings: pullOptions } } as const;

const pulls: readonly GoForm[] = [
  { ...fetch, name: 'Fetch', arity: [1, Infinity], parameters: ['batch'] },
  // As many as the bytes hold (jetstream/pull.go, defaultBatchMaxBytesOnly).
  { ...fetch, name: 'FetchBytes', arity: [1, Infinity], parameters: ['max_bytes'], implied: { batch: 1_000_000 } },
  {
    name: 'FetchNoWait',
    kind: 'nats.fetch',
    on: consumer,
    arity: [1, 1],
    parameters: ['batch'],
    implied: { no_wait: true },
  },
  { ...fetch, name: 'Next', options: { from: 0, spellings: pullOptions }, implied: { batch: 1 } },
  { ...fetch, name: 'Consume', arity: [1, Infinity], handler: 0 },
  { ...fetch, name: 'Messages', options: { from: 0, spellings: pullOptions } },
];

const acknowledgements: readonly GoForm[] = (
  [
    ['Ack', 'ack'],
    ['DoubleAck', 'ack-sync'],
    ['Nak', 'nak'],
    ['Term', 'term'],
    ['TermWithReason', 'term'],
    ['InProgress', 'in-progress'],
  ] as const
).map(([name, method]): GoForm => ({ name, kind: 'nats.ack', on: message, implied: { method } }));

const publish = { kind: 'nats.publish', on: jetstream, implied: { jetstream: true } } as const;

const publishes: readonly GoForm[] = [
  { ...publish, name: 'Publish', parameters: ['', 'subject'], options: { from: 3, spellings: publishOptions } },
  { ...publish, name: 'PublishAsync', parameters: ['subject'], options: { from: 2, spellings: publishOptions } },
  {
    ...{ ...publish, name: 'PublishMsg', structs: [{ at: 1, spellings: goMessageFields }] },
    options: { from: 2, spellings: publishOptions },
  },
  {
    ...{ ...publish, name: 'PublishMsgAsync', structs: [{ at: 0, spellings: goMessageFields }] },
    options: { from: 1, spellings: publishOptions },
  },
];

/** Consumers are made on a stream, or on JetStream with the stream's name. */
function consumers(fields: Spellings): readonly GoForm[] {
  const names = [...created('Consumer'), ...created('PushConsumer')];
  return names.flatMap((name): readonly GoForm[] => [
    {
      ...{ name, kind: 'nats.consumer', on: stream, arity: [2, 2], distinct: true, makes: true, says: streamSays },
      structs: [{ at: 1, spellings: fields }],
    },
    {
      ...{ name, kind: 'nats.consumer', on: jetstream, arity: [3, 3], distinct: true, makes: true },
      ...{ parameters: ['', 'stream_name'], structs: [{ at: 2, spellings: fields }] },
    },
  ]);
}

/** What an ordered consumer is made with, whatever is written (jetstream/ordered.go of 1.55.0). */
const ordered = {
  ack_policy: 'none',
  mem_storage: true,
  num_replicas: 1,
  inactive_threshold: 300_000_000_000,
} as const;

function orderedConsumers(fields: Spellings): readonly GoForm[] {
  const form = {
    name: 'OrderedConsumer',
    kind: 'nats.consumer',
    distinct: true,
    makes: true,
    implied: ordered,
  } as const;
  return [
    { ...form, on: stream, arity: [2, 2], structs: [{ at: 1, spellings: fields }], says: streamSays },
    { ...form, on: jetstream, arity: [3, 3], parameters: ['', 'stream_name'], structs: [{ at: 2, spellings: fields }] },
  ];
}

/** Signatures of package `jetstream` of nats.go 1.55.0, as it has this name. */
export function jetstreamForms(alias: string): readonly GoForm[] {
  const streams = [{ at: 1, spellings: goStreamFields(alias) }];
  const buckets = [{ at: 1, spellings: goBucketFields(alias) }];
  const fields = goConsumerFields(alias, 'IdleHeartbeat');
  return [
    ...created('Stream').map((name): GoForm => ({
      ...{ name, kind: 'nats.stream', on: jetstream, arity: [2, 2], distinct: true, makes: true, structs: streams },
    })),
    ...consumers(fields),
    ...orderedConsumers(fields),
    ...pulls,
    ...acknowledgements,
    {
      ...{ name: 'NakWithDelay', kind: 'nats.ack', on: message, parameters: [duration('delay', 1)] },
      implied: { method: 'nak' },
    },
    ...publishes,
    ...created('KeyValue').map((name): GoForm => ({
      ...{ name, kind: 'nats.kv', on: jetstream, arity: [2, 2], distinct: true, makes: true, structs: buckets },
    })),
    ...created('ObjectStore').map((name): GoForm => ({
      ...{
        name,
        kind: 'nats.object-store',
        on: jetstream,
        arity: [2, 2],
        distinct: true,
        makes: true,
        structs: buckets,
      },
    })),
  ];
}
