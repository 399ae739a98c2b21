import type { PartitionMetadata } from '../protocol/metadata';
import type { TopicTable } from '../topics/topicTable';

/** What one broker carries of all partitions. */
export interface BrokerLoad {
  readonly leaders: number;
  /** Replicas, its leaders included. */
  readonly replicas: number;
  readonly inSync: number;
  /** How far from the mean of the brokers that carry any, in percent of it; absent where the mean is 0. */
  readonly leaderSkew?: number;
  readonly replicaSkew?: number;
}

/** The load of every broker, from the metadata of all topics. A live broker without a replica counts too. */
export function brokerLoads(table: TopicTable, brokers: readonly number[]): ReadonlyMap<number, BrokerLoad> {
  const counts = new Map(brokers.map((id) => [id, { leaders: 0, replicas: 0, inSync: 0 }]));
  for (const { leader, replicas, isr } of table.partitions()) {
    count(counts, leader, 'leaders');
    for (const id of replicas) count(counts, id, 'replicas');
    for (const id of isr) count(counts, id, 'inSync');
  }
  const all = [...counts.values()];
  const mean = (key: keyof Counts): number => all.reduce((sum, one) => sum + one[key], 0) / all.length;
  const [leaders, replicas] = [mean('leaders'), mean('replicas')];
  return new Map(
    [...counts].map(([id, own]) => [
      id,
      {
        ...own,
        ...(leaders > 0 && { leaderSkew: skew(own.leaders, leaders) }),
        ...(replicas > 0 && { replicaSkew: skew(own.replicas, replicas) }),
      },
    ]),
  );
}

interface Counts {
  leaders: number;
  replicas: number;
  inSync: number;
}

function count(counts: ReadonlyMap<number, Counts>, id: number, key: keyof Counts): void {
  const own = counts.get(id);
  if (own) own[key]++;
}

function skew(own: number, mean: number): number {
  return Math.round(((own - mean) / mean) * 1000) / 10;
}

/** Faults over all partitions. */
export function partitionFaults(partitions: Iterable<Pick<PartitionMetadata, 'leader' | 'replicas' | 'isr'>>): {
  readonly partitions: number;
  readonly offline: number;
  readonly underReplicated: number;
} {
  let [all, offline, underReplicated] = [0, 0, 0];
  for (const { leader, replicas, isr } of partitions) {
    all++;
    if (leader < 0) offline++;
    if (isr.length < replicas.length) underReplicated++;
  }
  return { partitions: all, offline, underReplicated };
}
