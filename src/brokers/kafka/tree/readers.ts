import type { DetailsTable, ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Page, PageRequest, Property, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { typeOf } from '../groups/describe';
import { positionHealth, type Position } from '../groups/lag';
import { readersOf, type TopicReader } from '../groups/readersOf';
import { refOf, requestDeadline, type TreeContext } from './context';
import { lagProperty, lagText } from './groupNode';
import { listNotice } from './missingFigures';
import { namedTopic } from './namedTopic';
import { mapPage, pageOf } from './page';

/** The groups that read a topic, with their lag on it: a number of requests that grows with batches of groups only. */
export async function listReaders(
  context: TreeContext,
  topicName: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { answers, failures } = await read(context, topicName, signal);
  const notice = listNotice(failures, context.rightsNotice);
  const nodes = mapPage(
    pageOf(answers, ({ group }) => group.id, page),
    (reader) => readerNode(context, topicName, reader),
  );
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

async function read({ cluster }: TreeContext, topic: string, signal: AbortSignal): ReturnType<typeof readersOf> {
  const deadline = requestDeadline(`The list of groups that read “${topic}”`, signal);
  return readersOf(cluster, await namedTopic(cluster, topic, deadline), deadline);
}

/** A group that reads a topic as a row of the tree. */
export function readerNode(context: Pick<TreeContext, 'profile'>, topic: string, reader: TopicReader): ResourceNode {
  const { group, described, total, health, members } = reader;
  return {
    ref: refOf(context, 'topicReader', topic, group.id),
    label: group.id,
    ...description(described?.state ?? group.state, counted(members, 'member'), lagText(total, typeOf(group))),
    properties: readerProperties(context, reader),
    ...(health && { health }),
    hasChildren: false,
  };
}

function readerProperties(
  context: Pick<TreeContext, 'profile'>,
  { group, described, total, members, positions }: TopicReader,
): readonly Property[] {
  const state = described?.state ?? group.state;
  const withoutCommit = [...positions.values()].filter(({ kind }) => kind === 'noCommit').length;
  return [
    { key: 'group', label: 'Group', value: group.id, link: refOf(context, 'consumerGroup', group.id) },
    ...(state === undefined ? [] : [{ key: 'state', label: 'State', value: state }]),
    { key: 'members', label: 'Members that read it', value: members, unit: 'count' },
    ...lagProperty(total),
    { key: 'withoutCommit', label: 'Partitions without commit', value: withoutCommit, unit: 'count' },
  ];
}

/** A group on one topic, partition by partition. */
export async function describeReader(
  context: TreeContext,
  topic: string,
  groupId: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const reader = (await read(context, topic, signal)).answers.find(({ group }) => group.id === groupId);
  if (!reader) {
    throw new BrokerError('notFound', `The group “${groupId}” does not read “${topic}” (any more): refresh the list.`);
  }
  return {
    label: groupId,
    ...(reader.health && { health: reader.health }),
    sections: [
      { title: `On ${topic}`, properties: readerProperties(context, reader) },
      { title: 'Partitions', table: positionsTable(context, topic, reader.positions) },
    ],
  };
}

function positionsTable(
  context: Pick<TreeContext, 'profile'>,
  topic: string,
  positions: ReadonlyMap<number, Position>,
): DetailsTable {
  const rows = [...positions].map(([partition, position]) => {
    const health = positionHealth(position);
    return {
      cells: [
        partition,
        'committed' in position ? position.committed : undefined,
        'lag' in position ? position.lag : undefined,
        words[position.kind],
      ],
      link: refOf(context, 'partition', topic, String(partition)),
      ...(health && { health }),
    };
  });
  const columns = [
    { key: 'partition', label: 'Partition' },
    { key: 'committed', label: 'Committed' },
    { key: 'lag', label: 'Lag', unit: 'count' },
    { key: 'position', label: 'Position' },
  ] as const;
  return { columns, rows };
}

const words: Readonly<Record<Position['kind'], string>> = {
  noCommit: 'no commit',
  unknown: 'unknown',
  within: 'within the log',
  beforeLogStart: 'behind the log start',
  pastEnd: 'past the end',
};
