import type { EnvironmentBlock } from '../../../declarations/environment';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import { isPlaceholder } from '../../../declarations/placeholder';
import { imageOf } from './images';
import { brokerCount } from './variables';

/** What servers of one cluster have in common, in the order in which it is asked for. */
const ofTheCluster =
  /^(CLUSTER_ID|KAFKA_CLUSTER_ID|KAFKA_KRAFT_CLUSTER_ID|KAFKA_(CFG_)?CONTROLLER_QUORUM_(VOTERS|BOOTSTRAP_SERVERS)|KAFKA_(CFG_)?ZOOKEEPER_CONNECT)$/;

/**
 * How many brokers the cluster of each service has, by the service. Where the text leaves open whether one of them is a
 * broker, or to which cluster it belongs, nobody is counted.
 */
export function countBrokers(blocks: readonly EnvironmentBlock[]): ReadonlyMap<EnvironmentBlock, FileEntry> {
  const servers = blocks.filter((block) => imageOf(block)?.kind === 'kafka.broker');
  const roles = servers.map((block) => ({ block, isBroker: brokerRole(block), cluster: clusterOf(block) }));
  if (roles.some(({ isBroker }) => isBroker === undefined)) return new Map();
  const clusters = new Set(roles.map(({ cluster }) => cluster));
  if (clusters.size > 1) return new Map();
  const brokers = roles.filter(({ isBroker }) => isBroker === true);
  const value = brokers.reduce((sum, { block }) => sum + (block.replicas?.count ?? 1), 0);
  return new Map(
    brokers.map(({ block }) => {
      const span = block.replicas?.span ?? block.nameSpan;
      return [block, { key: brokerCount, keySpan: block.nameSpan, value, valueSpan: span, isShared: true }];
    }),
  );
}

/** `undefined` where the text does not tell. Without roles it is a broker with ZooKeeper, or one that is both. */
function brokerRole({ complete, variables }: EnvironmentBlock): boolean | undefined {
  const roles = variables.findLast(({ key }) => /^KAFKA_(CFG_)?PROCESS_ROLES$/.test(key));
  if (!roles) return complete ? true : undefined;
  if (typeof roles.value !== 'string' || isPlaceholder(roles.value)) return undefined;
  return roles.value.split(',').some((role) => role.trim() === 'broker');
}

/** What says to which cluster a server belongs; without it, there is one cluster only. */
function clusterOf({ variables }: EnvironmentBlock): string {
  const found = variables.filter(({ key }) => ofTheCluster.test(key)).map(({ value }) => JSON.stringify(value));
  return found.join('\n');
}
