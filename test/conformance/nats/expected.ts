import type { ExpectedList } from '../suite';
import {
  getJson,
  monitoredAccount,
  monitoredStreams,
  type MonitoredConsumer,
  type MonitoredSource,
  type MonitoredStream,
} from './monitor';
import { serviceConnection } from './service';

/** The lists of the tree as the monitoring port tells them. */
export function expectedLists(monitor: string, server: string): readonly ExpectedList[] {
  return [
    {
      at: ['Streams'],
      rows: async () => rowsOf((await monitoredStreams(monitor)).filter(not(isBucket)).filter(not(isStore)), streamRow),
    },
    {
      at: ['Object stores'],
      rows: async () => {
        const stores = (await monitoredStreams(monitor)).filter(isStore);
        return rowsOf(
          stores.map((stream) => ({ ...stream, name: stream.name.slice('OBJ_'.length) })),
          ({ state, config }) => ({ bytes: state.bytes, storage: config.storage, replicas: config.num_replicas }),
        );
      },
    },
    {
      at: ['Key-value buckets'],
      rows: async () => {
        const buckets = (await monitoredStreams(monitor)).filter(isBucket);
        return rowsOf(
          buckets.map((stream) => ({ ...stream, name: stream.name.slice('KV_'.length) })),
          bucketRow,
        );
      },
    },
    ...['conformance-jobs', 'conformance-1'].map((name) => ({
      at: ['Streams', name, 'Consumers'],
      rows: async () => {
        const stream = (await monitoredStreams(monitor)).find((one) => one.name === name);
        return rowsOf(stream?.consumer_detail ?? [], consumerRow);
      },
    })),
    {
      at: ['Streams', 'conformance-mirror', 'Mirror'],
      rows: async () => sourceRows(await streamNamed(monitor, 'conformance-mirror')),
    },
    {
      at: ['Streams', 'conformance-sourced', 'Sources'],
      rows: async () => sourceRows(await streamNamed(monitor, 'conformance-sourced')),
    },
    {
      at: ['Account'],
      rows: async () => {
        const account = await monitoredAccount(monitor, 'APP');
        return {
          APP: {
            streams: account?.stream_detail?.length ?? 0,
            memory: account?.memory ?? 0,
            storage: account?.storage ?? 0,
          },
        };
      },
    },
    {
      at: ['Servers'],
      rows: async () => {
        const varz = await getJson<Record<'server_id' | 'server_name' | 'version', string>>(`${monitor}/varz`);
        return { [varz.server_name]: { version: varz.version, id: varz.server_id, jetstream: true } };
      },
    },
    {
      at: ['Servers', server, 'Connections'],
      only: ({ label }) => label === serviceConnection,
      rows: async () => {
        const answer = await getJson<{ readonly connections: readonly MonitoredConnection[] }>(`${monitor}/connz`);
        const own = answer.connections.filter(({ name }) => name === serviceConnection);
        return rowsOf(own, (one) => ({
          cid: one.cid,
          language: one.lang,
          version: one.version,
          subscriptions: one.subscriptions,
          address: `${one.ip}:${one.port}`,
        }));
      },
    },
  ];
}

interface MonitoredConnection {
  readonly name: string;
  readonly cid: number;
  readonly lang: string;
  readonly version: string;
  readonly subscriptions: number;
  readonly ip: string;
  readonly port: number;
}

async function streamNamed(monitor: string, name: string): Promise<MonitoredStream | undefined> {
  return (await monitoredStreams(monitor)).find((stream) => stream.name === name);
}

function sourceRows(stream: MonitoredStream | undefined): Record<string, Row> {
  const row = (as: string) => (source: MonitoredSource) => ({ as, lag: source.lag });
  return {
    ...rowsOf(stream?.mirror ? [stream.mirror] : [], row('mirror')),
    ...rowsOf(stream?.sources ?? [], row('source')),
  };
}

function isStore({ name }: MonitoredStream): boolean {
  return name.startsWith('OBJ_');
}

type Row = Readonly<Record<string, string | number | boolean>>;

function rowsOf<T extends { readonly name: string }>(items: readonly T[], row: (item: T) => Row): Record<string, Row> {
  return Object.fromEntries(items.map((item) => [item.name, row(item)]));
}

/** As the seed makes them: real buckets have `$KV` subjects or mirror one that has. */
function isBucket({ name, config }: MonitoredStream): boolean {
  return name.startsWith('KV_') && ((config.subjects?.[0]?.startsWith('$KV.') ?? false) || config.mirror !== undefined);
}

function not<T>(predicate: (item: T) => boolean): (item: T) => boolean {
  return (item) => !predicate(item);
}

function streamRow({ config, state }: MonitoredStream): Row {
  return {
    messages: state.messages,
    bytes: state.bytes,
    consumers: state.consumer_count,
    ...(config.subjects && { subjects: config.subjects.join(', ') }),
    firstSequence: state.first_seq,
    lastSequence: state.last_seq,
    retention: config.retention,
    storage: config.storage,
    replicas: config.num_replicas,
  };
}

function bucketRow({ config, state }: MonitoredStream): Row {
  return {
    values: state.messages,
    bytes: state.bytes,
    history: config.max_msgs_per_subject,
    ...(config.max_age > 0 && { ttl: config.max_age / 1e6 }),
    storage: config.storage,
    replicas: config.num_replicas,
  };
}

function consumerRow(consumer: MonitoredConsumer): Row {
  const pushed = consumer.config.deliver_subject !== undefined;
  return {
    pending: consumer.num_pending,
    ackPending: consumer.num_ack_pending,
    redelivered: consumer.num_redelivered,
    ...(!pushed && { waiting: consumer.num_waiting }),
    mode: pushed ? 'push' : 'pull',
    ackPolicy: consumer.config.ack_policy,
    ...(consumer.config.filter_subject && { filters: consumer.config.filter_subject }),
  };
}
