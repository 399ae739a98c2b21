import { Kafka, logLevel } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { Page, ResourceNode } from '../../../src/brokers/api/resource';
import { findCoordinator } from '../../../src/brokers/kafka/protocol/findCoordinator';
import { Cluster } from '../../../src/brokers/kafka/transport/cluster';
import { figure, kafkaProfile, openKafka } from '../../conformance/kafka/open';
import { offsetCommit } from '../../conformance/kafka/offsetCommit';
import { table } from '../../conformance/kafka/opinion';
import { never } from '../../conformance/support/walk';
import { address, labServer, port, tools, up } from '../../lab';
import { heapBytes, median, timed } from './measure';
import type { BenchResult } from './result';

const server = 'kafka-4';
const [groupCount, topicCount, partitionCount] = [100, 50, 12];
/** Of each partition's messages, so many are committed. */
const [messages, committed] = [5, 2];
const prefix = 'bench-lag-';
const numbered = (what: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${what}-${String(index).padStart(3, '0')}`);
const groups = numbered('group', groupCount);
const topics = numbered('topic', topicCount);
const turns = 5;
/** One broker, and a hundred groups in one request. */
const bound = 2 + groupCount / 100 + 1;

/** Lag of 100 groups that each read 600 partitions: one page of the list of groups beside Kafka's own tool. */
export async function run(): Promise<BenchResult[]> {
  await up([server]);
  const requests: string[] = [];
  try {
    await seed();
    const connection = await openKafka(address(server, 'plaintext'), (api) => requests.push(api));
    const before = heapBytes();
    const times: number[] = [];
    let page: Page<ResourceNode> = { items: [] };
    for (let turn = 0; turn <= turns; turn++) {
      requests.length = 0;
      const { ms, value } = await timed(() => rows(connection));
      page = value;
      if (turn > 0) times.push(ms);
    }
    const held = heapBytes() - before;
    const lag = page.items.reduce((sum, node) => sum + Number(figure(node, 'lag')), 0);
    await connection.close();
    const args = ['--describe', '--all-groups'];
    const tool = await timed(() => tools.kafka(server, 'kafka-consumer-groups', args, { timeoutMs: 300_000 }));
    const told = table(tool.value, 'GROUP').filter((row) => row['GROUP']?.startsWith(prefix));
    const toldLag = told.reduce((sum, row) => sum + Number(row['LAG']), 0);
    const ofLag = requests.filter((api) => ['OffsetFetch', 'Metadata', 'ListOffsets'].includes(api));
    return [
      {
        title: `Kafka: lag of ${groupCount} groups × ${topicCount} topics × ${partitionCount} partitions live (4.3)`,
        note: `Median of ${turns} pages over an open connection. All requests of the page: ${requests.join(', ')}; of these, ${ofLag.length} are for the lag, the rest lists the groups with their states. The second ListOffsets sees whether what a group has yet to read was deleted. Kafka's tool ran once, with the start of its Java.`,
        measurements: [
          { who: 'Brokerscope', allRowsMs: median(times), requests: requests.length, heapBytes: held },
          { who: 'kafka-consumer-groups 4.3', allRowsMs: tool.ms },
        ],
        verdicts: [
          {
            claim: 'requests for the lag, at most 2 + groups/batch + brokers',
            measured: `${ofLag.length} (bound ${bound})`,
            holds: ofLag.length <= bound,
          },
          {
            claim: "the same lag as Kafka's own tool",
            measured: `${lag.toLocaleString('en')} (tool: ${toldLag.toLocaleString('en')}, ${told.length} partitions)`,
            holds: lag === toldLag && lag > 0 && page.items.length === groupCount,
          },
        ],
      },
    ];
  } finally {
    await clear();
  }
}

function rows(connection: BrokerConnection): Promise<Page<ResourceNode>> {
  const folder = { profile: kafkaProfile('').id, kind: 'folder', path: ['groups'] } as const;
  return connection.listChildren(folder, { limit: groupCount, filter: prefix }, never);
}

const kafka = new Kafka({ brokers: [address(server, 'plaintext')], logLevel: logLevel.NOTHING });

async function seed(): Promise<void> {
  await clear();
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({
    topics: topics.map((topic) => ({ topic, numPartitions: partitionCount })),
    waitForLeaders: true,
    timeout: 60_000,
  });
  await admin.disconnect();
  // Leaders of so many new partitions take a while to know that they are.
  const producer = kafka.producer({ retry: { retries: 30, maxRetryTime: 5000 } });
  await producer.connect();
  for (const topic of topics) {
    const batch = Array.from({ length: partitionCount * messages }, (_, i) => ({
      partition: i % partitionCount,
      value: 'm',
    }));
    await producer.send({ topic, messages: batch });
  }
  await producer.disconnect();
  await commit();
}

async function commit(): Promise<void> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const endpoint = { host: labServer(server).host, port: port(server, 'plaintext') };
  const cluster = new Cluster([endpoint], { tls: undefined, sasl: undefined, dialTimeoutMs: 5000, log });
  const deadline = { signal: never, timeoutMs: 30_000, what: 'The commits' };
  await cluster.connect(deadline);
  const partitions = Array.from({ length: partitionCount }, (_, partition) => ({ partition, offset: committed }));
  const all = topics.map((topic) => ({ topic, partitions }));
  for (const group of groups) {
    const { nodeId } = await cluster.ask(findCoordinator, { group }, deadline);
    const request = { group, memberId: '', epoch: -1, topics: all };
    const codes = await cluster.askBroker(nodeId, offsetCommit, request, deadline);
    if (codes.some((code) => code !== 0))
      throw new Error(`The offsets of ${group} could not be committed: ${codes[0]}.`);
  }
  cluster.close();
}

/** Removes what this or an earlier run has made: the server is shared. */
async function clear(): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  const made = (await admin.listGroups()).groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(prefix));
  if (made.length > 0) await admin.deleteGroups(made);
  const left = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
  if (left.length > 0) await admin.deleteTopics({ topics: left, timeout: 60_000 });
  await admin.disconnect();
}
