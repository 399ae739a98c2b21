import assert from 'node:assert/strict';
import { BrokerError } from '../../../../src/brokers/api/error';
import type { ParentRow, ResourceRow } from '../../../../src/ui/explorer/rows';
import { never, settle } from '../fakeDriver';
import { Bench, pageOf, resource } from './support';

const shop = ['audit', 'orders.created', 'orders.paid', 'orders.shipped', 'users.joined', 'users.left'];

describe('a list of the explorer', () => {
  let bench: Bench;
  const list = (): ResourceRow => bench.list() as ResourceRow;
  const start = async (names: readonly string[], options: Partial<Bench['options']> = {}): Promise<void> => {
    bench = new Bench(names);
    bench.options = { ...bench.options, ...options };
    await bench.open();
  };
  afterEach(() => bench.dispose());

  describe('in groups', () => {
    it('shows how many names begin alike, and reads only those that stand alone', async () => {
      await start(shop, { groupBy: '.' });
      assert.deepEqual(bench.words(), ['orders*', 'users*', 'audit']);
      assert.deepEqual(
        bench.requests.map(({ names }) => names),
        [['audit']],
      );
      const orders = bench.row('orders*');
      assert.equal(orders.type === 'group' && orders.group.count, 3);
    });

    it('reads the names of a group when it is opened, and says what is left of them', async () => {
      await start(shop, { groupBy: '.' });
      bench.requests.length = 0;
      await bench.expand(bench.row('orders*'));
      assert.deepEqual(bench.words(bench.row('orders*')), ['created', 'paid', 'shipped']);
      assert.deepEqual(
        bench.requests.map(({ names }) => names),
        [['orders.created', 'orders.paid', 'orders.shipped']],
      );
      assert.equal(bench.nameReadings, 1, 'a list and its groups share one reading of the names');
    });

    it('reads a large group page by page', async () => {
      await start([...Array.from({ length: 1000 }, (_, i) => `t.${String(i).padStart(4, '0')}`), 'u'], {
        groupBy: '.',
      });
      const group = bench.row('t*');
      await bench.expand(group);
      assert.equal(bench.words(group).length, 201);
      await bench.model.loadMore(group);
      assert.equal(bench.words(group).length, 401);
      await bench.model.loadMore(group);
      assert.equal(bench.words(group).length, 801, 'each step is twice the one before');
    });

    it('keeps its rows when it is read again, and takes up what is new', async () => {
      await start(shop, { groupBy: '.' });
      const before = bench.row('orders*');
      await bench.expand(before);
      const paid = bench.row('paid', before);
      bench.nodes = [...bench.nodes, resource('orders.cancelled')];
      await bench.model.refresh(list());
      assert.equal(bench.row('orders*'), before);
      assert.equal(bench.row('paid', before), paid);
      assert.deepEqual(bench.words(before), ['cancelled', 'created', 'paid', 'shipped']);
    });

    it('reads the names anew now and then only, and when one of them is gone', async () => {
      await start(shop, { groupBy: '.' });
      await bench.expand(bench.row('users*'));
      bench.now = 10_000;
      await bench.model.refreshExpanded(5000);
      assert.equal(bench.nameReadings, 1);
      bench.nodes = bench.nodes.filter(({ label }) => label !== 'users.left' && label !== 'audit');
      bench.now = 80_000;
      await bench.model.refreshExpanded(5000);
      assert.equal(bench.nameReadings, 2);
      assert.deepEqual(bench.words(), ['orders*', 'users.joined'], 'a group of one is that one');
    });

    it('is read as any list where names have nothing in common', async () => {
      await start(['a', 'b', 'c'], { groupBy: '.' });
      assert.deepEqual(bench.words(), ['a', 'b', 'c']);
      assert.deepEqual(
        bench.requests.map(({ names }) => names),
        [undefined],
      );
    });

    it('changes at once with the setting', async () => {
      await start(shop);
      assert.equal(bench.words().length, shop.length);
      bench.options = { ...bench.options, groupBy: '.' };
      await bench.model.optionsChanged();
      assert.deepEqual(bench.words(), ['orders*', 'users*', 'audit']);
      bench.options = { ...bench.options, groupBy: undefined };
      await bench.model.optionsChanged();
      assert.deepEqual(bench.words(), shop);
    });

    it('says so where not all names could be read', async () => {
      bench = new Bench(shop);
      bench.options = { ...bench.options, groupBy: '.' };
      bench.broker.names = () => Promise.resolve({ names: shop, complete: false });
      await bench.open();
      assert.equal(bench.words()[0], '<notice>');
    });
  });

  describe('under a filter', () => {
    it('holds what matches, asks the broker with it, and keeps it when read again', async () => {
      await start(shop);
      await bench.model.setFilter(list(), { text: 'PAID', exact: false });
      assert.deepEqual(bench.words(), ['orders.paid']);
      await bench.model.refreshAll();
      assert.deepEqual(bench.words(), ['orders.paid']);
      assert.equal(bench.requests.at(-1)?.filter, 'PAID');
      await bench.model.setFilter(list(), undefined);
      assert.deepEqual(bench.words(), shop);
    });

    it('shows what is known while it is typed, without a request, and keeps the figures', async () => {
      await start(shop);
      const paid = bench.row('orders.paid') as ResourceRow;
      bench.broker.recall = (_parent, page) =>
        pageOf(
          shop.map((name) => resource(name, 'stream', { description: '' })),
          page,
        );
      bench.requests.length = 0;
      bench.model.previewFilter(list(), 'paid');
      assert.deepEqual(bench.words(), ['orders.paid']);
      assert.equal(bench.row('orders.paid'), paid);
      assert.equal(paid.node.description, '0 messages');
      assert.equal(bench.requests.length, 0);
    });

    it('is not overwritten by an answer to what was asked before', async () => {
      await start(shop);
      const answered = bench.broker.list;
      let late: (page: { items: never[] }) => void = () => undefined;
      bench.broker.list = () => new Promise((resolve) => void (late = resolve));
      const old = bench.model.refresh(list());
      await settle();
      bench.broker.list = answered;
      await bench.model.setFilter(list(), { text: 'paid', exact: false });
      late({ items: [] });
      await old;
      assert.deepEqual(bench.words(), ['orders.paid']);
    });

    it('shows no groups, and says when nothing matches', async () => {
      await start(shop, { groupBy: '.' });
      await bench.model.setFilter(list(), { text: 'o', exact: false });
      assert.deepEqual(bench.words(), ['orders.created', 'orders.paid', 'orders.shipped', 'users.joined']);
      await bench.model.setFilter(list(), { text: 'nothing', exact: false });
      const [note] = bench.model.children(list());
      assert.deepEqual(note?.type === 'note' && note.note, { kind: 'empty', filter: 'nothing' });
    });

    it('for exactly one name asks for that name alone, be it one of the broker’s own', async () => {
      await start([...shop, 'orders.paid.late']);
      await bench.model.setFilter(list(), { text: 'orders.paid', exact: true });
      assert.deepEqual(bench.words(), ['orders.paid']);
      assert.deepEqual(bench.requests.at(-1), { limit: 200, internals: true, names: ['orders.paid'] });
    });
  });

  it('leaves out what is the broker’s own, says how much where it is known, and shows it on request', async () => {
    await start(shop);
    bench.broker.list = (_parent, _cursor, _signal, page) => {
      const items = [resource('audit'), resource('$KV_carts')];
      return Promise.resolve(page.internals === true ? { items } : { items: items.slice(0, 1), hiddenInternals: 1 });
    };
    await bench.model.refresh(list());
    assert.deepEqual(bench.words(), ['audit', '<hidden>']);
    bench.options = { ...bench.options, internals: true };
    bench.model.expand(list());
    await bench.model.refresh(list());
    assert.deepEqual(bench.words(), ['audit', '$KV_carts']);
  });

  it('is read by itself ever less often while it stays the same, and at once when the user acts', async () => {
    await start(shop);
    bench.now = 1000;
    await bench.model.refreshAll();
    const readings = async (): Promise<number[]> => {
      const times: number[] = [];
      const start = bench.now;
      while (bench.now < start + 130_000) {
        bench.now += 5000;
        const before = bench.requests.length;
        await bench.model.refreshExpanded(5000);
        if (bench.requests.length > before) times.push((bench.now - start) / 1000);
      }
      return times;
    };
    // The reading that the user asked for was the first without anything new.
    assert.deepEqual(await readings(), [10, 30, 70, 130]);
    const before = bench.requests.length;
    await bench.model.refresh(list());
    assert.equal(bench.requests.length, before + 1);
    assert.deepEqual((await readings())[0], 10);
  });

  it('tells those above it that something in it is wrong, once it has been read', async () => {
    await start(shop);
    assert.equal(bench.model.healthBelow(bench.root()), undefined);
    const told: string[] = [];
    bench.model.onDidChangeHealth((rows) => told.push(...rows.map(({ key }) => key)));
    const health = { level: 'error', reason: 'No leader' } as const;
    bench.nodes = [resource('audit'), resource('orders', 'stream', { health })];
    await bench.model.refresh(list());
    assert.deepEqual(told, [list().key, bench.root().key]);
    assert.equal(bench.model.healthBelow(bench.root()), 'error');
    bench.nodes = [resource('audit')];
    await bench.model.refresh(list());
    assert.equal(bench.model.healthBelow(list()), undefined);
  });

  it('gives rows of the same resource at two places keys of their own', async () => {
    await start(shop);
    const reader = resource('billing', 'consumerGroup');
    bench.broker.list = () => Promise.resolve({ items: [reader] });
    const [one, two] = [bench.row('audit'), bench.row('orders.paid')];
    for (const row of [one, two]) await bench.expand(row);
    const keys = [one, two].map((row: ParentRow) => bench.row('billing', row).key);
    assert.notEqual(keys[0], keys[1]);
  });

  it('waits no longer than it is patient for a broker that does not answer', async () => {
    await start(shop);
    bench.broker.list = never;
    const audit = bench.row('audit');
    await bench.model.firstRows(audit, 1);
    assert.deepEqual(bench.words(audit), ['<loading>']);
  });

  it('says that its reading failed, above the rows that were there', async () => {
    await start(shop);
    bench.broker.list = () => Promise.reject(new BrokerError('protocol', 'Not understood.'));
    await bench.model.refresh(list());
    assert.deepEqual(bench.words(), ['<error>', ...shop]);
  });
});
