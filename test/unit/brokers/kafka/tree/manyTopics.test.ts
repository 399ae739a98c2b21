import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../../../src/brokers/api/connection';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ResourceNode } from '../../../../../src/brokers/api/resource';
import { connectKafka } from '../../../../../src/brokers/kafka/connect';
import { fakeBroker, topicName, type FakeBroker } from '../support/fakeBroker';

const profile = 'p' as ProfileId;
const folder = { profile, kind: 'folder', path: ['topics'] } as const;
const never = new AbortController().signal;

describe('a Kafka cluster with very many topics', () => {
  let broker: FakeBroker | undefined;
  let connection: BrokerConnection | undefined;

  const open = async (topics: number): Promise<{ broker: FakeBroker; connection: BrokerConnection }> => {
    broker = await fakeBroker(topics);
    const silent = (): void => undefined;
    const env = { secret: () => Promise.resolve(undefined), log: { info: silent, warn: silent, error: silent } };
    connection = await connectKafka(
      {
        ...({ id: profile, kind: 'kafka', name: 'many', environment: 'test', readOnly: true } as const),
        ...({ authentication: 'none', address: `127.0.0.1:${broker.port}` } as const),
      },
      env,
      never,
    );
    broker.asked.length = 0;
    return { broker, connection };
  };

  afterEach(async () => {
    await connection?.close();
    await broker?.close();
  });

  it('is listed page by page from one list, with the figures of the page only', async () => {
    const { broker, connection } = await open(10_000);
    const nodes: ResourceNode[] = [];
    let cursor: string | undefined;
    do {
      const request = { limit: 500, ...(cursor !== undefined && { cursor }) };
      const page = await connection.listChildren(folder, request, never);
      assert.equal(page.total, 10_000);
      nodes.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    assert.deepEqual(
      nodes.map(({ label }) => label),
      Array.from({ length: 10_000 }, (_, index) => topicName(index)),
    );
    assert.ok(nodes.every(({ description }) => description === '1 partition · ×1 · 7 messages'));
    const [metadata, listOffsets] = [3, 2].map((key) => broker.asked.filter((asked) => asked === key).length);
    assert.deepEqual([metadata, listOffsets], [1, 2 * 20]);
  });

  it('is filtered, found in and named without asking for the list again', async () => {
    const { broker, connection } = await open(20_000);
    assert.equal(connection.recallChildren(folder, { limit: 10, filter: '19999' }), undefined);
    await connection.listChildren(folder, { limit: 1 }, never);
    broker.asked.length = 0;
    const recalled = connection.recallChildren(folder, { limit: 10, filter: 'TOPIC-1999' });
    assert.deepEqual([recalled?.items.length, recalled?.total], [10, 10]);
    assert.equal(recalled?.items[9]?.description, '1 partition · ×1');
    const [found] = await connection.find('topic-19999', 5, never);
    assert.deepEqual([found?.label, found?.location, found?.ancestors], ['topic-19999', 'Topics', [folder]]);
    assert.deepEqual(
      broker.asked.filter((key) => key === 3),
      [],
    );
    const { names, complete } = await connection.listNames(folder, {}, never);
    assert.deepEqual([names.length, names.at(-1), complete], [20_000, 'topic-19999', true]);
    assert.deepEqual(broker.asked, [3]);
  }).timeout(30_000);

  it('asks each leader once for either end, also for more partitions than a request used to hold', async () => {
    const { broker, connection } = await open(9000);
    const page = await connection.listChildren(folder, { limit: 9000 }, never);
    assert.ok(page.items.every(({ description }) => description === '1 partition · ×1 · 7 messages'));
    assert.deepEqual(broker.asked.filter((key) => key === 2).length, 2);
  }).timeout(30_000);
});
