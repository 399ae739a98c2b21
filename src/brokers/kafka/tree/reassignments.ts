import type { DetailsTable, ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Page, PageRequest, Property, ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import { readReassignments } from '../cluster/reassignments';
import type { Reassignment } from '../protocol/listPartitionReassignments';
import { readReplicas, replicaKey, type PlacedReplica } from '../topics/replicas';
import { refOf, requestDeadline, type TreeContext } from './context';
import { listNotice } from './missingFigures';
import { namedTopic } from './namedTopic';
import { mapPage, numberKey, pageOf, sortedBy } from './page';

/** Partitions on their way to other brokers: two requests. */
export async function listReassignments(
  context: TreeContext,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const all = await readReassignments(context.cluster, requestDeadline('The list of reassignments', signal));
  const key = ({ topic, partition }: Reassignment): string => `${topic}/${numberKey(partition)}`;
  return mapPage(pageOf(sortedBy(all, key), key, page), (one) => reassignmentNode(context, one));
}

/** A partition on its way as a row of the tree. */
export function reassignmentNode(context: Pick<TreeContext, 'profile'>, one: Reassignment): ResourceNode {
  const { topic, partition, adding, removing } = one;
  return {
    ref: refOf(context, 'reassignment', topic, String(partition)),
    label: `${topic}, partition ${partition}`,
    ...description(
      adding.length === 0 ? undefined : `adding ${adding.join(', ')}`,
      removing.length === 0 ? undefined : `removing ${removing.join(', ')}`,
    ),
    properties: reassignmentProperties(context, one),
    hasChildren: false,
  };
}

function reassignmentProperties(
  context: Pick<TreeContext, 'profile'>,
  { topic, partition, replicas, adding, removing }: Reassignment,
): readonly Property[] {
  const link = refOf(context, 'partition', topic, String(partition));
  return [
    { key: 'topic', label: 'Topic', value: topic, link: refOf(context, 'topic', topic) },
    { key: 'partition', label: 'Partition', value: partition, link },
    { key: 'replicas', label: 'Replicas', value: replicas.join(', ') },
    { key: 'adding', label: 'Replicas to come', value: adding.join(', ') || 'none' },
    { key: 'removing', label: 'Replicas to go', value: removing.join(', ') || 'none' },
  ];
}

/** One reassignment with how far the copies are. @throws BrokerError `notFound` when it has ended. */
export async function describeReassignment(
  context: TreeContext,
  [topicName, number]: readonly [topic: string, partition: string],
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { cluster, rightsNotice } = context;
  const deadline = requestDeadline('The description of the reassignment', signal);
  const one = (await readReassignments(cluster, deadline)).find(
    ({ topic, partition }) => topic === topicName && String(partition) === number,
  );
  if (!one) {
    throw new BrokerError(
      'notFound',
      `Partition ${number} of “${topicName}” is not being reassigned (any more): refresh the list.`,
    );
  }
  const topic = await namedTopic(cluster, topicName, deadline);
  const partitions = topic.partitions.filter(({ partition }) => partition === one.partition);
  const sizes = await readReplicas(cluster, [{ ...topic, partitions }], deadline);
  const notice = listNotice(sizes.failures, rightsNotice);
  const placed = sizes.replicas.get(replicaKey(topicName, one.partition)) ?? [];
  const leader = partitions[0]?.leader;
  return {
    label: `${topicName}, partition ${number}`,
    sections: [
      {
        title: 'Reassignment',
        properties: reassignmentProperties(context, one),
        ...(notice !== undefined && { notice }),
      },
      { title: 'Progress', table: progressTable(context, one, placed, leader) },
    ],
  };
}

function progressTable(
  context: Pick<TreeContext, 'profile'>,
  { replicas, adding, removing }: Reassignment,
  placed: readonly PlacedReplica[],
  leader: number | undefined,
): DetailsTable {
  const whole = placed.find(({ broker }) => broker === leader)?.size;
  const rows = replicas.map((broker) => {
    const size = placed.find((one) => one.broker === broker)?.size;
    const share = size !== undefined && whole !== undefined && whole > 0 ? (size / whole) * 100 : undefined;
    return {
      cells: [
        broker,
        adding.includes(broker) ? 'to come' : removing.includes(broker) ? 'to go' : 'stays',
        size,
        share === undefined ? undefined : Math.min(100, Math.round(share * 10) / 10),
      ],
      link: refOf(context, 'broker', String(broker)),
    };
  });
  const columns = [
    { key: 'broker', label: 'Broker' },
    { key: 'part', label: 'Part' },
    { key: 'size', label: 'Size', unit: 'bytes' },
    { key: 'share', label: "Of the leader's size", unit: 'percent' },
  ] as const;
  return { columns, rows };
}
