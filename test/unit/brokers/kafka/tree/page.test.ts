import assert from 'node:assert/strict';
import { numberKey, pageOf, sortedBy } from '../../../../../src/brokers/kafka/tree/page';
import { Snapshot } from '../../../../../src/brokers/kafka/tree/snapshot';

describe('pages of a list', () => {
  const same = (text: string): string => text;
  const list = ['a', 'b', 'c', 'd', 'e'];

  it('follow on each other up to the end', () => {
    assert.deepEqual(pageOf(list, same, { limit: 2 }), { items: ['a', 'b'], total: 5, next: 'b' });
    assert.deepEqual(pageOf(list, same, { limit: 2, cursor: 'b' }), { items: ['c', 'd'], total: 5, next: 'd' });
    assert.deepEqual(pageOf(list, same, { limit: 2, cursor: 'd' }), { items: ['e'], total: 5 });
    assert.deepEqual(pageOf(list, same, { limit: 5 }), { items: list, total: 5 });
    assert.deepEqual(pageOf([], same, { limit: 5 }), { items: [], total: 0 });
  });

  it('go on at the right place where the last item shown is gone, or the rest is', () => {
    assert.deepEqual(pageOf(['a', 'c', 'd'], same, { limit: 1, cursor: 'b' }).items, ['c']);
    assert.deepEqual(pageOf(['a'], same, { limit: 1, cursor: 'b' }), { items: [], total: 1 });
  });

  it('are sorted by key, numbers as numbers', () => {
    assert.deepEqual(sortedBy([10, 9, 100, 1], numberKey), [1, 9, 10, 100]);
    assert.deepEqual(sortedBy(['b', 'B', 'a'], same), ['B', 'a', 'b']);
  });
});

describe('a snapshot of a list', () => {
  it('is read for every first page, kept for the next ones, and read again when it is old', async () => {
    let [now, reads] = [0, 0];
    const snapshot = new Snapshot<number>(() => now);
    const read = (): Promise<readonly number[]> => Promise.resolve([++reads]);
    assert.deepEqual(await snapshot.forPage('cursor', read), [1]);
    assert.deepEqual(await snapshot.forPage(undefined, read), [2]);
    assert.deepEqual(await snapshot.forPage('cursor', read), [2]);
    now += 29_999;
    assert.deepEqual(await snapshot.forPage('cursor', read), [2]);
    now += 1;
    assert.deepEqual(await snapshot.forPage('cursor', read), [3]);
  });
});
