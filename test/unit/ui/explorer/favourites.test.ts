import assert from 'node:assert/strict';
import { BrokerError } from '../../../../src/brokers/api/error';
import { favouriteOf } from '../../../../src/ui/explorer/favourites/favouriteOf';
import { FavouritesStore } from '../../../../src/ui/explorer/favourites/favouritesStore';
import type { ParentRow, ResourceRow } from '../../../../src/ui/explorer/rows';
import { settle } from '../fakeDriver';
import { Bench, resource } from './support';

describe('favourites', () => {
  let bench: Bench;
  const profile = (): ReturnType<typeof resource>['ref']['profile'] => resource('x').ref.profile;
  const branch = (): ParentRow => bench.row('Favourites', bench.root());
  const star = async (...names: string[]): Promise<void> => {
    for (const name of names) {
      const favourite = favouriteOf(bench.row(name) as ResourceRow);
      assert.ok(favourite);
      await bench.favourites.add(profile(), favourite);
    }
    bench.model.children(branch());
    await settle();
  };

  beforeEach(async () => {
    bench = new Bench(['audit', 'orders', 'payments']);
    await bench.open();
  });
  afterEach(() => bench.dispose());

  it('stand above everything else of their connection, in the order of their names', async () => {
    assert.deepEqual(bench.words(bench.root()), ['Streams']);
    await star('payments', 'audit');
    assert.deepEqual(bench.words(bench.root()), ['Favourites', 'Streams']);
    assert.deepEqual(bench.words(branch()), ['audit', 'payments']);
  });

  it('have their figures read with one request for each list they stand in', async () => {
    await star('audit', 'orders', 'payments');
    bench.requests.length = 0;
    await bench.model.refresh(branch());
    assert.deepEqual(
      bench.requests.map(({ names }) => names),
      [['audit', 'orders', 'payments']],
    );
  });

  it('are rows of their own beside those of the list, and open as these do', async () => {
    await star('orders');
    const row = bench.row('orders', branch()) as ResourceRow;
    assert.notEqual(row.key, bench.row('orders').key);
    bench.broker.list = (parent) =>
      Promise.resolve({ items: parent?.path.length === 1 ? [resource(['orders', 'billing'], 'consumer')] : [] });
    await bench.expand(row);
    assert.deepEqual(bench.words(row), ['billing']);
    assert.equal(favouriteOf(bench.row('billing', row) as ResourceRow), undefined, 'its list has no names to read by');
  });

  it('that are gone say so, and can be taken out', async () => {
    await star('audit', 'orders');
    bench.nodes = [resource('audit')];
    await bench.model.refresh(branch());
    const gone = bench.row('orders', branch()) as ResourceRow;
    assert.equal(gone.node.unavailable, 'not on the broker any more');
    assert.equal(gone.node.hasChildren, false);
    await bench.favourites.remove(gone.node.ref);
    await settle();
    assert.deepEqual(bench.words(branch()), ['audit']);
    await bench.favourites.remove(resource('audit').ref);
    assert.deepEqual(bench.words(bench.root()), ['Streams']);
  });

  it('say why they cannot be read, where rights are too small', async () => {
    await star('orders');
    bench.broker.list = () => Promise.reject(new BrokerError('denied', 'events may not list streams.'));
    await bench.model.refresh(branch());
    assert.equal((bench.row('orders', branch()) as ResourceRow).node.unavailable, 'events may not list streams.');
  });

  it('are kept by connection beyond the window, and hold names only', async () => {
    await star('orders');
    const again = new FavouritesStore(bench.memory);
    assert.deepEqual(again.of(profile()), [
      {
        kind: 'stream',
        path: ['orders'],
        label: 'orders',
        list: { kind: 'folder', path: ['streams'] },
        location: 'Streams',
      },
    ]);
    assert.deepEqual(again.of('other' as ReturnType<typeof profile>), []);
  });

  it('are starred once only', async () => {
    await star('orders', 'orders');
    assert.equal(bench.favourites.of(profile()).length, 1);
  });
});
