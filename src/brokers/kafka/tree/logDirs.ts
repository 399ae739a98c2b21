import { formatBytes } from '../../../base/formatBytes';
import type { DetailsTable, ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Page, PageRequest, Property, ResourceHealth, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import type { LogDir, LogReplica } from '../protocol/describeLogDirs';
import { kafkaErrors } from '../protocol/errorCodes';
import { logDirsOf } from '../topics/replicas';
import { refOf, requestDeadline, type TreeContext } from './context';
import { mapPage, pageOf, sortedBy } from './page';
import { mostRows } from './partitionTable';

/** The folders in which a broker keeps partitions: one request to it. */
export async function listLogDirs(
  context: TreeContext,
  broker: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const dirs = await read(context, broker, signal);
  const key = ({ path }: LogDir): string => path;
  return mapPage(pageOf(sortedBy(dirs, key), key, page), (dir) => logDirNode(context, broker, dir));
}

async function read({ cluster }: TreeContext, broker: string, signal: AbortSignal): Promise<readonly LogDir[]> {
  return logDirsOf(
    cluster,
    Number(broker),
    null,
    requestDeadline(`The list of log directories of broker ${broker}`, signal),
  );
}

/** A log directory as a row of the tree. */
export function logDirNode(context: Pick<TreeContext, 'profile'>, broker: string, dir: LogDir): ResourceNode {
  const health = logDirHealth(dir);
  const { path, replicas, totalBytes } = dir;
  return {
    ref: refOf(context, 'logDir', broker, path),
    label: path,
    ...description(
      health ? 'offline' : counted(replicas.length, 'replica'),
      health ? undefined : formatBytes(sizeOf(replicas)),
      totalBytes === undefined ? undefined : `volume of ${formatBytes(totalBytes)}`,
    ),
    properties: logDirProperties(dir),
    ...(health && { health }),
    hasChildren: false,
  };
}

/** A disk that failed is taken out by the broker until it restarts. */
function logDirHealth({ errorCode, path }: LogDir): ResourceHealth | undefined {
  if (errorCode === kafkaErrors.none) return undefined;
  const why = errorCode === kafkaErrors.storageError ? 'reading or writing it failed' : `Kafka error ${errorCode}`;
  return { level: 'error', reason: `Offline: ${why}, so the broker does without ${path} and the replicas in it.` };
}

function sizeOf(replicas: readonly LogReplica[]): number {
  return replicas.reduce((sum, { size }) => sum + size, 0);
}

function logDirProperties({ path, replicas, totalBytes, usableBytes }: LogDir): readonly Property[] {
  const bytes = (key: string, label: string, value: number | undefined): readonly Property[] =>
    value === undefined ? [] : [{ key, label, value, unit: 'bytes' }];
  const moving = replicas.filter(({ future }) => future).length;
  return [
    { key: 'path', label: 'Path', value: path },
    { key: 'replicas', label: 'Replicas', value: replicas.length, unit: 'count' },
    ...bytes('size', 'Size of the replicas', sizeOf(replicas)),
    ...bytes('totalBytes', 'Size of the volume', totalBytes),
    ...bytes('usableBytes', 'Free on the volume', usableBytes),
    ...(moving === 0 ? [] : [{ key: 'moving', label: 'Replicas moving here', value: moving, unit: 'count' } as const]),
  ];
}

/** One log directory with its largest replicas. */
export async function describeLogDir(
  context: TreeContext,
  broker: string,
  path: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const dir = (await read(context, broker, signal)).find((one) => one.path === path);
  if (!dir) {
    throw new BrokerError('notFound', `Broker ${broker} has no log directory ${path} (any more): refresh the list.`);
  }
  const health = logDirHealth(dir);
  return {
    label: path,
    ...(health && { health }),
    sections: [
      { title: 'Log directory', properties: logDirProperties(dir) },
      { title: 'Replicas by size', table: replicaTable(context, dir.replicas) },
    ],
  };
}

/** The largest come first. */
function replicaTable(context: Pick<TreeContext, 'profile'>, replicas: readonly LogReplica[]): DetailsTable {
  const rows = replicas
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostRows)
    .map(({ topic, partition, size, offsetLag, future }) => ({
      cells: [topic, partition, size, offsetLag, future],
      link: refOf(context, 'partition', topic, String(partition)),
    }));
  const columns = [
    { key: 'topic', label: 'Topic' },
    { key: 'partition', label: 'Partition' },
    { key: 'size', label: 'Size', unit: 'bytes' },
    { key: 'offsetLag', label: 'Offsets behind', unit: 'count' },
    { key: 'future', label: 'Moving here' },
  ] as const;
  return { columns, rows, ...(replicas.length > rows.length && { total: replicas.length }) };
}
