import type { BrokerError } from '../api/error';
import type { Deadline } from '../api/reach/deadline';
import { kafkaErrors } from './protocol/errorCodes';
import { listOffsets, type LogEnd, type TopicPartitions } from './protocol/listOffsets';
import type { TopicMetadata } from './protocol/metadata';
import { groupByBroker } from './topics/groupByBroker';
import type { Cluster } from './transport/cluster';

/** An offset for each partition that has one. */
export class OffsetTable {
  private readonly topics = new Map<string, Map<number, number>>();

  get(topic: string, partition: number): number | undefined {
    return this.topics.get(topic)?.get(partition);
  }

  set(topic: string, partition: number, offset: number): void {
    const partitions = this.topics.get(topic) ?? new Map<number, number>();
    this.topics.set(topic, partitions.set(partition, offset));
  }
}

export interface ReadOffsets {
  /** Without the partitions that have no leader or whose leader did not answer. */
  readonly offsets: OffsetTable;
  readonly failures: readonly BrokerError[];
}

/** One end of every partition of the topics: one request to each broker that leads one of them. */
export async function readOffsets(
  cluster: Cluster,
  at: LogEnd,
  topics: readonly TopicMetadata[],
  deadline: Deadline,
): Promise<ReadOffsets> {
  const byLeader = partitionsByLeader(topics);
  const { answers, failures } = await cluster.gather(
    (leader) => cluster.askBroker(leader, listOffsets, { at, topics: byLeader.get(leader) ?? [] }, deadline),
    [...byLeader.keys()],
  );
  const offsets = new OffsetTable();
  for (const answer of answers) {
    for (const { topic, partition, errorCode, offset } of answer) {
      if (errorCode === kafkaErrors.none) offsets.set(topic, partition, offset);
    }
  }
  return { offsets, failures };
}

/** The partitions each broker leads; those without a leader are nobody's. */
export function partitionsByLeader(topics: readonly TopicMetadata[]): ReadonlyMap<number, readonly TopicPartitions[]> {
  return groupByBroker(topics, ({ leader }) => (leader >= 0 ? [leader] : []));
}
