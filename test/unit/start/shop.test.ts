import assert from 'node:assert/strict';
import { order, orders } from '../../start/demo/shop';

describe('the demo shop', () => {
  it('sends the same orders every time', () => {
    assert.deepEqual(orders(0, 60), orders(0, 60));
    assert.equal(new Set(orders(0, 60).map(({ orderId }) => orderId)).size, 60);
  });

  it('has orders in every state, and customers that come back', () => {
    const all = orders(0, 60);
    assert.deepEqual(new Set(all.map(({ status }) => status)), new Set(['created', 'paid', 'shipped', 'cancelled']));
    assert.ok(new Set(all.map(({ customerId }) => customerId)).size < all.length);
    assert.ok(order(7).amount > 0);
  });
});
