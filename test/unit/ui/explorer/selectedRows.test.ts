import assert from 'node:assert/strict';
import { namesText, tableText } from '../../../../src/ui/explorer/copyText';
import type { ResourceRow, Row } from '../../../../src/ui/explorer/rows';
import { filterableList, selectedRows } from '../../../../src/ui/explorer/selectedRows';
import { Bench, resource } from './support';

describe('the rows a command is about', () => {
  const bench = new Bench(['audit', 'orders.a', 'orders.b']);
  let rows: readonly Row[];
  before(async () => {
    bench.options = { groupBy: '.', internals: false };
    await bench.open();
    rows = bench.model.children(bench.list());
  });
  after(() => bench.dispose());

  it('are all that are selected where one of them was clicked, and else that one', () => {
    const [orders, audit] = rows;
    assert.deepEqual(selectedRows([orders, [orders, audit]], []), [orders, audit]);
    assert.deepEqual(selectedRows([orders, [audit]], [audit!]), [orders]);
    assert.deepEqual(selectedRows([orders, undefined], []), [orders]);
  });

  it('are those selected in the tree when a key or the palette calls', () => {
    assert.deepEqual(selectedRows([], rows), rows);
    assert.deepEqual(selectedRows(['something else'], rows), rows);
  });

  it('have names, one a line, and a table for spreadsheets', () => {
    const list = bench.list();
    assert.equal(namesText([bench.root(), list, ...rows]), 'events\nStreams\norders.\naudit');
    const node = resource('a\tb', 'stream', {
      description: '7 messages',
      health: { level: 'warning', reason: 'No\nleader' },
    });
    const sick: ResourceRow = { type: 'resource', key: 'x', parent: list, node };
    assert.equal(tableText([...rows, sick]), 'orders.\naudit\t0 messages\na b\t7 messages\tNo leader');
  });

  it('lead to the list above them that can be filtered', () => {
    for (const row of [bench.list(), ...rows]) assert.equal(filterableList(row), bench.list());
    assert.equal(filterableList(bench.root()), undefined);
    assert.equal(filterableList(undefined), undefined);
  });
});
