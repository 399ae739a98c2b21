import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { partitionsByLeader } from '../offsets';
import { describeProducers, type ProducerState } from '../protocol/describeProducers';
import { kafkaErrors } from '../protocol/errorCodes';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';

/** A producer as one partition remembers it. */
export interface PartitionProducer extends ProducerState {
  readonly partition: number;
}

/**
 * Producers that the partitions of a topic remember: one request to each leader.
 * @throws BrokerError `denied`, or `unsupported` before Kafka 2.8.
 */
export async function readProducers(
  cluster: Cluster,
  topic: TopicMetadata,
  deadline: Deadline,
): Promise<{ readonly producers: readonly PartitionProducer[]; readonly failures: readonly BrokerError[] }> {
  const byLeader = partitionsByLeader([topic]);
  const { answers, failures } = await cluster.gather(
    (leader) => cluster.askBroker(leader, describeProducers, { topics: byLeader.get(leader) ?? [] }, deadline),
    [...byLeader.keys()],
  );
  const unsupported = failures.find((error) => BrokerError.is(error, 'unsupported'));
  if (unsupported) throw tooOld(unsupported);
  const partitions = answers.flat();
  if (partitions.some(({ errorCode }) => errorCode === kafkaErrors.topicDenied)) throw denied(topic.name);
  const producers = partitions.flatMap(({ partition, errorCode, producers: states }) =>
    errorCode === kafkaErrors.none ? states.map((state) => ({ ...state, partition })) : [],
  );
  return { producers, failures };
}

function tooOld(cause: BrokerError): BrokerError {
  return new BrokerError('unsupported', 'Active producers are told by Kafka 2.8 and later, which this broker is not.', {
    cause,
  });
}

function denied(topic: string): BrokerError {
  return new BrokerError(
    'denied',
    `The producers of the topic “${topic}” may not be seen: ask for the right Read on it for this connection's user.`,
  );
}
