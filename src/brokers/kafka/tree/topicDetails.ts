import type { DetailsSection, ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Property } from '../../api/property';
import type { Deadline } from '../../api/reach/deadline';
import { describeTopicPartitions, type TopicTraits } from '../protocol/describeTopicPartitions';
import { kafkaErrors } from '../protocol/errorCodes';
import type { TopicMetadata } from '../protocol/metadata';
import { readConfigs } from '../topics/configs';
import { readPartitionFigures } from '../topics/partitionFigures';
import type { Cluster } from '../transport/cluster';
import { configSections } from './configs';
import { requestDeadline, type TreeContext } from './context';
import { listNotice } from './missingFigures';
import { namedTopic } from './namedTopic';
import { topicHealth } from './partitionHealth';
import { partitionTable } from './partitionTable';
import { topicProperties } from './topicNode';

/**
 * Everything about a topic: its metadata, then one request for its id, one for its configuration, two to each leader and
 * one to each broker with a replica.
 */
export async function describeTopic(
  context: TreeContext,
  name: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { cluster, rightsNotice } = context;
  const deadline = requestDeadline(`The description of “${name}”`, signal);
  const topic = await namedTopic(cluster, name, deadline);
  const [{ figures, failures }, traits, configuration] = await Promise.all([
    readPartitionFigures(cluster, topic, deadline),
    readTraits(cluster, name, deadline),
    configurationOf(context, name, deadline),
  ]);
  const health = topicHealth(topic.partitions);
  const notice = listNotice(failures, rightsNotice);
  return {
    label: name,
    ...(health && { health }),
    sections: [
      {
        title: 'Topic',
        properties: [...stateOf(topic, figures), ...(traits ? [idProperty(traits)] : [])],
        ...(notice !== undefined && { notice }),
      },
      ...configuration,
      { title: 'Partitions', table: partitionTable(context, topic, figures, traits) },
    ],
  };
}

/** What only DescribeTopicPartitions tells; nothing from brokers that do not know the request. */
export async function readTraits(
  cluster: Cluster,
  topic: string,
  deadline: Deadline,
): Promise<TopicTraits | undefined> {
  try {
    const [traits] = await cluster.ask(describeTopicPartitions, { topic }, deadline);
    return traits?.errorCode === kafkaErrors.none ? traits : undefined;
  } catch (error) {
    if (BrokerError.is(error, 'unsupported')) return undefined;
    throw error;
  }
}

function idProperty({ topicId }: TopicTraits): Property {
  return { key: 'topicId', label: 'Topic id', value: topicId };
}

type Figures = Awaited<ReturnType<typeof readPartitionFigures>>['figures'];

function stateOf(topic: TopicMetadata, figures: Figures): readonly Property[] {
  const all = topic.partitions.map((partition) => ({ ...partition, ...figures(partition) }));
  const count = (key: string, label: string, value: number): Property => ({ key, label, value, unit: 'count' });
  const messages = sum(all.map(({ low, high }) => (low === undefined || high === undefined ? undefined : high - low)));
  const size = sizeKnown(topic, figures);
  return [
    ...topicProperties(topic, { ...(messages !== undefined && { messages }), ...(size !== undefined && { size }) }),
    count('offlinePartitions', 'Partitions without a leader', all.filter(({ leader }) => leader < 0).length),
    count(
      'underReplicated',
      'Under-replicated partitions',
      all.filter(({ isr, replicas }) => isr.length < replicas.length).length,
    ),
    count(
      'notPreferred',
      'Partitions not led by their preferred leader',
      all.filter(({ leader, replicas }) => leader >= 0 && leader !== replicas[0]).length,
    ),
  ];
}

/** Unknown as soon as one part is. */
function sum(parts: readonly (number | undefined)[]): number | undefined {
  return parts.reduce((total, part) => (total === undefined || part === undefined ? undefined : total + part), 0);
}

function sizeKnown(topic: TopicMetadata, figures: Figures): number | undefined {
  return sum(
    topic.partitions.map((partition) => {
      const { placed = [] } = figures(partition);
      return placed.length >= partition.replicas.length ? sum(placed.map(({ size }) => size)) : undefined;
    }),
  );
}

async function configurationOf(
  { cluster }: TreeContext,
  name: string,
  deadline: Deadline,
): Promise<readonly DetailsSection[]> {
  try {
    return configSections('topic', await readConfigs(cluster, 'topic', name, {}, deadline));
  } catch (error) {
    if (!BrokerError.is(error, 'denied') && !BrokerError.is(error, 'unsupported')) throw error;
    return [{ title: 'Configuration', notice: error.message }];
  }
}
