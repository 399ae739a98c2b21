import { BrokerError } from '../../api/error';
import type { ProfileId } from '../../api/profile';
import type { Area } from '../../api/tree/area';
import type { ResourceView } from '../../api/tree/view';
import type { CommandLine } from '../../api/commandLine';
import { curl } from '../services/curl';
import { textOf } from '../services/json';
import type { LazyService } from '../services/openService';
import { namedFinder } from '../tree/namedFinder';
import { namedListView, type NamedListing } from '../tree/namedList';
import { mapPage, numberKey, pageOf } from '../tree/page';
import { Remembered } from '../tree/remembered';
import { connectorDetails, taskDetails } from './connectorDetails';
import { connectorNode, taskNode } from './connectorNode';
import { ConnectWorker, type Connector } from './worker';

const folder = 'connectors';
const passwordVariable = 'CONNECT_PASSWORD';

/** Connectors of the Kafka Connect cluster that the profile names, and their tasks. */
export function connectArea(profile: ProfileId, service: LazyService): Area {
  const worker = new ConnectWorker(service);
  const connectors: NamedListing<Connector> = {
    what: 'The list of connectors',
    list: new Remembered(({ signal }) => worker.connectors(signal)),
    name: ({ name }) => name,
    node: (connector) => connectorNode(profile, connector),
  };
  const command = (path: string): readonly CommandLine[] => [curl(service.endpoint, path, passwordVariable)];
  const pathOf = (connector: string): string => `/connectors/${encodeURIComponent(connector)}`;
  return {
    folders: [{ name: folder, label: 'Kafka Connect', list: { filter: true, names: true } }],
    views: {
      [`folder/${folder}`]: folderView(worker, connectors, command),
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
      namedFinder({ profile }, connectors, {
        kind: 'connector',
        location: 'Kafka Connect',
        ancestors: [{ profile, kind: 'folder', path: [folder] }],
      }),
    ],
  };
}

const pluginColumns = [
  { key: 'class', label: 'Class' },
  { key: 'type', label: 'Type' },
  { key: 'version', label: 'Version' },
];

function folderView(
  worker: ConnectWorker,
  connectors: NamedListing<Connector>,
  command: (path: string) => readonly CommandLine[],
): ResourceView {
  return {
    ...namedListView(connectors),
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
