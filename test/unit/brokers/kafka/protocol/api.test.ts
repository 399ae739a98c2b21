import assert from 'node:assert/strict';
import { negotiate } from '../../../../../src/brokers/kafka/protocol/api';

describe('negotiating the version of a request', () => {
  const api = { key: 3, min: 4, max: 7 };
  const with3 = (min: number, max: number): ReadonlyMap<number, { min: number; max: number }> =>
    new Map([[3, { min, max }]]);

  it('takes the highest version that both sides speak', () => {
    assert.equal(negotiate(api, with3(0, 13)), 7);
    assert.equal(negotiate(api, with3(0, 5)), 5);
    assert.equal(negotiate(api, with3(4, 4)), 4);
  });

  it('finds none where the broker is too old, too new, or lacks the API', () => {
    assert.equal(negotiate(api, with3(0, 3)), undefined);
    assert.equal(negotiate(api, with3(8, 13)), undefined);
    assert.equal(negotiate(api, new Map()), undefined);
  });
});
