import assert from 'node:assert/strict';
import { children, recordedVersions, recording, replaying, rows, valuesOf } from '../recordings';

for (const version of recordedVersions) {
  describe(`RabbitMQ tree from what ${version} answered`, () => {
    const recorded = recording(version);

    it('lists virtual hosts with their messages, and leaves out figures the server does not tell', async () => {
      const page = await children(replaying({ vhosts: recorded['vhosts'] }));
      assert.deepEqual(rows(page).slice(1), [
        'conformance | 12 ready · 5 unacked',
        'conformance/a b % | 2 ready · 0 unacked',
        ...['Connections', 'Users', 'Shovels', 'Federation', 'Cluster'],
      ]);
      assert.equal(page.notice, undefined);
      const root = page.items.find(({ label }) => label === '/');
      assert.equal(valuesOf(root)['defaultQueueType'], version === '3.10.8' ? undefined : 'classic');
      assert.equal(root?.health, undefined);
    });

    it('tells ready, unacked and consumers of queues of every type', async () => {
      const client = replaying({ 'queues/conformance': recorded['queues'] });
      const page = await children(client, 'folder', 'conformance', 'queues');
      assert.deepEqual([...rows(page)].sort(), [
        'orders classic | 4 ready · 3 unacked · 1 consumer',
        'orders empty | 0 ready · 0 unacked · 0 consumers',
        'orders quorum | 3 ready · 2 unacked · 1 consumer',
        'orders stream | 4 ready · 0 unacked · 0 consumers',
        'заказы ✓ | 1 ready · 0 unacked · 0 consumers',
      ]);
      assert.equal(page.total, 5);
      assert.equal(page.next, undefined);
      const byLabel = new Map(page.items.map((node) => [node.label, node]));
      assert.deepEqual(
        ['orders classic', 'orders quorum', 'orders stream'].map((label) => byLabel.get(label)?.variant),
        ['classic', 'quorum', 'stream'],
      );
      const priority = valuesOf(byLabel.get('заказы ✓'));
      assert.equal(priority['arguments.x-max-priority'], 5);
      assert.equal(priority['arguments.x-dead-letter-exchange'], 'orders.audit');
      assert.equal(valuesOf(byLabel.get('orders empty'))['policy'], 'limit');
      assert.equal(valuesOf(byLabel.get('orders quorum'))['members'], 'lab@localhost');
      assert.deepEqual(
        page.items.flatMap(({ health }) => health ?? []),
        [],
      );
    });

    it('shows what is left where the server collects no statistics', async () => {
      const client = replaying({ 'queues/conformance': recorded['queuesWithoutStatistics'] });
      const page = await children(client, 'folder', 'conformance', 'queues');
      assert.ok(rows(page).includes('orders classic | 4 ready · 3 unacked'));
      assert.ok(rows(page).includes('orders stream'));
      assert.ok(page.items.every((node) => !('consumers' in valuesOf(node))));
    });

    it('lists exchanges with their type and what is out of the ordinary', async () => {
      const client = replaying({ 'exchanges/conformance': recorded['exchanges'] });
      const page = await children(client, 'folder', 'conformance', 'exchanges');
      assert.deepEqual(
        rows(page).filter((row) => !row.startsWith('amq.')),
        [
          '(AMQP default) | direct',
          'orders | topic',
          'orders.audit | fanout · transient',
          'orders.reports | headers · internal',
          'orders.temporary | direct · auto-delete',
          'заказы ✓ | direct',
        ],
      );
      assert.equal(page.items[0]?.hasChildren, false);
      assert.equal(valuesOf(page.items.at(-1))['arguments.alternate-exchange'], 'orders');
    });

    it('lists the bindings from an exchange with routing key, destination and arguments', async () => {
      const client = replaying({
        'exchanges/conformance/orders/bindings/source': recorded['bindingsFromOrders'],
        'exchanges/conformance/orders.reports/bindings/source': recorded['bindingsFromReports'],
      });
      const orders = await children(client, 'folder', 'conformance', 'orders', 'bindingsFrom');
      assert.deepEqual([...rows(orders)].sort(), [
        'orders classic | order.*.created',
        'orders quorum | #',
        'orders.audit | audit.#',
      ]);
      assert.equal(orders.items.find(({ label }) => label === 'orders.audit')?.variant, 'exchange');
      const reports = await children(client, 'folder', 'conformance', 'orders.reports', 'bindingsFrom');
      assert.ok(rows(reports).includes('orders classic | final=true, type=report, x-match=all, year=2026'));
      const keys = reports.items.map(({ ref }) => ref.path.join(' '));
      assert.equal(new Set(keys).size, 3);
    });

    it('lists the bindings to a queue but for the one every queue has', async () => {
      const client = replaying({ 'queues/conformance/orders classic/bindings': recorded['bindingsToClassic'] });
      const page = await children(client, 'folder', 'conformance', 'orders classic', 'queueBindings');
      assert.deepEqual([...rows(page)].sort(), [
        'orders | order.*.created',
        'orders.reports | final=true, type=report, x-match=all, year=2026',
        'заказы ✓ | ключ %2F',
      ]);
      assert.equal(page.total, 3);
    });

    it('counts exchanges and queues in two requests', async () => {
      const client = replaying({
        'exchanges/conformance': recorded['exchanges'],
        'queues/conformance': recorded['queues'],
      });
      const page = await children(client, 'vhost', 'conformance');
      assert.deepEqual(rows(page), ['Queues | 5', 'Exchanges | 12', 'Bindings', 'Policies', 'Permissions']);
      assert.equal(client.asked.length, 2);
    });
  });
}

describe('RabbitMQ tree', () => {
  it('says why the top level is empty to a user without permissions', async () => {
    const page = await children(replaying({ vhosts: [] }));
    assert.deepEqual(page.items[0]?.label, 'Connections');
    assert.match(page.notice ?? '', /“guest” has no permissions in any virtual host.*set_permissions/);
  });

  it('says on which nodes a virtual host does not run', async () => {
    const vhosts = [
      { name: 'all', cluster_state: { a: 'running', b: 'running' } },
      { name: 'some', cluster_state: { a: 'running', b: 'stopped' } },
      { name: 'none', cluster_state: { a: 'stopped' } },
      { name: 'unknown' },
    ];
    const { items } = await children(replaying({ vhosts }));
    assert.deepEqual(
      items.slice(0, 4).map(({ health }) => health?.level),
      [undefined, 'warning', 'error', undefined],
    );
    assert.match(items[1]?.health?.reason ?? '', /Not running on b/);
  });

  it('leaves out what has no name, and does not take other shapes for figures', async () => {
    const strange = {
      items: [{ name: 7 }, 'text', null, { name: 'q', messages_ready: '7', consumers: -1, members: 1 }],
    };
    const page = await children(replaying({ 'queues/v': strange }), 'folder', 'v', 'queues');
    assert.deepEqual(rows(page), ['q']);
    assert.deepEqual(page.items[0]?.properties, []);
  });

  it('lists nothing below a binding', async () => {
    assert.deepEqual((await children(replaying({}), 'binding', 'v', 'x')).items, []);
  });
});
