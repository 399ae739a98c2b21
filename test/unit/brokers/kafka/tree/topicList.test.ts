import assert from 'node:assert/strict';
import type { PageRequest } from '../../../../../src/brokers/api/resource';
import { topicTable } from '../../../../../src/brokers/kafka/topics/topicTable';
import { selectTopics } from '../../../../../src/brokers/kafka/tree/topicList';

describe('choosing topics for a page', () => {
  const table = topicTable(
    ['orders.eu', '__consumer_offsets', 'Payments', 'orders.us', 'audit'].map((name) => ({
      ...{ errorCode: 0, name, partitions: [] },
      internal: name.startsWith('__'),
    })),
  );
  const select = (page: Partial<PageRequest>): unknown => {
    const { indices, ...rest } = selectTopics(table, { limit: 10, ...page });
    return [indices.map((index) => table.names[index]), rest];
  };

  it("leaves out Kafka's own and counts them, or puts them last", () => {
    const own = ['Payments', 'audit', 'orders.eu', 'orders.us'];
    assert.deepEqual(select({}), [own, { total: 4, hiddenInternals: 1 }]);
    assert.deepEqual(select({ internals: true }), [[...own, '__consumer_offsets'], { total: 5, hiddenInternals: 0 }]);
  });

  it('narrows by a part of the name in any case, also what is hidden', () => {
    assert.deepEqual(select({ filter: 'ORDERS' }), [['orders.eu', 'orders.us'], { total: 2, hiddenInternals: 0 }]);
    assert.deepEqual(select({ filter: 'pay' }), [['Payments'], { total: 1, hiddenInternals: 0 }]);
    assert.deepEqual(select({ filter: 'offsets' }), [[], { total: 0, hiddenInternals: 1 }]);
  });

  it('goes on after the last of the page before, from one kind to the other', () => {
    assert.deepEqual(select({ limit: 4, internals: true }), [
      ['Payments', 'audit', 'orders.eu', 'orders.us'],
      { total: 5, hiddenInternals: 0, next: '0orders.us' },
    ]);
    assert.deepEqual(select({ limit: 4, internals: true, cursor: '0orders.us' }), [
      ['__consumer_offsets'],
      { total: 5, hiddenInternals: 0 },
    ]);
    assert.deepEqual(select({ limit: 1, filter: 'orders', cursor: '0orders.eu' }), [
      ['orders.us'],
      { total: 2, hiddenInternals: 0 },
    ]);
  });

  it('picks names in the order in which they are asked for, without those that are gone', () => {
    const names = ['orders.us', 'gone', '__consumer_offsets', 'audit'];
    assert.deepEqual(select({ names, limit: 3 }), [
      ['orders.us', '__consumer_offsets'],
      { total: 2, hiddenInternals: 0 },
    ]);
  });
});
