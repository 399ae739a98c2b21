import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { DriverEnv } from '../../../src/brokers/api/driver';
import type { ConnectionProfile, ProfileId } from '../../../src/brokers/api/profile';
import type { ResourceNode } from '../../../src/brokers/api/resource';
import { connectKafka } from '../../../src/brokers/kafka/connect';
import { childrenOf, never, nodeAt } from '../support/walk';

export function kafkaProfile(address: string, more: Partial<ConnectionProfile> = {}): ConnectionProfile {
  return {
    id: 'conformance-kafka' as ProfileId,
    kind: 'kafka',
    name: 'conformance',
    environment: 'test',
    readOnly: true,
    authentication: 'none',
    address,
    ...more,
  };
}

export function kafkaEnv(password?: string): DriverEnv {
  const silent = (): void => undefined;
  return { secret: () => Promise.resolve(password), log: { info: silent, warn: silent, error: silent } };
}

/** A connection without a sign-in; `onRequest` hears of every request. */
export async function openKafka(address: string, onRequest?: (api: string) => void): Promise<BrokerConnection> {
  return connectKafka(kafkaProfile(address), kafkaEnv(), never, onRequest);
}

/** The children of the node at a path of labels, by label. */
export async function listAt(
  connection: BrokerConnection,
  ...labels: string[]
): Promise<ReadonlyMap<string, ResourceNode>> {
  const parent = await nodeAt(connection, labels);
  return new Map((await childrenOf(connection, parent?.ref)).map((node) => [node.label, node]));
}

/** One property of a node. */
export function figure(node: ResourceNode | undefined, key: string): unknown {
  return node?.properties.find((property) => property.key === key)?.value;
}
