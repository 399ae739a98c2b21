import type { DetailsSection, ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { readOverview } from '../cluster/overview';
import type { LogDir } from '../protocol/describeLogDirs';
import { kafkaErrors } from '../protocol/errorCodes';
import { readConfigs } from '../topics/configs';
import { logDirsOf } from '../topics/replicas';
import { apiTable } from './apiTable';
import { brokerHealth, brokerProperties } from './brokerNode';
import { loadsOf } from './brokers';
import { configSections } from './configs';
import { refOf, requestDeadline, type TreeContext } from './context';

/** Everything about a broker: state, disks, configuration, and which requests it understands. */
export async function describeBroker(
  context: TreeContext,
  name: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { cluster } = context;
  const deadline = requestDeadline(`The description of broker ${name}`, signal);
  const overview = await readOverview(cluster, deadline);
  const broker = overview.brokers.find(({ id }) => String(id) === name);
  if (!broker) {
    throw new BrokerError('notFound', `Broker ${name} is not part of the cluster (any more): refresh the brokers.`);
  }
  const health = brokerHealth(broker);
  const load = (await loadsOf(context, overview, deadline))?.get(broker.id);
  const properties = brokerProperties({ broker, controller: overview.controller, load });
  return {
    label: `Broker ${name}`,
    ...(health && { health }),
    sections: [
      { title: 'Broker', properties },
      ...(broker.fenced ? [] : await liveSections(context, broker.id, deadline)),
    ],
  };
}

/** What only the broker itself tells. */
async function liveSections(context: TreeContext, id: number, deadline: Deadline): Promise<readonly DetailsSection[]> {
  const { cluster } = context;
  const [dirs, configuration, abilities] = await Promise.all([
    orNotice('Log directories', async () => [
      logDirsSection(context, id, await logDirsOf(cluster, id, null, deadline)),
    ]),
    orNotice('Configuration', async () =>
      configSections('broker', await readConfigs(cluster, 'broker', String(id), {}, deadline)),
    ),
    cluster.abilities(id, deadline),
  ]);
  return [...dirs, ...configuration, { title: 'Requests it understands', table: apiTable([[id, abilities]]) }];
}

/** Rights or a version that end here take away one section, not the rest. */
async function orNotice(
  title: string,
  work: () => Promise<readonly DetailsSection[]>,
): Promise<readonly DetailsSection[]> {
  try {
    return await work();
  } catch (error) {
    if (!BrokerError.is(error, 'denied') && !BrokerError.is(error, 'unsupported')) throw error;
    return [{ title, notice: error.message }];
  }
}

function logDirsSection(context: TreeContext, id: number, dirs: readonly LogDir[]): DetailsSection {
  const columns = [
    { key: 'path', label: 'Path' },
    { key: 'online', label: 'Online' },
    { key: 'replicas', label: 'Replicas', unit: 'count' },
    { key: 'size', label: 'Size of the replicas', unit: 'bytes' },
    { key: 'totalBytes', label: 'Size of the volume', unit: 'bytes' },
    { key: 'usableBytes', label: 'Free on the volume', unit: 'bytes' },
  ] as const;
  const rows = dirs.map(({ path, errorCode, replicas, totalBytes, usableBytes }) => {
    const size = replicas.reduce((sum, replica) => sum + replica.size, 0);
    return {
      cells: [path, errorCode === kafkaErrors.none, replicas.length, size, totalBytes, usableBytes],
      link: refOf(context, 'logDir', String(id), path),
    };
  });
  return { title: 'Log directories', table: { columns, rows } };
}
