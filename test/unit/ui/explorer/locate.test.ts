import assert from 'node:assert/strict';
import { locate } from '../../../../src/ui/explorer/locate';
import type { ResourceRow } from '../../../../src/ui/explorer/rows';
import { wayTo } from '../../../../src/ui/explorer/wayTo';
import { Bench, pageOf, resource } from './support';

const ten = Array.from({ length: 10_000 }, (_, i) => `s${String(i).padStart(5, '0')}`);

describe('going to a resource', () => {
  let bench: Bench;
  const streams = resource('streams', 'folder').ref;
  const start = async (names: readonly string[], groupBy?: '.'): Promise<void> => {
    bench = new Bench(names);
    bench.options = { groupBy, internals: false };
    bench.model.expand(bench.root());
    await bench.connections.connect(streams.profile);
  };
  const labelOf = (row: ResourceRow | undefined): string | undefined => row?.node.label;
  afterEach(() => bench.dispose());

  it('reads the lists on the way, whether or not they are open', async () => {
    await start(['audit', 'orders']);
    assert.equal(labelOf(await locate(bench.model, resource('orders').ref, [streams])), 'orders');
    assert.equal(bench.model.filterOf(bench.list()), undefined);
  });

  it('narrows a long list to it where it is not on the first page, at two requests', async () => {
    await start(ten);
    assert.equal(labelOf(await locate(bench.model, resource('s07777').ref, [streams])), 's07777');
    assert.deepEqual(bench.words(), ['s07777']);
    assert.equal(bench.requests.length, 2);
  });

  it('goes through the groups of names', async () => {
    await start(['a.b.c', 'a.b.d', 'a.x', 'z'], '.');
    const row = await locate(bench.model, resource('a.b.d').ref, [streams]);
    assert.equal(labelOf(row), 'a.b.d');
    assert.equal(row?.parent.type === 'group' && row.parent.group.prefix, 'a.b.');
  });

  it('ends where the resource is gone', async () => {
    await start(['audit']);
    assert.equal(await locate(bench.model, resource('orders').ref, [streams]), undefined);
    assert.equal(await locate(bench.model, resource('x').ref, [resource('gone', 'folder').ref]), undefined);
  });

  it('finds the way by the name alone, asking each list for that name only', async () => {
    await start([]);
    const vhost = resource('shop', 'vhost');
    const other = resource('other', 'vhost');
    const list = { filter: true, names: true };
    const queues = resource(['shop', 'queues'], 'folder', { list });
    const exchanges = resource(['shop', 'exchanges'], 'folder', { list });
    const dead = resource(['shop', 'orders.dlx'], 'exchange');
    const asked: string[] = [];
    bench.broker.list = (parent, _cursor, _signal, page) => {
      asked.push(`${parent?.path.join('/') ?? ''}:${page.names?.join(',') ?? ''}`);
      const [first, folder] = parent?.path ?? [];
      if (first === undefined) return Promise.resolve({ items: [other, vhost] });
      if (folder === undefined) return Promise.resolve({ items: [queues, exchanges] });
      return Promise.resolve(pageOf(folder === 'exchanges' ? [dead] : [], page));
    };
    const connection = bench.connections.get(dead.ref.profile);
    assert.deepEqual(await wayTo(connection, dead.ref, AbortSignal.timeout(1000)), [vhost.ref, exchanges.ref]);
    assert.deepEqual(asked, [':', 'shop:', 'shop/queues:orders.dlx', 'shop/exchanges:orders.dlx']);
    const unknown = resource(['shop', 'x'], 'policy').ref;
    assert.equal(await wayTo(connection, unknown, AbortSignal.timeout(1000)), undefined);
  });
});
