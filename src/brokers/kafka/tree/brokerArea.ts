import { BrokerError } from '../../api/error';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import { kafkaTool } from '../commands';
import { describeBroker } from './brokerDetails';
import { listBrokers } from './brokers';
import { configCommand, configFolder, configView } from './configs';
import { refOf, requestDeadline, type TreeContext } from './context';
import { describeLogDir, listLogDirs } from './logDirs';
import { fixedPage } from './page';

/** The brokers of the cluster, with their configuration and disks. */
export function brokerArea(context: TreeContext): Area {
  const { tools } = context;
  const logDirsCommand = (broker: string) => kafkaTool(tools, 'kafka-log-dirs', '--describe', '--broker-list', broker);
  return {
    folders: [{ name: 'brokers', label: 'Brokers' }],
    views: {
      'folder/brokers': {
        children: (_ref, page, signal) => listBrokers(context, page, signal),
        commands: () => [kafkaTool(tools, 'kafka-broker-api-versions')],
      },
      broker: {
        children: ({ path: [broker = ''] }, page, signal) => listBrokerFolders(context, broker, page, signal),
        describe: ({ path: [broker = ''] }, signal) => describeBroker(context, broker, signal),
        commands: ({ path: [broker = ''] }) => [configCommand(tools, 'broker', broker), logDirsCommand(broker)],
      },
      [configFolder.broker]: configView(context, 'broker'),
      'folder/logDirs': {
        children: ({ path: [broker = ''] }, page, signal) => listLogDirs(context, broker, page, signal),
        commands: ({ path: [broker = ''] }) => [logDirsCommand(broker)],
      },
      logDir: {
        describe: ({ path: [broker = '', dir = ''] }, signal) => describeLogDir(context, broker, dir, signal),
        commands: ({ path: [broker = ''] }) => [logDirsCommand(broker)],
      },
    },
    finders: [],
  };
}

/** What a broker consists of: one metadata request, which also says that the broker is still there. */
async function listBrokerFolders(
  context: TreeContext,
  broker: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { brokers } = await context.cluster.metadata([], requestDeadline(`Broker ${broker}`, signal));
  if (!brokers.some(({ id }) => String(id) === broker)) {
    throw new BrokerError('notFound', `Broker ${broker} is not part of the cluster (any more): refresh the brokers.`);
  }
  const folder = (name: string, label: string): ResourceNode => ({
    ref: refOf(context, 'folder', broker, name),
    label,
    properties: [],
    hasChildren: true,
  });
  const configuration = { ...folder('brokerConfiguration', 'Configuration'), list: { filter: true, names: false } };
  return fixedPage([configuration, folder('logDirs', 'Log directories')], page);
}
