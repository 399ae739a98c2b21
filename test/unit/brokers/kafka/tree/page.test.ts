import assert from 'node:assert/strict';
import { numberKey, pageOf, sortedBy } from '../../../../../src/brokers/kafka/tree/page';
import { Remembered } from '../../../../../src/brokers/kafka/tree/remembered';

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

describe('a list that is remembered', () => {
  it('is read for every first page, kept for the next ones, and read again when it is old', async () => {
    let [now, reads] = [0, 0];
    const list = new Remembered(
      () => Promise.resolve(++reads),
      () => now,
    );
    const deadline = { signal: new AbortController().signal, timeoutMs: 1000, what: 'The list' };
    const next = { cursor: 'b' };
    assert.equal(list.recall(), undefined);
    assert.equal(await list.forPage(next, deadline), 1);
    assert.equal(await list.forPage({}, deadline), 2);
    assert.equal(await list.forPage({ names: ['a'] }, deadline), 2);
    now += 29_999;
    assert.equal(await list.forPage(next, deadline), 2);
    now += 1;
    assert.equal(list.recall(), 2);
    assert.equal(await list.forPage(next, deadline), 3);
    now += 10;
    assert.equal(await list.recent(deadline, 5), 4);
  });
});
