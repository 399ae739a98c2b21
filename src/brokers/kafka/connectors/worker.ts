import { BrokerError } from '../../api/error';
import { innerOf, innersOf, listOf, numberOf, objectOf, textOf, type JsonObject } from '../services/json';
import type { LazyService } from '../services/openService';

/** States of connectors and tasks (Kafka Connect 4.3, `AbstractStatus.State`); newer ones come as they are. */
export type ConnectState = 'UNASSIGNED' | 'RUNNING' | 'PAUSED' | 'FAILED' | 'RESTARTING' | 'STOPPED' | (string & {});

/** One task of a connector. */
export interface Task {
  readonly id: number;
  readonly state: ConnectState;
  readonly worker: string | undefined;
  /** Stack trace of a failure. */
  readonly trace: string | undefined;
}

/** A connector with how it is doing. */
export interface Connector {
  readonly name: string;
  /** `source`, `sink` or, while the class is not loaded, `unknown`. */
  readonly type: string;
  readonly state: ConnectState;
  readonly worker: string | undefined;
  readonly trace: string | undefined;
  readonly tasks: readonly Task[];
  /** As it was given; may hold secrets. */
  readonly config: Readonly<Record<string, string>>;
}

/** What is read of a Kafka Connect cluster over its REST API (3.9.2 and 4.3.1). Every call is a GET. */
export class ConnectWorker {
  constructor(private readonly service: LazyService) {}

  /** All connectors, by name. The API has no pages; both `expand` came with 2.3 (KIP-465). */
  async connectors(signal: AbortSignal): Promise<readonly Connector[]> {
    const answer = objectOf(await this.service.get('/connectors?expand=info&expand=status', signal), workerName);
    return Object.keys(answer)
      .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      .map((name) =>
        connectorOf(name, innerOf(innerOf(answer, name), 'info'), innerOf(innerOf(answer, name), 'status')),
      );
  }

  /** One connector. @throws BrokerError `notFound` */
  async connector(name: string, signal: AbortSignal): Promise<Connector> {
    const path = `/connectors/${encodeURIComponent(name)}`;
    const info = objectOf(await this.get(name, path, signal), workerName);
    const status = await this.get(name, `${path}/status`, signal).catch((error: unknown) => {
      // A connector that was made just now, or whose worker has died, has no status yet.
      if (BrokerError.is(error, 'notFound')) return {};
      throw error;
    });
    return connectorOf(name, info, objectOf(status, workerName));
  }

  /** Topics a connector has used since it was made or reset (2.5, KIP-558); `undefined` where that is not kept. */
  async topics(name: string, signal: AbortSignal): Promise<readonly string[] | undefined> {
    try {
      const answer = await this.service.get(`/connectors/${encodeURIComponent(name)}/topics`, signal);
      const topics = innerOf(objectOf(answer, workerName), name)?.['topics'];
      return Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string').toSorted() : undefined;
    } catch (error) {
      // 403 where `topic.tracking.enable` is off.
      if (BrokerError.is(error, 'notFound') || BrokerError.is(error, 'denied')) return undefined;
      throw error;
    }
  }

  /** Version of the worker that answers. */
  async version(signal: AbortSignal): Promise<string | undefined> {
    return textOf(objectOf(await this.service.get('/', signal), workerName), 'version');
  }

  /** Classes and versions of the connectors that the worker has. */
  async plugins(signal: AbortSignal): Promise<readonly JsonObject[]> {
    return listOf(await this.service.get('/connector-plugins', signal), workerName).map((one) =>
      objectOf(one, workerName),
    );
  }

  private async get(name: string, path: string, signal: AbortSignal): Promise<unknown> {
    try {
      return await this.service.get(path, signal);
    } catch (error) {
      if (!BrokerError.is(error, 'notFound')) throw error;
      const sentence = `Connector “${name}” is no longer there: refresh the list.`;
      throw new BrokerError('notFound', sentence, { cause: error });
    }
  }
}

const workerName = 'the Kafka Connect worker';

function connectorOf(name: string, info: JsonObject | undefined, status: JsonObject | undefined): Connector {
  const connector = innerOf(status, 'connector');
  const config = Object.entries(innerOf(info, 'config') ?? {});
  return {
    name,
    type: textOf(info, 'type') ?? textOf(status, 'type') ?? 'unknown',
    state: textOf(connector, 'state') ?? 'UNASSIGNED',
    worker: textOf(connector, 'worker_id'),
    trace: textOf(connector, 'trace'),
    tasks: innersOf(status, 'tasks').map((task) => ({
      id: numberOf(task, 'id') ?? 0,
      state: textOf(task, 'state') ?? 'UNASSIGNED',
      worker: textOf(task, 'worker_id'),
      trace: textOf(task, 'trace'),
    })),
    config: Object.fromEntries(config.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}
