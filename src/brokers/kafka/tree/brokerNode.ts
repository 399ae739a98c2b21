import { formatEndpoint } from '../../api/endpoint';
import type { ProfileId } from '../../api/profile';
import type { Property, ResourceHealth, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import type { BrokerLoad } from '../cluster/brokerLoad';
import type { RegisteredBroker } from '../protocol/describeCluster';
import { refOf } from './context';

/** A broker with what else is known of it. */
export interface ShownBroker {
  readonly broker: RegisteredBroker;
  /** `undefined` where nobody may say who it is. */
  readonly controller: number | undefined;
  readonly load: BrokerLoad | undefined;
}

/** A broker as a row of the tree. */
export function brokerNode(profile: ProfileId, shown: ShownBroker): ResourceNode {
  const { broker, controller, load } = shown;
  const { id, host, port, rack, fenced } = broker;
  const isController = id === controller;
  const health = brokerHealth(broker);
  return {
    ref: refOf({ profile }, 'broker', String(id)),
    label: `Broker ${id}`,
    ...description(
      formatEndpoint({ host, port }),
      fenced ? 'fenced' : undefined,
      isController ? 'controller' : undefined,
      rack === null ? undefined : `rack ${rack}`,
      load && !fenced ? `${counted(load.leaders, 'leader')} of ${counted(load.replicas, 'replica')}` : undefined,
    ),
    properties: brokerProperties(shown),
    ...(health && { health }),
    hasChildren: !fenced,
    ...(isController && { variant: 'controller' }),
  };
}

/** What metadata tells of a broker. */
export function brokerProperties({ broker, controller, load }: ShownBroker): readonly Property[] {
  const { id, host, port, rack, fenced } = broker;
  return [
    { key: 'id', label: 'Broker id', value: id },
    { key: 'host', label: 'Advertised host', value: host },
    { key: 'port', label: 'Advertised port', value: port },
    ...(rack === null ? [] : [{ key: 'rack', label: 'Rack', value: rack }]),
    ...(controller === undefined ? [] : [{ key: 'controller', label: 'Controller', value: id === controller }]),
    ...(fenced ? [{ key: 'fenced', label: 'Fenced', value: true }] : []),
    ...(load && !fenced ? loadProperties(load) : []),
  ];
}

function loadProperties({ leaders, replicas, inSync, leaderSkew, replicaSkew }: BrokerLoad): readonly Property[] {
  const skew = (key: string, label: string, value: number | undefined): readonly Property[] =>
    value === undefined ? [] : [{ key, label, value, unit: 'percent', note: 'from the mean of all brokers' }];
  return [
    { key: 'leaders', label: 'Partitions it leads', value: leaders, unit: 'count' },
    { key: 'replicas', label: 'Replicas', value: replicas, unit: 'count' },
    { key: 'inSync', label: 'Replicas in sync', value: inSync, unit: 'count' },
    ...skew('leaderSkew', 'Leader skew', leaderSkew),
    ...skew('replicaSkew', 'Replica skew', replicaSkew),
  ];
}

/** A broker that is known but takes no part. */
export function brokerHealth({ fenced }: RegisteredBroker): ResourceHealth | undefined {
  if (!fenced) return undefined;
  return { level: 'error', reason: 'Fenced: it is registered, but the controller does not hear from it.' };
}
