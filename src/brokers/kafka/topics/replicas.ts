import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { describeLogDirs, type LogDir, type LogReplica } from '../protocol/describeLogDirs';
import { kafkaErrors } from '../protocol/errorCodes';
import type { TopicPartitions } from '../protocol/listOffsets';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';
import { groupByBroker } from './groupByBroker';

/** A replica with the disk it lies on. */
export interface PlacedReplica extends LogReplica {
  readonly broker: number;
  readonly dir: string;
}

export interface ReadReplicas {
  /** By topic and partition (`replicaKey`). */
  readonly replicas: ReadonlyMap<string, readonly PlacedReplica[]>;
  /** Brokers that host one of them and did not say how large it is. */
  readonly silent: ReadonlySet<number>;
  readonly failures: readonly BrokerError[];
}

export function replicaKey(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}

/** Where the replicas of the topics lie and how large they are: one request to each broker that hosts one. */
export async function readReplicas(
  cluster: Cluster,
  topics: readonly TopicMetadata[],
  deadline: Deadline,
): Promise<ReadReplicas> {
  const byBroker = groupByBroker(topics, ({ replicas }) => replicas);
  const silent = new Set(byBroker.keys());
  const { answers, failures } = await cluster.gather(
    async (broker) => {
      const dirs = await logDirsOf(cluster, broker, byBroker.get(broker) ?? [], deadline);
      silent.delete(broker);
      return { broker, dirs };
    },
    [...byBroker.keys()],
  );
  const replicas = new Map<string, PlacedReplica[]>();
  for (const { broker, dirs } of answers) {
    for (const { path, replicas: held } of dirs) {
      for (const replica of held) {
        const key = replicaKey(replica.topic, replica.partition);
        const known = replicas.get(key);
        const placed = { ...replica, broker, dir: path };
        if (known) known.push(placed);
        else replicas.set(key, [placed]);
      }
    }
  }
  return { replicas, silent, failures };
}

/** The log directories of one broker, with the named replicas in them or (`null`) all. @throws BrokerError `denied`. */
export async function logDirsOf(
  cluster: Cluster,
  broker: number,
  topics: readonly TopicPartitions[] | null,
  deadline: Deadline,
): Promise<readonly LogDir[]> {
  const { errorCode, dirs } = await cluster.askBroker(broker, describeLogDirs, { topics }, deadline);
  // Before version 3 of the request no rights show as no folder at all, which no broker has.
  if (errorCode === kafkaErrors.clusterDenied || (errorCode === kafkaErrors.none && dirs.length === 0)) {
    throw new BrokerError(
      'denied',
      "Sizes on disk are left out, as this connection's user may not see them: ask for the right Describe on the cluster.",
    );
  }
  if (errorCode === kafkaErrors.none) return dirs;
  throw new BrokerError(
    'protocol',
    `Broker ${broker} cannot tell its log directories (Kafka error ${errorCode}): see its log.`,
  );
}
