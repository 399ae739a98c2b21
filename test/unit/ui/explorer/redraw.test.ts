import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Redraw } from '../../../../src/ui/explorer/redraw';

interface Item {
  text: string;
  items: readonly Item[];
}

describe('Redraw', () => {
  let fired: Item[][];
  let redraw: Redraw<Item>;
  const row: Item = { text: '', items: [] };
  const take = (): void => {
    redraw.tookRow(row);
    redraw.tookChildren(row, row.items);
  };

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    fired = [];
    Object.assign(row, { text: 'Topics', items: [{ text: 'Loading…', items: [] }] });
    redraw = new Redraw<Item>((rows) => fired.push(rows), { self: ({ text }) => text, children: ({ items }) => items });
    take();
  });
  afterEach(() => {
    redraw.dispose();
    mock.timers.reset();
  });

  it('tells of a change once when it is taken over', () => {
    row.items = [{ text: 'orders', items: [] }];
    redraw.announce([row]);
    take();
    mock.timers.tick(60_000);
    assert.deepEqual(fired, [[row]]);
  });

  it('tells again when the rows underneath were not asked for', () => {
    row.items = [{ text: 'orders', items: [] }];
    redraw.announce([row]);
    redraw.tookRow(row);
    mock.timers.tick(500);
    assert.equal(fired.length, 2);
    take();
    mock.timers.tick(60_000);
    assert.equal(fired.length, 2);
  });

  it('tells again when the row itself was not drawn', () => {
    row.text = 'Topics (3)';
    redraw.announce([row]);
    mock.timers.tick(500);
    assert.equal(fired.length, 2);
  });

  it('tells of a row that was about to be taken over only if it was not', () => {
    row.text = 'Topics (3)';
    redraw.expect([row]);
    assert.equal(fired.length, 0);
    mock.timers.tick(500);
    assert.equal(fired.length, 1);
    take();
    mock.timers.tick(60_000);
    assert.equal(fired.length, 1);
  });

  it('gives up on a row that is not on the screen', () => {
    row.text = 'Topics (3)';
    redraw.announce([row]);
    for (let i = 0; i < 100; i++) mock.timers.tick(500);
    assert.equal(fired.length, 6);
  });

  it('does not ask after a row that was never drawn', () => {
    redraw.announce([{ text: 'new', items: [] }]);
    mock.timers.tick(60_000);
    assert.equal(fired.length, 1);
  });

  it('is silent once it is disposed', () => {
    row.text = 'Topics (3)';
    redraw.announce([row]);
    redraw.dispose();
    mock.timers.tick(60_000);
    assert.equal(fired.length, 1);
  });
});
