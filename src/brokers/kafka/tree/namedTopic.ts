import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { kafkaErrors } from '../protocol/errorCodes';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster } from '../transport/cluster';

/** One topic as it is now. @throws BrokerError `notFound` or `denied`. */
export async function namedTopic(cluster: Cluster, name: string, deadline: Deadline): Promise<TopicMetadata> {
  const [topic] = (await cluster.metadata([name], deadline)).topics;
  if (
    !topic ||
    topic.errorCode === kafkaErrors.unknownTopicOrPartition ||
    topic.errorCode === kafkaErrors.invalidTopic
  ) {
    throw new BrokerError('notFound', `The topic “${name}” does not exist (any more): refresh the list of topics.`);
  }
  if (topic.errorCode === kafkaErrors.topicDenied) {
    throw new BrokerError(
      'denied',
      `The topic “${name}” may not be described: ask for the right Describe on it for this connection's user.`,
    );
  }
  return topic;
}
