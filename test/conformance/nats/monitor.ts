/** What the monitoring port tells about JetStream, which no client library takes part in. */
interface Monitored {
  readonly account_details?: readonly {
    readonly name: string;
    readonly memory: number;
    readonly storage: number;
    readonly stream_detail?: readonly MonitoredStream[];
  }[];
}

export interface MonitoredStream {
  readonly name: string;
  readonly config: {
    readonly subjects?: readonly string[];
    readonly mirror?: object;
    readonly retention: string;
    readonly storage: string;
    readonly num_replicas: number;
    readonly max_msgs_per_subject: number;
    readonly max_age: number;
  };
  readonly state: {
    readonly messages: number;
    readonly bytes: number;
    readonly first_seq: number;
    readonly last_seq: number;
    readonly consumer_count: number;
  };
  readonly consumer_detail?: readonly MonitoredConsumer[];
  readonly mirror?: MonitoredSource;
  readonly sources?: readonly MonitoredSource[];
}

export interface MonitoredSource {
  readonly name: string;
  readonly lag: number;
}

export interface MonitoredConsumer {
  readonly name: string;
  readonly config: { readonly deliver_subject?: string; readonly ack_policy: string; readonly filter_subject?: string };
  readonly num_pending: number;
  readonly num_ack_pending: number;
  readonly num_redelivered: number;
  readonly num_waiting: number;
}

/** https://docs.nats.io/running-a-nats-service/nats_admin/monitoring#jetstream-information */
export async function monitoredStreams(monitor: string): Promise<readonly MonitoredStream[]> {
  const answer = await getJson<Monitored>(`${monitor}/jsz?accounts=1&streams=1&consumers=1&config=1&limit=1000`);
  const streams = (answer.account_details ?? []).flatMap((account) => account.stream_detail ?? []);
  return [...streams].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How long ago something was, counted from the moment of asking. */
const clocks = new Set(['ts', 'active', 'last_seen']);

interface Named {
  readonly name: string;
}

function byName(a: Named, b: Named): number {
  return a.name < b.name ? -1 : 1;
}

/** Streams and consumers with all that is known of them. */
export async function traces(monitor: string): Promise<unknown> {
  const streams = await monitoredStreams(monitor);
  return JSON.parse(
    JSON.stringify(streams, (key, value: unknown) => {
      if (clocks.has(key)) return undefined;
      // 2.9.10 tells the sources of a stream in another order each time.
      return key === 'sources' && Array.isArray(value) ? [...(value as Named[])].sort(byName) : value;
    }),
  );
}

/** What one account uses. */
export async function monitoredAccount(monitor: string, name: string) {
  const answer = await getJson<Monitored>(`${monitor}/jsz?accounts=1&streams=1&limit=1000`);
  return answer.account_details?.find((account) => account.name === name);
}

export async function version(monitor: string): Promise<string> {
  return (await getJson<{ readonly version: string }>(`${monitor}/varz`)).version;
}

/** A page of the monitoring port. */
export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
