import type { ResourceHealth } from '../../api/resource';
import type { PartitionMetadata } from '../protocol/metadata';
import { counted } from '../../api/words';

type Replication = Pick<PartitionMetadata, 'leader' | 'replicas' | 'isr'>;

function isLeaderless({ leader }: Replication): boolean {
  return leader < 0;
}

function isUnderReplicated({ replicas, isr }: Replication): boolean {
  return isr.length < replicas.length;
}

/** What is wrong with one partition's replicas, if anything. */
export function partitionHealth(partition: Replication): ResourceHealth | undefined {
  if (isLeaderless(partition)) {
    return { level: 'error', reason: 'No leader: it can be neither read nor written until a replica comes back.' };
  }
  if (!isUnderReplicated(partition)) return undefined;
  const behind = partition.replicas.filter((id) => !partition.isr.includes(id));
  return {
    level: 'warning',
    reason: `Under-replicated: ${partition.isr.length} of ${counted(partition.replicas.length, 'replica')} in sync, not ${behind.map((id) => `broker ${id}`).join(', ')}.`,
  };
}

/** The worst of a topic's partitions. */
export function topicHealth(partitions: readonly Replication[]): ResourceHealth | undefined {
  const leaderless = partitions.filter(isLeaderless).length;
  const all = counted(partitions.length, 'partition');
  if (leaderless > 0) {
    return { level: 'error', reason: `${leaderless} of ${all} without a leader: no reads or writes there.` };
  }
  const under = partitions.filter(isUnderReplicated).length;
  if (under === 0) return undefined;
  return { level: 'warning', reason: `${under} of ${all} under-replicated: fewer replicas in sync than assigned.` };
}
