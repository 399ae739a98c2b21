import assert from 'node:assert/strict';
import type { ApiRequest, ManagementClient } from '../../../../../src/brokers/rabbitmq/management/client';
import { patternsOf, quoted } from '../../../../../src/brokers/rabbitmq/tree/lists/names';
import { never, ref, treeOf } from '../recordings';

/**
 * Pages and filters names as the server does (rabbit_mgmt_util.erl of 4.3): a mock, as the unit tests have no server;
 * the conformance suite asks real ones the same.
 */
function serving(names: readonly string[]): ManagementClient & { readonly asked: ApiRequest[] } {
  const asked: ApiRequest[] = [];
  return {
    username: 'guest',
    asked,
    get: (request) => {
      asked.push(request);
      const { name, use_regex: regex, page = 1, page_size: size = 100 } = request.query ?? {};
      const pattern =
        typeof name === 'string' && regex === true ? new RegExp(name.replace('(?s)', ''), 'is') : undefined;
      const wanted = String(name ?? '').toLowerCase();
      const matching = names.filter((one) => (pattern ? pattern.test(one) : one.toLowerCase().includes(wanted)));
      const start = (Number(page) - 1) * Number(size);
      const items = matching.slice(start, start + Number(size)).map((one) => ({ name: one }));
      return Promise.resolve({ items, filtered_count: matching.length, total_count: names.length });
    },
    close: () => undefined,
  };
}

const queues = ref('folder', 'shop', 'queues');
const exchanges = ref('folder', 'shop', 'exchanges');
const labels = (page: { readonly items: readonly { readonly label: string }[] } | undefined): readonly string[] =>
  page?.items.map(({ label }) => label) ?? [];
const many = Array.from({ length: 1200 }, (_, n) => `orders.${String(n).padStart(4, '0')}`);

describe('lists of queues and exchanges', () => {
  it('let the server filter, and recall what was read without asking', async () => {
    const client = serving(['Orders.a', 'orders.b', 'payments']);
    const tree = treeOf(client);
    assert.equal(tree.recallChildren(queues, { limit: 10 }), undefined);
    assert.deepEqual(labels(await tree.listChildren(queues, { limit: 10, filter: 'ORDERS' }, never)), [
      'Orders.a',
      'orders.b',
    ]);
    assert.equal(tree.recallChildren(queues, { limit: 10 }), undefined, 'a filtered page was taken for the list');
    await tree.listChildren(queues, { limit: 10 }, never);
    const requests = client.asked.length;
    const recalled = tree.recallChildren(queues, { limit: 1, filter: 'ORDERS' });
    assert.deepEqual([labels(recalled), recalled?.total, recalled?.next], [['Orders.a'], 2, '1']);
    assert.deepEqual(labels(tree.recallChildren(queues, { limit: 9, names: ['payments', 'gone'] })), ['payments']);
    assert.equal(client.asked.length, requests);
  });

  it('recall pages that follow each other, and know no total before the last', async () => {
    const tree = treeOf(serving(many));
    await tree.listChildren(queues, { limit: 500 }, never);
    await tree.listChildren(queues, { limit: 500, cursor: '1000' }, never);
    assert.equal(tree.recallChildren(queues, { limit: 5, filter: 'orders.1' })?.total, undefined);
    assert.deepEqual(labels(tree.recallChildren(queues, { limit: 5, filter: 'orders.1' })), []);
    await tree.listChildren(queues, { limit: 500, cursor: '500' }, never);
    await tree.listChildren(queues, { limit: 500, cursor: '1000' }, never);
    const page = tree.recallChildren(queues, { limit: 5, filter: 'orders.11' });
    assert.deepEqual([page?.items.length, page?.total], [5, 100]);
  });

  it('read names in any number in few requests, in the order asked for', async () => {
    const client = serving(many);
    const names = [...many].reverse().slice(0, 300);
    const page = await treeOf(client).listChildren(queues, { limit: 500, names: [...names, 'gone'] }, never);
    assert.deepEqual(labels(page), names);
    assert.ok(client.asked.length <= 6, `${client.asked.length} requests`);
    for (const { query } of client.asked) assert.ok(Buffer.byteLength(String(query?.['name'])) <= 1024);
  });

  it('tell all names in pages of 500', async () => {
    const client = serving(many);
    const { names, complete } = await treeOf(client).listNames(queues, {}, never);
    assert.deepEqual([names, complete, client.asked.length], [many, true, 3]);
  });

  it("leave out the broker's own exchanges unless asked, and count them", async () => {
    const tree = treeOf(serving(['', 'amq.direct', 'amq.topic', 'orders', 'amqx']));
    const own = await tree.listChildren(exchanges, { limit: 10 }, never);
    assert.deepEqual([labels(own), own.hiddenInternals], [['orders', 'amqx'], 3]);
    assert.equal(tree.recallChildren(exchanges, { limit: 10 })?.hiddenInternals, 3);
    const all = await tree.listChildren(exchanges, { limit: 10, internals: true }, never);
    assert.deepEqual([labels(all)[0], all.items.length, all.hiddenInternals], ['(AMQP default)', 5, undefined]);
    const filtered = await tree.listChildren(exchanges, { limit: 10, filter: 'r' }, never);
    assert.deepEqual(labels(filtered), ['orders']);
    assert.deepEqual((await tree.listNames(exchanges, {}, never)).names, ['amqx', 'orders']);
  });

  it('forget lists that were read long ago', async () => {
    const tree = treeOf(serving(['a']));
    await tree.listChildren(queues, { limit: 10 }, never);
    for (let n = 0; n < 12; n++) await tree.listChildren(ref('folder', `v${n}`, 'queues'), { limit: 10 }, never);
    assert.equal(tree.recallChildren(queues, { limit: 10 }), undefined);
    assert.deepEqual(labels(tree.recallChildren(ref('folder', 'v11', 'queues'), { limit: 10 })), ['a']);
  });
});

describe('names as regular expressions', () => {
  it('match themselves and nothing else', () => {
    for (const name of ['a.b', 'x/1 %2F?&#+', 'q(1)|[2]{3}^$\\', 'заказы ✓', 'a-b_c', '%']) {
      const pattern = new RegExp(`^(?:${quoted(name).replaceAll(/\\([^\\w^$\\.*+?()[\]{}|/-])/g, '$1')})$`);
      assert.ok(pattern.test(name), `${quoted(name)} does not match ${name}`);
      assert.ok(!pattern.test(`${name}x`));
    }
    assert.ok(!new RegExp(`^(?:${quoted('a.b')})$`).test('axb'));
  });

  it('are put together up to the length that the server takes', () => {
    const patterns = patternsOf(Array.from({ length: 50 }, (_, n) => `${'ж'.repeat(100)}${n}`));
    assert.ok(patterns.length > 1);
    assert.ok(patterns.every((pattern) => Buffer.byteLength(pattern) <= 1024));
    assert.equal(patterns.join('').split('|').length, 50 - patterns.length + 1);
    assert.deepEqual(patternsOf([]), []);
  });
});
