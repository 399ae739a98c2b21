import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { consumerSpellings, streamSpellings } from '../jetstreamSpellings';
import type { DurationUnit } from '../jetstreamSpellings';
import { apiUnit, inMilliseconds, milliseconds, plain } from './units';

/** Where options stand in a table, and how they are spelled. */
export type TableSources = (file: CodeFile, table: OptionTable) => readonly OptionSource[];

function only(named: Spellings): TableSources {
  return (_file, table) => [{ table, spellings: named }];
}

function inApiUnit(make: (unit: DurationUnit) => Spellings): TableSources {
  return (file, table) => [{ table, spellings: make(apiUnit(file)) }];
}

/** Fields of the JetStream API under their own names, durations in nanoseconds. */
export const streamSources = inApiUnit(streamSpellings);
export const consumerSources = inApiUnit(consumerSpellings);

/** Ordered consumers take the fields in milliseconds, version 2 one of them in another spelling (consumer.ts). */
export const orderedSources = only(
  spellings({ filterSubjects: plain('filter_subjects') }, consumerSpellings(milliseconds)),
);

/** `js.subscribe('a', { config: { … }, queue: … })` of version 2. */
export function subscribeSources(file: CodeFile, table: OptionTable): readonly OptionSource[] {
  return [
    { table: nestedTable(file, table, 'config'), spellings: consumerSpellings(apiUnit(file)) },
    {
      table,
      spellings: spellings({ queue: plain('deliver_group'), stream: plain('stream_name'), mack: 'manual_ack' }),
    },
  ];
}

/** Options of `connect` (ConnectionOptions of nats-core 3.4.0 and nats 2.29.3). */
export const connectionSources = only(
  spellings({
    servers: plain('servers'),
    name: plain('name'),
    user: plain('user'),
    pass: plain('pass'),
    token: plain('token'),
    tls: { canonical: 'tls', decode: (value) => (value === null ? undefined : value !== false) },
    reconnect: plain('reconnect'),
    maxReconnectAttempts: plain('max_reconnects'),
    maxPingOut: plain('max_pings_out'),
    waitOnFirstConnect: plain('wait_on_first_connect'),
    reconnectTimeWait: inMilliseconds('reconnect_wait'),
    pingInterval: inMilliseconds('ping_interval'),
    timeout: inMilliseconds('timeout'),
  }),
);

/** Options of a subscription of core NATS. */
export const coreSubscribeSources = only(spellings({ queue: plain('queue'), max: plain('max_msgs') }));

/** Options of a request, and of one with many answers. */
export const requestSources = only(
  spellings({ timeout: inMilliseconds('timeout'), maxWait: inMilliseconds('timeout') }),
);

/** Options of a publish, JetStream's among them. */
export function publishSources(file: CodeFile, table: OptionTable): readonly OptionSource[] {
  const expected = spellings({
    lastMsgID: plain('expected_last_msg_id'),
    streamName: plain('expected_stream'),
    lastSequence: plain('expected_last_seq'),
    lastSubjectSequence: plain('expected_last_subject_seq'),
  });
  return [
    { table: nestedTable(file, table, 'expect'), spellings: expected },
    { table, spellings: spellings({ reply: plain('reply'), msgID: plain('msg_id') }) },
  ];
}

/** Options of `fetch`, `consume` and `next` of a consumer. */
export const fetchSources = only(
  spellings({ max_messages: plain('batch'), max_bytes: plain('max_bytes'), expires: inMilliseconds('timeout') }),
);

/** Options of `js.fetch` of version 2. */
export const pullSources = only(
  spellings({ batch: plain('batch'), no_wait: plain('no_wait'), expires: inMilliseconds('timeout') }),
);

/** Options of a key-value bucket, its time to live in milliseconds (KvLimits). */
export const kvSources = only(
  spellings({
    history: plain('history'),
    ttl: inMilliseconds('ttl'),
    max_bytes: plain('max_bytes'),
    maxValueSize: plain('max_value_size'),
    storage: plain('storage'),
    replicas: plain('num_replicas'),
  }),
);

/** Options of an object store, its time to live in nanoseconds (ObjectStoreOptions). */
export const objectSources: TableSources = (file, table) => {
  const unit = apiUnit(file);
  const ttl = {
    canonical: 'ttl',
    encode: (value: unknown) => (typeof value === 'number' ? unit.encode(value) : undefined),
  };
  const names = { max_bytes: plain('max_bytes'), storage: plain('storage'), replicas: plain('num_replicas') };
  return [{ table, spellings: spellings({ ttl, ...names }) }];
};

/** Options of a service and of an endpoint. */
export const serviceSources = only(
  spellings({ name: plain('name'), version: plain('version'), queue: plain('queue_group') }),
);
export const endpointSources = only(spellings({ subject: plain('subject'), queue: plain('queue_group') }));
