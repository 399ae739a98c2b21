import { connect, StorageType, type NatsConnection } from 'nats';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { nats } from '../../conformance/nats/cli';
import { getJson, version } from '../../conformance/nats/monitor';
import { connectTo } from '../../conformance/nats/open';
import { childrenOf, never, nodeAt } from '../../conformance/support/walk';
import { address, labServer, port, up } from '../../lab';
import { countingProxy } from './countingProxy';
import { heapBytes, median, mediansInTurns, ratioVerdict } from './measure';
import type { BenchResult } from './result';

const server = 'nats-2.15';
const prefix = 'bench-streams-';
const streams = 5000;
/** As the tree asks for. */
const pageSize = 200;

/** A list of 5,000 streams beside `nats stream ls`. */
export async function run(): Promise<BenchResult[]> {
  await up([server]);
  const client = await connect({ servers: address(server, 'client') });
  try {
    await remove(client);
    await seed(client);
    return [await measure()];
  } finally {
    await remove(client);
    await client.close();
  }
}

async function measure(): Promise<BenchResult> {
  const firsts: number[] = [];
  const filters: number[] = [];
  const medians = await mediansInTurns({
    ours: async () => {
      const start = performance.now();
      const connection = await connectTo(server);
      const folder = await streamsFolder(connection);
      await connection.listChildren(folder, { limit: pageSize }, never);
      firsts.push(performance.now() - start);
      const rows = await childrenOf(connection, folder, pageSize);
      if (rows.length < streams) throw new Error(`${rows.length} rows, where ${streams} streams are.`);
      const filtering = performance.now();
      narrowed(connection, folder);
      filters.push(performance.now() - filtering);
      await connection.close();
    },
    rival: () => nats(server, 'stream', 'ls'),
  });
  const { bytes, requests, held } = await costs();
  const ours = medians.ours ?? 0;
  const rival = medians.rival ?? 0;
  const ms = Math.round;
  return {
    title: `NATS: ${streams.toLocaleString('en-US')} streams live (${await version(labServer(server).httpUrl ?? '')})`,
    note: `Medians of five runs in turns, connecting included. The first page is read, and then the whole list in pages of ${pageSize}. Requests are those that JetStream counted.`,
    measurements: [
      {
        who: 'Brokerscope',
        firstRowsMs: ms(median(firsts.slice(1))),
        allRowsMs: ms(ours),
        requests,
        bytes,
        heapBytes: held,
      },
      { who: `nats stream ls (${(await nats(server, '--version')).trim()})`, allRowsMs: ms(rival) },
    ],
    verdicts: [
      ratioVerdict('All rows beside nats stream ls', ours, rival, 1.5),
      {
        claim: 'Requests grow with windows of 256 only',
        measured: String(requests),
        holds: requests <= Math.ceil((streams + 300) / 256) + 1,
      },
      {
        claim: 'A filter that is typed costs no request and under 50 ms',
        measured: `${median(filters.slice(1)).toFixed(1)} ms`,
        holds: median(filters.slice(1)) < 50,
      },
    ],
  };
}

/** One list through a proxy: bytes, requests, and what stays on the heap when its rows were let go. */
async function costs(): Promise<{ readonly bytes: number; readonly requests: number; readonly held: number }> {
  const proxy = await countingProxy(port(server, 'client'));
  const connection = await connectTo(server, undefined, { address: `nats://127.0.0.1:${proxy.port}` });
  try {
    const folder = await streamsFolder(connection);
    const before = heapBytes();
    const asked = await apiRequests();
    proxy.received();
    await childrenOf(connection, folder, pageSize);
    const bytes = proxy.received();
    const requests = (await apiRequests()) - asked;
    return { bytes, requests, held: heapBytes() - before };
  } finally {
    await connection.close();
    await proxy.close();
  }
}

async function apiRequests(): Promise<number> {
  const { api } = await getJson<{ api: { total: number } }>(`${labServer(server).httpUrl ?? ''}/jsz`);
  return api.total;
}

async function streamsFolder(connection: BrokerConnection) {
  const folder = await nodeAt(connection, ['Streams']);
  if (!folder) throw new Error('The tree has no streams.');
  return folder.ref;
}

function narrowed(connection: BrokerConnection, folder: Awaited<ReturnType<typeof streamsFolder>>): void {
  const page = connection.recallChildren(folder, { limit: pageSize, filter: '04999' });
  if (page?.items.length !== 1) throw new Error('The filter does not find the one stream.');
}

async function seed(client: NatsConnection): Promise<void> {
  const manager = await client.jetstreamManager();
  for (let start = 0; start < streams; start += 50) {
    const names = Array.from({ length: 50 }, (_, index) => prefix + String(start + index).padStart(5, '0'));
    await Promise.all(
      names.map((name) => manager.streams.add({ name, subjects: [name], storage: StorageType.Memory })),
    );
  }
}

async function remove(client: NatsConnection): Promise<void> {
  const manager = await client.jetstreamManager();
  const names: string[] = [];
  for await (const { config } of manager.streams.list()) if (config.name.startsWith(prefix)) names.push(config.name);
  for (let start = 0; start < names.length; start += 50)
    await Promise.all(names.slice(start, start + 50).map((name) => manager.streams.delete(name)));
}
