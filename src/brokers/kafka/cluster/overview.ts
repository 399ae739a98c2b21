import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { describeCluster, type RegisteredBroker } from '../protocol/describeCluster';
import type { QuorumState } from '../protocol/describeQuorum';
import type { Cluster } from '../transport/cluster';
import { readQuorum } from './quorum';

/** What a cluster is, beyond its topics. */
export interface ClusterOverview {
  readonly clusterId: string;
  /** Live brokers, and those that are registered but fenced where the cluster tells them; by id. */
  readonly brokers: readonly RegisteredBroker[];
  /** The active controller; `undefined` where this user may not know. */
  readonly controller: number | undefined;
  /** Absent without a quorum, or without the right to see it. */
  readonly quorum?: QuorumState;
  /** Why the quorum is missing. */
  readonly quorumProblem?: string;
}

/** Reads the cluster: three requests. */
export async function readOverview(cluster: Cluster, deadline: Deadline): Promise<ClusterOverview> {
  const metadata = await cluster.metadata([], deadline);
  const [registered, quorum] = await Promise.all([
    unless('unsupported', cluster.ask(describeCluster, undefined, deadline)),
    readQuorum(cluster, deadline).catch((error: unknown) => hidden(error)),
  ]);
  const live = metadata.brokers.map((broker) => ({ ...broker, fenced: false }));
  const fenced =
    registered?.brokers.filter((broker) => broker.fenced && !live.some(({ id }) => id === broker.id)) ?? [];
  const overview = {
    clusterId: metadata.clusterId ?? '',
    brokers: [...live, ...fenced].sort((a, b) => a.id - b.id),
  };
  if (!BrokerError.is(quorum)) return { ...overview, controller: quorum.leaderId, quorum };
  // No quorum: a cluster on ZooKeeper, where the metadata names the controller.
  const controller = quorum.reason === 'unsupported' ? metadata.controllerId : undefined;
  return { ...overview, controller, quorumProblem: quorum.message };
}

async function unless<T>(reason: BrokerError['reason'], work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (BrokerError.is(error, reason)) return undefined;
    throw error;
  }
}

/** A quorum without a leader takes nothing from the brokers. */
function hidden(error: unknown): BrokerError {
  if (BrokerError.is(error) && ['denied', 'unsupported', 'unreachable'].includes(error.reason)) return error;
  throw error;
}
