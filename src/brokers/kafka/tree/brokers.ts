import { formatEndpoint } from '../../api/endpoint';
import { BrokerError } from '../../api/error';
import type { ProfileId } from '../../api/profile';
import type { Deadline } from '../../api/reach/deadline';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { describeQuorum } from '../protocol/describeQuorum';
import { kafkaErrors } from '../protocol/errorCodes';
import type { BrokerMetadata, MetadataResponse } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';
import { refOf, requestDeadline, type TreeContext } from './context';
import { mapPage, numberKey, pageOf, sortedBy } from './page';
import { description } from '../../api/words';

/** Brokers that are up: one metadata request, and one for who is the controller. */
export async function listBrokers(
  context: TreeContext,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster, profile } = context;
  const deadline = requestDeadline('The list of brokers', signal);
  const metadata = await cluster.metadata([], deadline);
  const controller = await controllerOf(cluster, metadata, deadline);
  const key = ({ id }: BrokerMetadata): string => numberKey(id);
  return mapPage(pageOf(sortedBy(metadata.brokers, key), key, page), (broker) =>
    brokerNode(profile, broker, controller),
  );
}

/** The active controller: in KRaft mode, where it may be no broker at all, the quorum knows it. */
async function controllerOf(
  cluster: Cluster,
  { controllerId }: MetadataResponse,
  deadline: Deadline,
): Promise<number | undefined> {
  try {
    const { errorCode, leaderId } = await cluster.ask(describeQuorum, undefined, deadline);
    return errorCode === kafkaErrors.none ? leaderId : undefined;
  } catch (error) {
    // No quorum: a cluster on ZooKeeper, where the metadata names the controller.
    if (BrokerError.is(error, 'unsupported')) return controllerId;
    throw error;
  }
}

/** A broker as a row of the tree. Whether it is the controller is left out where nobody may say. */
export function brokerNode(profile: ProfileId, broker: BrokerMetadata, controller: number | undefined): ResourceNode {
  const { id, host, port, rack } = broker;
  const isController = id === controller;
  return {
    ref: refOf({ profile }, 'broker', String(id)),
    label: `Broker ${id}`,
    ...description(
      formatEndpoint({ host, port }),
      isController ? 'controller' : undefined,
      rack === null ? undefined : `rack ${rack}`,
    ),
    properties: [
      { key: 'id', label: 'Broker id', value: id },
      { key: 'host', label: 'Advertised host', value: host },
      { key: 'port', label: 'Advertised port', value: port },
      ...(rack === null ? [] : [{ key: 'rack', label: 'Rack', value: rack }]),
      ...(controller === undefined ? [] : [{ key: 'controller', label: 'Controller', value: isController }]),
    ],
    hasChildren: false,
    ...(isController && { variant: 'controller' }),
  };
}
