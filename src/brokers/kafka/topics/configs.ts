import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import {
  describeConfigs,
  type ConfigEntry,
  type ConfigResource,
  type DescribeConfigsRequest,
} from '../protocol/describeConfigs';
import { kafkaErrors } from '../protocol/errorCodes';
import type { Cluster } from '../transport/cluster';

/** Reads the configuration of one topic or broker. @throws BrokerError `notFound` or `denied`. */
export async function readConfigs(
  cluster: Cluster,
  resource: ConfigResource,
  name: string,
  more: Pick<DescribeConfigsRequest, 'keys' | 'documentation'>,
  deadline: Deadline,
): Promise<readonly ConfigEntry[]> {
  const request = { resource, names: [name], synonyms: true, ...more };
  // A broker's configuration is known to itself alone.
  const [answer] =
    resource === 'broker'
      ? await cluster.askBroker(Number(name), describeConfigs, request, deadline)
      : await cluster.ask(describeConfigs, request, deadline);
  if (answer?.errorCode === kafkaErrors.none) return answer.entries;
  throw configError(resource, name, answer?.errorCode);
}

function configError(resource: ConfigResource, name: string, code: number | undefined): BrokerError {
  const whose = resource === 'topic' ? `the topic “${name}”` : `broker ${name}`;
  if (code === kafkaErrors.topicDenied || code === kafkaErrors.clusterDenied) {
    const on = resource === 'topic' ? 'it' : 'the cluster';
    return new BrokerError(
      'denied',
      `The configuration of ${whose} may not be read: ask for the right DescribeConfigs on ${on} for this connection's user.`,
    );
  }
  if (code === kafkaErrors.unknownTopicOrPartition || code === kafkaErrors.invalidTopic) {
    return new BrokerError(
      'notFound',
      `There is no configuration of ${whose}, which does not exist (any more): refresh the list.`,
    );
  }
  return new BrokerError(
    'protocol',
    `The configuration of ${whose} was not told (Kafka error ${code ?? 'unknown'}): see the broker's log.`,
  );
}
