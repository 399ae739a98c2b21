import type { ExpectedList } from '../suite';
import { monitoredStreams, type MonitoredConsumer, type MonitoredStream } from './monitor';

/** The lists of the tree as the monitoring port tells them. */
export function expectedLists(monitor: string): readonly ExpectedList[] {
  return [
    { at: ['Streams'], rows: async () => rowsOf((await monitoredStreams(monitor)).filter(not(isBucket)), streamRow) },
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
      at: ['Streams', name],
      rows: async () => {
        const stream = (await monitoredStreams(monitor)).find((one) => one.name === name);
        return rowsOf(stream?.consumer_detail ?? [], consumerRow);
      },
    })),
  ];
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
