import { BrokerError } from '../../api/error';
import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import type { ResourceView } from '../../api/tree/view';
import type { CommandLine } from '../../api/commandLine';
import { curl } from '../services/curl';
import { textOf } from '../services/json';
import type { LazyService } from '../services/openService';
import { holding, namedPage } from '../tree/namedPage';
import { mapPage, numberKey, pageOf } from '../tree/page';
import { connectorDetails, taskDetails } from './connectorDetails';
import { connectorNode, connectorRef, taskNode } from './connectorNode';
import { ConnectWorker, type Connector } from './worker';

const folder = 'connectors';
const passwordVariable = 'CONNECT_PASSWORD';
const nameOf = ({ name }: Connector): string => name;

/** Connectors of the Kafka Connect cluster that the profile names, and their tasks. */
export function connectArea(profile: ProfileId, service: LazyService): Area {
  const worker = new ConnectWorker(service);
  const list = new ConnectorList(worker);
  const command = (path: string): readonly CommandLine[] => [curl(service.endpoint, path, passwordVariable)];
  const pathOf = (connector: string): string => `/connectors/${encodeURIComponent(connector)}`;
  return {
    folders: [{ name: folder, label: 'Kafka Connect', list: { filter: true, names: true } }],
    views: {
      [`folder/${folder}`]: folderView(profile, worker, list, command),
      connector: {
        children: async ({ path: [name = ''] }, page, signal) => {
          const { tasks } = await worker.connector(name, signal);
          return mapPage(
            pageOf(tasks, ({ id }) => numberKey(id), page),
            (task) => taskNode(profile, name, task),
          );
        },
        describe: async ({ path: [name = ''] }, signal) =>
          connectorDetails(profile, await worker.connector(name, signal), await worker.topics(name, signal)),
        commands: ({ path: [name = ''] }) => command(`${pathOf(name)}/status`),
      },
      connectorTask: {
        describe: async ({ path: [name = '', id = ''] }, signal) => {
          const { tasks } = await worker.connector(name, signal);
          const task = tasks.find((candidate) => String(candidate.id) === id);
          if (task) return taskDetails(name, task);
          throw new BrokerError('notFound', `Task ${id} of connector “${name}” is no longer there: refresh the list.`);
        },
        commands: ({ path: [name = '', id = ''] }) => command(`${pathOf(name)}/tasks/${id}/status`),
      },
    },
    finders: [
      async (text, limit, signal) =>
        holding(await list.recent(signal), nameOf, text)
          .slice(0, limit)
          .map(({ name }) => ({
            ref: connectorRef(profile, name),
            label: name,
            location: 'Kafka Connect',
            ancestors: [{ profile, kind: 'folder', path: [folder] }],
          })),
    ],
  };
}

const pluginColumns = [
  { key: 'class', label: 'Class' },
  { key: 'type', label: 'Type' },
  { key: 'version', label: 'Version' },
];

function folderView(
  profile: ProfileId,
  worker: ConnectWorker,
  list: ConnectorList,
  command: (path: string) => readonly CommandLine[],
): ResourceView {
  const nodes = (connectors: readonly Connector[], page: PageRequest): Page<ResourceNode> =>
    mapPage(namedPage(connectors, nameOf, page), (connector) => connectorNode(profile, connector));
  return {
    children: async (_ref, page, signal) => {
      const fresh = page.cursor === undefined && !page.names;
      return nodes(fresh ? await list.read(signal) : await list.recent(signal), page);
    },
    recall: (_ref, page) => list.kept && nodes(list.kept, page),
    names: async (_ref, _page, signal) => ({ names: (await list.read(signal)).map(nameOf), complete: true }),
    describe: async (_ref, signal) => {
      const version = await worker.version(signal);
      const plugins = await worker.plugins(signal);
      return {
        label: 'Kafka Connect',
        sections: [
          {
            title: 'Worker',
            properties: version === undefined ? [] : [{ key: 'version', label: 'Version', value: version }],
          },
          {
            title: 'Connector plug-ins',
            table: {
              columns: pluginColumns,
              rows: plugins.map((plugin) => ({ cells: pluginColumns.map(({ key }) => textOf(plugin, key)) })),
            },
          },
        ],
      };
    },
    commands: () => command('/connectors?expand=info&expand=status'),
  };
}

/** Later pages, names and searches are cut from the list that was read last, for this long. */
const keepMs = 30_000;

/** The connectors as they were last read; the API answers all of them at once. */
class ConnectorList {
  kept: readonly Connector[] | undefined;
  private until = 0;

  constructor(private readonly worker: ConnectWorker) {}

  async read(signal: AbortSignal): Promise<readonly Connector[]> {
    this.kept = await this.worker.connectors(signal);
    this.until = Date.now() + keepMs;
    return this.kept;
  }

  async recent(signal: AbortSignal): Promise<readonly Connector[]> {
    return this.kept && Date.now() < this.until ? this.kept : this.read(signal);
  }
}
