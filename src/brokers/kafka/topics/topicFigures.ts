import type { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { readOffsets, type OffsetTable } from '../offsets';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';
import { readReplicas, replicaKey, type ReadReplicas } from './replicas';
import { readListedConfigs, type ListedConfig } from './topicConfigs';

/** What a list shows of a topic beyond its metadata, as far as it is known. */
export interface TopicFigures {
  /** At most: fewer are left where a compacted topic lost superseded ones or a transaction left its markers. */
  readonly messages?: number;
  /** Of all replicas on disk. */
  readonly size?: number;
  readonly config?: ListedConfig;
}

/** First and last offset of partitions. */
export interface Watermarks {
  readonly low: OffsetTable;
  readonly high: OffsetTable;
}

/**
 * Figures of the topics of a page: two requests for offsets to each leader, one for sizes to each broker that hosts a
 * replica, and one for configuration, whatever the page holds.
 */
export async function readTopicFigures(
  cluster: Cluster,
  topics: readonly TopicMetadata[],
  deadline: Deadline,
): Promise<{ readonly figures: (topic: TopicMetadata) => TopicFigures; readonly failures: readonly BrokerError[] }> {
  const names = topics.map(({ name }) => name);
  // In this order: a broker answers the requests of one socket in order, and offsets are what is looked at first.
  const [low, high, configs, sizes] = await Promise.all([
    readOffsets(cluster, 'earliest', topics, deadline),
    readOffsets(cluster, 'latest', topics, deadline),
    readListedConfigs(cluster, names, deadline),
    readReplicas(cluster, topics, deadline),
  ]);
  const marks = { low: low.offsets, high: high.offsets };
  return {
    figures: (topic) => {
      const messages = messagesIn(topic, marks);
      const size = sizeOf(topic, sizes);
      const config = configs.configs.get(topic.name);
      return {
        ...(messages !== undefined && { messages }),
        ...(size !== undefined && { size }),
        ...(config && { config }),
      };
    },
    failures: [...low.failures, ...high.failures, ...configs.failures, ...sizes.failures],
  };
}

/** Unknown as soon as one partition's is. */
export function messagesIn({ name, partitions }: TopicMetadata, { low, high }: Watermarks): number | undefined {
  let messages = 0;
  for (const { partition } of partitions) {
    const [first, next] = [low.get(name, partition), high.get(name, partition)];
    if (first === undefined || next === undefined) return undefined;
    messages += next - first;
  }
  return messages;
}

/** Unknown as soon as one replica's broker did not tell. */
export function sizeOf({ name, partitions }: TopicMetadata, { replicas, silent }: ReadReplicas): number | undefined {
  let size = 0;
  for (const { partition, replicas: assigned } of partitions) {
    if (assigned.some((broker) => silent.has(broker))) return undefined;
    for (const replica of replicas.get(replicaKey(name, partition)) ?? []) size += replica.size;
  }
  return size;
}
