import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ConnectionProfile, ProfileId } from '../../../src/brokers/api/profile';
import type { ResourceNode, ResourceRef } from '../../../src/brokers/api/resource';
import { driver } from '../../../src/brokers/rabbitmq';
import { countingProxy as countingRequests } from '../../conformance/rabbitmq/countingProxy';
import { labServer, port, up } from '../../lab';
import { countingProxy } from './countingProxy';
import { heapBytes, mediansInTurns, ratioVerdict, timed } from './measure';
import type { BenchResult } from './result';

const server = 'rabbitmq-4.3';
const vhosts = ['bench-a', 'bench-b', 'bench-c'];
const queues = 10_000;
/** The page of the explorer, and the largest of the API. */
const [firstPage, largestPage] = [200, 500];
const { username = '', password = '' } = labServer(server).credentials;
const profileId = 'bench' as ProfileId;
const never = new AbortController().signal;
const run1 = promisify(execFile);

/** 10,000 queues in three virtual hosts: the driver beside curl, which asks for the same pages and throws them away. */
export async function run(): Promise<readonly BenchResult[]> {
  await up([server]);
  const url = labServer(server).httpUrl ?? '';
  try {
    await seed(url);
    const proxy = await countingRequests(url);
    const counted = await connect(proxy.url);
    proxy.take();
    await page(counted, vhosts[0] ?? '', undefined);
    const [first = ''] = proxy.take();
    await allRows(counted);
    const all = proxy.take();
    await counted.close();
    await proxy.close();

    const bytes = await receivedBytes();
    const direct = await connect(url);
    const ms = await mediansInTurns({
      first: () => page(direct, vhosts[0] ?? '', undefined),
      curlFirst: () => curl(url, [first]),
      all: () => allRows(direct),
      curlAll: () => curl(url, all),
      names: () => allNames(direct),
    });
    const typed = await filtering(direct);
    const { version } = direct.info;
    await direct.close();
    const held = await heldBytes(url);
    return [
      {
        title: `RabbitMQ: ${queues.toLocaleString('en-US')} queues in ${vhosts.length} virtual hosts live (${version})`,
        note: `First rows: one page of ${firstPage} over an open connection. All rows: pages of ${largestPage}. curl is a process for each job, with one connection, and throws away what it gets. All names, for grouping: ${Math.round(ms['names'] ?? 0)} ms.`,
        measurements: [
          {
            who: 'Brokerscope',
            firstRowsMs: ms['first'] ?? 0,
            allRowsMs: ms['all'] ?? 0,
            requests: all.length,
            bytes,
            heapBytes: held,
          },
          { who: 'curl', firstRowsMs: ms['curlFirst'] ?? 0, allRowsMs: ms['curlAll'] ?? 0, requests: all.length },
        ],
        verdicts: [
          ratioVerdict('first page against curl', ms['first'] ?? 0, ms['curlFirst'] ?? 1, 1.3),
          { claim: 'requests', measured: `${all.length} (bound 21)`, holds: all.length <= 21 },
          {
            claim: 'filter to one queue of those read, without a request',
            measured: `${typed.toFixed(1)} ms (bound 50 ms)`,
            holds: typed < 50,
          },
        ],
      },
    ];
  } finally {
    for (const vhost of vhosts) await ask(url, 'DELETE', `vhosts/${vhost}`);
  }
}

async function connect(managementUrl: string): Promise<BrokerConnection> {
  const profile: ConnectionProfile = {
    ...{ id: profileId, kind: 'rabbitmq', name: 'bench', environment: 'test', readOnly: true },
    address: `amqp://127.0.0.1:${port(server, 'amqp')}`,
    ...{ managementUrl, authentication: 'password', username },
  };
  const silent = (): void => undefined;
  const log = { info: silent, warn: silent, error: silent };
  return driver.connect(profile, { secret: () => Promise.resolve(password), log }, never);
}

const listOf = (vhost: string): ResourceRef => ({ profile: profileId, kind: 'folder', path: [vhost, 'queues'] });

function page(connection: BrokerConnection, vhost: string, cursor: string | undefined, limit = firstPage) {
  return connection.listChildren(listOf(vhost), { limit, ...(cursor !== undefined && { cursor }) }, never);
}

async function allRows(connection: BrokerConnection): Promise<readonly ResourceNode[]> {
  const rows: ResourceNode[] = [];
  for (const vhost of vhosts) {
    let cursor: string | undefined;
    do {
      const { items, next } = await page(connection, vhost, cursor, largestPage);
      rows.push(...items);
      cursor = next;
    } while (cursor !== undefined);
  }
  if (rows.length !== queues) throw new Error(`${rows.length} of ${queues} queues were listed.`);
  return rows;
}

async function allNames(connection: BrokerConnection): Promise<void> {
  for (const vhost of vhosts) await connection.listNames(listOf(vhost), {}, never);
}

async function curl(url: string, paths: readonly string[]): Promise<void> {
  const targets = paths.flatMap((one) => ['--output', '/dev/null', `${url}${one}`]);
  await run1('curl', ['--silent', '--show-error', '--fail', '--user', `${username}:${password}`, ...targets]);
}

/** What the server sends for all rows. */
async function receivedBytes(): Promise<number> {
  const proxy = await countingProxy(port(server, 'http'));
  const connection = await connect(`http://127.0.0.1:${proxy.port}`);
  proxy.received();
  await allRows(connection);
  const bytes = proxy.received();
  await connection.close();
  await proxy.close();
  return bytes;
}

/** What all rows hold on the heap while the explorer shows them, with what the connection itself keeps of them. */
async function heldBytes(url: string): Promise<number> {
  const before = heapBytes();
  const connection = await connect(url);
  const rows = await allRows(connection);
  const after = heapBytes();
  await connection.close();
  return rows.length > 0 ? after - before : 0;
}

async function filtering(connection: BrokerConnection): Promise<number> {
  await allRows(connection);
  const { ms, value } = await timed(() =>
    Promise.resolve(connection.recallChildren(listOf(vhosts[0] ?? ''), { limit: firstPage, filter: 'queue-03333' })),
  );
  if (value?.items.length !== 1) throw new Error('The filter did not find its queue.');
  return ms;
}

/** Imports the definitions of all queues, and waits until the statistics know them. */
async function seed(url: string): Promise<void> {
  for (const name of vhosts) await ask(url, 'PUT', `vhosts/${name}`, {});
  const definitions = Array.from({ length: queues }, (_, n) => ({
    name: `queue-${String(n).padStart(5, '0')}`,
    // In thirds, one after the other.
    vhost: vhosts[Math.min(vhosts.length - 1, Math.floor((n * vhosts.length) / queues))],
    ...{ durable: true, auto_delete: false, arguments: {} },
  }));
  await ask(url, 'POST', 'definitions', { queues: definitions });
  for (let counted = 0; counted < queues;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const figures = await Promise.all(
      vhosts.map((name) => ask(url, 'GET', `queues/${name}?page=1&page_size=500&name=9&columns=name,messages_ready`)),
    );
    const known = figures.every((one) => (one as { items: object[] }).items.every((item) => 'messages_ready' in item));
    counted = known ? queues : 0;
  }
}

async function ask(url: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/api/${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok && method !== 'DELETE') throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
