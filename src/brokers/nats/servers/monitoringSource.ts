import { BrokerError } from '../../api/error';
import type { JsonService } from '../../api/http/jsonService';
import { allTopics, type MonitoringTopic, type ServerSource, type ServerSummary } from './source';
import type { ServerBlock, Varz } from './wire';

/** Asks one server over HTTP on its monitoring port, which every member of a cluster has of its own. */
export function monitoringSource(open: () => Promise<JsonService>, url: string): ServerSource {
  let opened: Promise<JsonService> | undefined;
  const get = async <T>(path: string, signal: AbortSignal): Promise<T> => {
    opened ??= open().catch((error: unknown) => {
      // The user mends the settings, and tries again.
      opened = undefined;
      throw error;
    });
    return (await (await opened).get(path, signal)) as T;
  };
  return {
    notice: `Seen through the monitoring port ${url}, which tells of its own server only: a user of the system account sees all of them.`,
    topics: allTopics,
    async servers(signal) {
      const [varz, problem] = await Promise.all([get<Varz>('/varz', signal), unhealthy(get('/healthz', signal))]);
      return [{ ...summaryOf(varz), ...(problem !== undefined && { unhealthy: problem }) }];
    },
    async ask<T>(topic: MonitoringTopic, _server: ServerBlock, options: object, signal: AbortSignal): Promise<T> {
      return get<T>(`/${topic.toLowerCase()}${queryOf(options)}`, signal);
    },
    close: () => void opened?.then((service) => service.close()).catch(() => undefined),
  };
}

/** A server that is not well answers with status 503, and the reason stays in its log. */
async function unhealthy(health: Promise<unknown>): Promise<string | undefined> {
  try {
    await health;
    return undefined;
  } catch (error) {
    return BrokerError.is(error, 'protocol') ? error.message : undefined;
  }
}

function summaryOf(varz: Varz): ServerSummary {
  const { server_id: id, server_name: name, version: ver, host, cluster, jetstream, tags } = varz;
  return {
    block: {
      id,
      name,
      ver,
      jetstream: jetstream?.config !== undefined,
      ...(host !== undefined && { host }),
      ...(cluster?.name !== undefined && { cluster: cluster.name }),
      ...(jetstream?.config?.domain !== undefined && { domain: jetstream.config.domain }),
      ...(tags && { tags }),
    },
    stats: {
      ...varz,
      sent: { msgs: varz.out_msgs ?? 0, bytes: varz.out_bytes ?? 0 },
      received: { msgs: varz.in_msgs ?? 0, bytes: varz.in_bytes ?? 0 },
    },
  };
}

/** Names of options are the same in both ways, except for that of subscriptions. */
function queryOf(options: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) {
    if (name === 'subscriptions') query.set('subs', value === true ? '1' : '0');
    else query.set(name, value === true ? '1' : String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
