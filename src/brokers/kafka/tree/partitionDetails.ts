import type { DetailsTable, ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Property } from '../../api/property';
import type { PartitionTraits } from '../protocol/describeTopicPartitions';
import type { PartitionMetadata } from '../protocol/metadata';
import { readPartitionFigures } from '../topics/partitionFigures';
import type { PlacedReplica } from '../topics/replicas';
import { refOf, requestDeadline, type TreeContext } from './context';
import { listNotice } from './missingFigures';
import { namedTopic } from './namedTopic';
import { partitionHealth } from './partitionHealth';
import { partitionProperties } from './partitions';
import { readTraits } from './topicDetails';

/** Everything about a partition, with each of its replicas. @throws BrokerError `notFound`. */
export async function describePartition(
  context: TreeContext,
  [name, number]: readonly [topic: string, partition: string],
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { cluster, profile, rightsNotice } = context;
  const deadline = requestDeadline(`The description of partition ${number} of “${name}”`, signal);
  const topic = await namedTopic(cluster, name, deadline);
  const partition = topic.partitions.find((one) => String(one.partition) === number);
  if (!partition) {
    throw new BrokerError('notFound', `The topic “${name}” has no partition ${number}: refresh its partitions.`);
  }
  const [{ figures, failures }, traits] = await Promise.all([
    readPartitionFigures(cluster, { ...topic, partitions: [partition] }, deadline),
    readTraits(cluster, name, deadline),
  ]);
  const own = figures(partition);
  const trait = traits?.partitions.find((one) => one.partition === partition.partition);
  const health = partitionHealth(partition);
  const notice = listNotice(failures, rightsNotice);
  return {
    label: `Partition ${number}`,
    ...(health && { health }),
    sections: [
      {
        title: 'Partition',
        properties: [...partitionProperties(profile, partition, own), ...(trait ? traitProperties(trait) : [])],
        ...(notice !== undefined && { notice }),
      },
      { title: 'Replicas', table: replicaTable(context, partition, own.placed ?? []) },
    ],
  };
}

function traitProperties(trait: PartitionTraits): readonly Property[] {
  const list = (key: string, label: string, ids: readonly number[]): readonly Property[] =>
    ids.length === 0 ? [] : [{ key, label, value: ids.join(', ') }];
  return [
    { key: 'leaderEpoch', label: 'Leader epoch', value: trait.leaderEpoch },
    ...list('eligibleLeaders', 'Eligible leader replicas', trait.eligibleLeaders),
    ...list('lastKnownEligibleLeaders', 'Last known eligible leader replicas', trait.lastKnownEligibleLeaders),
  ];
}

/** Each assigned replica; twice where it is moving from one disk of a broker to another. */
function replicaTable(
  context: Pick<TreeContext, 'profile'>,
  { replicas, isr, leader, offlineReplicas }: PartitionMetadata,
  placed: readonly PlacedReplica[],
): DetailsTable {
  const rows = replicas.flatMap((broker) => {
    const copies: readonly (PlacedReplica | undefined)[] = placed.filter((one) => one.broker === broker);
    const offline = offlineReplicas.includes(broker);
    return (copies.length > 0 ? copies : [undefined]).map((copy) => ({
      cells: [
        broker,
        broker === leader ? 'leader' : 'follower',
        isr.includes(broker),
        offline,
        copy?.size,
        copy?.offsetLag,
        copy?.dir,
        copy?.future,
      ],
      link: refOf(context, 'broker', String(broker)),
      ...(offline && { health: { level: 'error', reason: `The replica on broker ${broker} is offline.` } as const }),
    }));
  });
  const columns = [
    { key: 'broker', label: 'Broker' },
    { key: 'role', label: 'Role' },
    { key: 'inSync', label: 'In sync' },
    { key: 'offline', label: 'Offline' },
    { key: 'size', label: 'Size', unit: 'bytes' },
    { key: 'offsetLag', label: 'Offsets behind', unit: 'count' },
    { key: 'dir', label: 'Log directory' },
    { key: 'future', label: 'Moving here' },
  ] as const;
  return { columns, rows };
}
