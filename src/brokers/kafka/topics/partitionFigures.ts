import type { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { readOffsets } from '../offsets';
import type { PartitionMetadata, TopicMetadata } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';
import { readReplicas, replicaKey, type PlacedReplica } from './replicas';

/** What is known of a partition beyond its metadata. */
export interface PartitionFigures {
  readonly low?: number;
  readonly high?: number;
  /** Of the leader's replica. */
  readonly size?: number;
  readonly placed?: readonly PlacedReplica[];
}

/** Figures of a topic's partitions: two requests to each leader, one to each broker that hosts a replica. */
export async function readPartitionFigures(
  cluster: Cluster,
  topic: TopicMetadata,
  deadline: Deadline,
): Promise<{
  readonly figures: (partition: PartitionMetadata) => PartitionFigures;
  readonly failures: readonly BrokerError[];
}> {
  const [low, high, sizes] = await Promise.all([
    readOffsets(cluster, 'earliest', [topic], deadline),
    readOffsets(cluster, 'latest', [topic], deadline),
    readReplicas(cluster, [topic], deadline),
  ]);
  return {
    figures: ({ partition, leader }) => {
      const [first, next] = [low, high].map(({ offsets }) => offsets.get(topic.name, partition));
      const placed = sizes.replicas.get(replicaKey(topic.name, partition));
      const size = placed?.find(({ broker, future }) => broker === leader && !future)?.size;
      return {
        ...(first !== undefined && { low: first }),
        ...(next !== undefined && { high: next }),
        ...(size !== undefined && { size }),
        ...(placed && { placed }),
      };
    },
    failures: [...low.failures, ...high.failures, ...sizes.failures],
  };
}
