import { tools, type LabServerId } from '../../lab';

/** What else Kafka's own tools print, read into plain data: the second opinion on cluster, brokers and topics. */

/** A replica as `kafka-log-dirs` tells it. */
export interface ToldReplica {
  readonly partition: string;
  readonly size: number;
}

/** `kafka-log-dirs --describe`: the folders of each broker by its id. */
export async function toldLogDirs(
  server: LabServerId,
): Promise<ReadonlyMap<number, readonly { readonly path: string; readonly replicas: readonly ToldReplica[] }[]>> {
  const text = await tools.kafka(server, 'kafka-log-dirs', ['--describe']);
  const json = text.split('\n').find((line) => line.startsWith('{')) ?? '{"brokers":[]}';
  const { brokers } = JSON.parse(json) as {
    brokers: { broker: number; logDirs: { logDir: string; partitions: ToldReplica[] }[] }[];
  };
  return new Map(
    brokers.map(({ broker, logDirs }) => [
      broker,
      logDirs.map(({ logDir, partitions }) => ({ path: logDir, replicas: partitions })),
    ]),
  );
}

/** An option as `kafka-configs --describe --all` tells it; where it comes from in the tool's word. */
export interface ToldOption {
  readonly value: string;
  readonly sensitive: boolean;
  readonly source: string | undefined;
}

/** The tool's words for where a value comes from, and the tree's. */
export const toldSources: Readonly<Record<string, string>> = {
  DYNAMIC_TOPIC_CONFIG: 'set on the topic',
  DYNAMIC_BROKER_CONFIG: 'set on the broker',
  DYNAMIC_DEFAULT_BROKER_CONFIG: 'set for all brokers',
  STATIC_BROKER_CONFIG: "from the broker's file",
  DEFAULT_CONFIG: 'default',
};

/** Every option of one topic or broker. */
export async function toldConfigs(
  server: LabServerId,
  type: 'topics' | 'brokers',
  name: string,
): Promise<ReadonlyMap<string, ToldOption>> {
  const args = ['--describe', '--all', '--entity-type', type, '--entity-name', name];
  const text = await tools.kafka(server, 'kafka-configs', args);
  const lines = text.matchAll(/^ {2}([\w.-]+)=(.*) sensitive=(true|false) synonyms=\{([^:}\n]*)/gm);
  return new Map(
    [...lines].map(([, key = '', value = '', sensitive, source = '']) => [
      key,
      { value, sensitive: sensitive === 'true', source: source === '' ? undefined : source },
    ]),
  );
}

/** Rows of a table of which each line's cells are separated by tabs, its first line naming the columns. */
function tabTable(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.split('\t').map((cell) => cell.trim());
  return lines.map((line) =>
    Object.fromEntries(line.split('\t').map((cell, index) => [columns[index] ?? '', cell.trim()])),
  );
}

/** `kafka-metadata-quorum describe --replication`: one row a voter or observer. */
export async function toldQuorum(server: LabServerId): Promise<readonly Readonly<Record<string, string>>[]> {
  return tabTable(await tools.kafka(server, 'kafka-metadata-quorum', ['describe', '--replication']));
}

/** `kafka-transactions describe-producers`: one row a producer of the partition. */
export async function toldProducers(
  server: LabServerId,
  topic: string,
  partition: number,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const args = ['describe-producers', '--topic', topic, '--partition', String(partition)];
  return tabTable(await tools.kafka(server, 'kafka-transactions', args));
}

/** `kafka-features describe`: the names of all features. */
export async function toldFeatures(server: LabServerId): Promise<readonly string[]> {
  const text = await tools.kafka(server, 'kafka-features', ['describe']);
  return [...text.matchAll(/^Feature: (\S+)/gm)].map(([, name = '']) => name);
}

/** `kafka-broker-api-versions`: `Produce 0 0–13` for each request that the first broker understands. */
export async function toldApis(server: LabServerId): Promise<readonly string[]> {
  const text = await tools.kafka(server, 'kafka-broker-api-versions', []);
  const [first = ''] = text.split(/^\)/m);
  return [...first.matchAll(/^\t(\w+)\((\d+)\): (\d+)(?: to (\d+))? \[/gm)].map(
    ([, name, key, low, high]) => `${name} ${key} ${high === undefined || high === low ? low : `${low}–${high}`}`,
  );
}

/** `kafka-topics --list`: all names, Kafka's own included. */
export async function toldTopics(server: LabServerId): Promise<readonly string[]> {
  return (await tools.kafka(server, 'kafka-topics', ['--list'])).trim().split('\n').sort();
}

/** `kafka-topics --describe`: the id of one topic. */
export async function toldTopicId(server: LabServerId, topic: string): Promise<string | undefined> {
  const text = await tools.kafka(server, 'kafka-topics', ['--describe', '--topic', topic]);
  return /TopicId: (\S+)/.exec(text)?.[1];
}
