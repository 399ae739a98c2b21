import { Kafka, logLevel } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ResourceRef } from '../../../src/brokers/api/resource';
import { kafkaProfile, openKafka } from '../../conformance/kafka/open';
import { childrenOf, never } from '../../conformance/support/walk';
import { address, up } from '../../lab';
import { fakeBroker } from '../../unit/brokers/kafka/support/fakeBroker';
import { kcat, kcatVersion } from './kcat';
import { heapBytes, median, mediansInTurns, ratioVerdict, timed } from './measure';
import type { BenchResult, Verdict } from './result';

const server = 'kafka-4';
const prefix = 'bench-topics-';
const [liveTopics, manyTopics] = [5000, 50_000];
/** As the tree asks for. */
const pageSize = 200;
const folder: ResourceRef = { profile: kafkaProfile('').id, kind: 'folder', path: ['topics'] };

/** Lists of topics beside `kcat -L`: 5,000 on a live broker, 50,000 on a loopback server. */
export async function run(): Promise<BenchResult[]> {
  return [await live(), await many()];
}

/** From nothing to the first page with its figures. */
async function firstRows(at: string): Promise<void> {
  const connection = await openKafka(at);
  await connection.listChildren(folder, { limit: pageSize }, never);
  await connection.close();
}

/** From nothing to a row for every topic: its name, partitions, replication and health. */
async function allRows(at: string, count: number): Promise<void> {
  const connection = await openKafka(at);
  await connection.listNames(folder, {}, never);
  const rows = connection.recallChildren(folder, { limit: 10 * count })?.items.length ?? 0;
  await connection.close();
  if (rows < count) throw new Error(`${rows} rows, where ${count} topics are.`);
}

/** Brokerscope and kcat in turns. */
async function sideBySide(at: string, count: number) {
  const list = await kcat();
  const medians = await mediansInTurns({
    first: () => firstRows(at),
    ours: () => allRows(at, count),
    kcat: async () => {
      const listed = (await list('-b', at, '-L')).match(/^ {2}topic "/gm)?.length ?? 0;
      if (listed < count) throw new Error(`kcat lists ${listed} of ${count} topics.`);
    },
  });
  const { first = 0, ours = 0, kcat: rival = 0 } = medians;
  return { first, ours, rival, who: await kcatVersion(list) };
}

async function live(): Promise<BenchResult> {
  await up([server]);
  const at = address(server, 'plaintext');
  try {
    await seed(at);
    const { first, ours, rival, who } = await sideBySide(at, liveTopics);
    const sent: string[] = [];
    const connection = await openKafka(at, (api) => sent.push(api));
    sent.length = 0;
    const { ms: whole } = await timed(() => childrenOf(connection, folder, pageSize));
    const lists = sent.filter((api) => api === 'Metadata').length;
    await connection.close();
    return {
      title: `Kafka: ${liveTopics.toLocaleString('en')} topics live (4.3)`,
      note: `From an address to rows, connecting included. First rows: a page of ${pageSize} with messages, size and retention. All rows: one for each topic with partitions, replication and health, as kcat prints them; figures beyond that are read for the pages that are looked at. The second line reads every page with all of its figures over an open connection.`,
      measurements: [
        { who: 'Brokerscope', firstRowsMs: first, allRowsMs: ours },
        { who: 'Brokerscope, all figures of every page', allRowsMs: whole, requests: sent.length },
        { who: `${who} -L`, allRowsMs: rival },
      ],
      verdicts: [
        ratioVerdict('all rows, beside kcat -L', ours, rival, 1.5),
        { claim: 'metadata requests for the whole list', measured: `${lists} (bound 1)`, holds: lists === 1 },
      ],
    };
  } finally {
    await clear(at);
  }
}

async function many(): Promise<BenchResult> {
  const partitions = 3;
  const broker = await fakeBroker(manyTopics, partitions);
  const at = `127.0.0.1:${broker.port}`;
  try {
    const connection = await openKafka(at);
    const before = await held();
    broker.asked.length = 0;
    await connection.listChildren(folder, { limit: pageSize }, never);
    const requests = broker.asked.length;
    const perTopic = ((await held()) - before) / manyTopics;
    const filter = filterVerdict(connection, broker.asked);
    await connection.close();
    const { first, ours, rival, who } = await sideBySide(at, manyTopics);
    return {
      title: `Kafka: ${manyTopics.toLocaleString('en')} topics of ${partitions} partitions on a loopback server`,
      note: "No lab broker holds so many. The server runs in Brokerscope's own process and answers with frames of the grammar that recordings of real brokers hold; it knows offsets, and neither sizes nor configuration. Heap: all that is kept of the topics, buffers outside of V8's heap included.",
      measurements: [
        { who: 'Brokerscope', firstRowsMs: first, allRowsMs: ours, requests, heapBytes: perTopic * manyTopics },
        { who: `${who} -L`, allRowsMs: rival },
      ],
      verdicts: [
        ratioVerdict('all rows, beside kcat -L', ours, rival, 1.5),
        { claim: 'heap a topic', measured: `${Math.round(perTopic)} bytes (bound 1,024)`, holds: perTopic <= 1024 },
        filter,
      ],
    };
  } finally {
    await broker.close();
  }
}

/** The table of topics lies in typed arrays, which V8's heap does not count. */
async function held(): Promise<number> {
  // Buffers that were collected are given back a moment later.
  heapBytes();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return heapBytes() + process.memoryUsage().arrayBuffers;
}

/** Typing a filter that one topic matches; the slowest of several, as a user feels that one. */
function filterVerdict(connection: BrokerConnection, asked: unknown[]): Verdict {
  const before = asked.length;
  const times = Array.from({ length: 20 }, (_, turn) => {
    const filter = String(manyTopics - 1 - turn);
    const start = performance.now();
    const page = connection.recallChildren(folder, { limit: pageSize, filter });
    if (page?.items.length !== 1) throw new Error(`${page?.items.length ?? 0} topics match ${filter}.`);
    return performance.now() - start;
  });
  const slowest = Math.max(...times);
  const sent = asked.length - before;
  return {
    claim: `filter to one of ${manyTopics.toLocaleString('en')}`,
    measured: `${median(times.slice(1)).toFixed(1)} ms, the slowest ${slowest.toFixed(1)} ms (bound 50 ms), ${sent} requests (bound 0)`,
    holds: slowest < 50 && sent === 0,
  };
}

async function seed(at: string): Promise<void> {
  await clear(at);
  await withAdmin(at, async (admin) => {
    // In parts: a controller takes tens of seconds for one request of thousands of topics.
    for (let start = 0; start < liveTopics; start += 500) {
      const topics = Array.from({ length: Math.min(500, liveTopics - start) }, (_, index) => ({
        topic: `${prefix}${String(start + index).padStart(5, '0')}`,
        numPartitions: 1,
      }));
      await admin.createTopics({ topics, waitForLeaders: false, timeout: 60_000 });
    }
    // The broker hears of what the controller has made a moment later.
    for (let there = 0; there < liveTopics;) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      there = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix)).length;
    }
  });
}

/** Removes what this or an earlier run has made: the server is shared. */
async function clear(at: string): Promise<void> {
  await withAdmin(at, async (admin) => {
    const left = async (): Promise<string[]> =>
      (await admin.listTopics()).filter((topic) => topic.startsWith(prefix)).slice(0, 500);
    for (let topics = await left(); topics.length > 0; topics = await left()) {
      // The broker that lists may not have heard yet that some of them are gone.
      await admin.deleteTopics({ topics, timeout: 60_000 }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
}

async function withAdmin(at: string, work: (admin: ReturnType<Kafka['admin']>) => Promise<void>): Promise<void> {
  const kafka = new Kafka({ brokers: [at], logLevel: logLevel.NOTHING, requestTimeout: 120_000 });
  const admin = kafka.admin();
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.disconnect();
  }
}
