import type { ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Page, PageRequest, Property, ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import { readProducers, type PartitionProducer } from '../topics/producers';
import { refOf, requestDeadline, type TreeContext } from './context';
import { listNotice } from './missingFigures';
import { namedTopic } from './namedTopic';
import { mapPage, numberKey, pageOf, sortedBy } from './page';

/** Producers that the topic's partitions remember: one metadata request and one to each leader. */
export async function listProducers(
  context: TreeContext,
  topicName: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { producers, notice } = await read(context, topicName, signal);
  const key = ({ partition, producerId }: PartitionProducer): string => `${numberKey(partition)}/${idKey(producerId)}`;
  const nodes = mapPage(pageOf(sortedBy(producers, key), key, page), (producer) =>
    producerNode(context, topicName, producer),
  );
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

async function read(
  { cluster, rightsNotice }: TreeContext,
  topicName: string,
  signal: AbortSignal,
): Promise<{ readonly producers: readonly PartitionProducer[]; readonly notice: string | undefined }> {
  const deadline = requestDeadline(`The list of producers of “${topicName}”`, signal);
  const { producers, failures } = await readProducers(
    cluster,
    await namedTopic(cluster, topicName, deadline),
    deadline,
  );
  return { producers, notice: listNotice(failures, rightsNotice) };
}

/** Producer ids have up to 19 digits. */
function idKey(id: number): string {
  return String(id).padStart(19, '0');
}

/** A producer of one partition as a row of the tree. */
export function producerNode(
  context: Pick<TreeContext, 'profile'>,
  topic: string,
  producer: PartitionProducer,
): ResourceNode {
  const { producerId, partition, lastSequence, transactionStart } = producer;
  return {
    ref: refOf(context, 'producer', topic, String(partition), String(producerId)),
    label: `Producer ${producerId}`,
    ...description(
      `partition ${partition}`,
      lastSequence < 0 ? undefined : `sequence ${lastSequence}`,
      transactionStart === undefined ? undefined : 'transaction open',
    ),
    properties: producerProperties(context, topic, producer),
    hasChildren: false,
  };
}

function producerProperties(
  context: Pick<TreeContext, 'profile'>,
  topic: string,
  producer: PartitionProducer,
): readonly Property[] {
  const { producerId, partition, epoch, lastSequence, lastTimestamp, coordinatorEpoch, transactionStart } = producer;
  const link = refOf(context, 'partition', topic, String(partition));
  return [
    { key: 'producerId', label: 'Producer id', value: producerId },
    { key: 'partition', label: 'Partition', value: partition, link },
    { key: 'epoch', label: 'Epoch', value: epoch },
    ...(lastSequence < 0 ? [] : [{ key: 'lastSequence', label: 'Last sequence', value: lastSequence }]),
    ...(lastTimestamp < 0
      ? []
      : [{ key: 'lastTimestamp', label: 'Last written', value: lastTimestamp, unit: 'timestamp' } as const]),
    ...(coordinatorEpoch < 0 ? [] : [{ key: 'coordinatorEpoch', label: 'Coordinator epoch', value: coordinatorEpoch }]),
    ...(transactionStart === undefined
      ? []
      : [{ key: 'transactionStart', label: 'First offset of the open transaction', value: transactionStart }]),
  ];
}

/** One producer as its partition remembers it now. */
export async function describeProducer(
  context: TreeContext,
  [topic, partition, id]: readonly [topic: string, partition: string, id: string],
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { producers } = await read(context, topic, signal);
  const producer = producers.find((one) => String(one.partition) === partition && String(one.producerId) === id);
  if (!producer) {
    throw new BrokerError(
      'notFound',
      `Partition ${partition} of “${topic}” does not remember the producer ${id} any more: refresh the list.`,
    );
  }
  return {
    label: `Producer ${id}`,
    sections: [{ title: 'Producer', properties: producerProperties(context, topic, producer) }],
  };
}
