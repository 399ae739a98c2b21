import type { TopicPartitions } from '../protocol/listOffsets';
import type { PartitionMetadata, TopicMetadata } from '../protocol/metadata';

/** Partitions by the brokers they belong to, as requests name them: by topic, in order. */
export function groupByBroker(
  topics: readonly TopicMetadata[],
  brokersOf: (partition: PartitionMetadata) => readonly number[],
): ReadonlyMap<number, readonly TopicPartitions[]> {
  const groups = new Map<number, { topic: string; partitions: number[] }[]>();
  for (const { name, partitions } of topics) {
    for (const partition of partitions) {
      for (const broker of brokersOf(partition)) {
        const group = groups.get(broker) ?? [];
        groups.set(broker, group);
        const last = group.at(-1);
        if (last?.topic === name) last.partitions.push(partition.partition);
        else group.push({ topic: name, partitions: [partition.partition] });
      }
    }
  }
  return groups;
}
