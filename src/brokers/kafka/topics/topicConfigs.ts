import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { describeConfigs } from '../protocol/describeConfigs';
import { kafkaErrors } from '../protocol/errorCodes';
import type { Cluster } from '../transport/cluster';

/** What a list of topics shows of their configuration. */
const listed = ['cleanup.policy', 'retention.ms', 'retention.bytes'] as const;

/** The options in force of a topic, as far as they are listed. */
export type ListedConfig = ReadonlyMap<string, string | null>;

/** The listed options of many topics: one request. Topics whose configuration may not be read are left out. */
export async function readListedConfigs(
  cluster: Cluster,
  names: readonly string[],
  deadline: Deadline,
): Promise<{ readonly configs: ReadonlyMap<string, ListedConfig>; readonly failures: readonly BrokerError[] }> {
  if (names.length === 0) return { configs: new Map(), failures: [] };
  const { answers, failures } = await cluster.gather(
    () => cluster.ask(describeConfigs, { resource: 'topic', names, keys: listed }, deadline),
    [0],
  );
  const configs = new Map<string, ListedConfig>();
  let denied = false;
  for (const { errorCode, name, entries } of answers.flat()) {
    denied ||= errorCode === kafkaErrors.topicDenied;
    if (errorCode === kafkaErrors.none) configs.set(name, new Map(entries.map((entry) => [entry.name, entry.value])));
  }
  return { configs, failures: denied ? [...failures, configDenied] : failures };
}

const configDenied = new BrokerError(
  'denied',
  "Retention and cleanup policy are left out where this connection's user may not read them: ask for the right DescribeConfigs on the topics.",
);
