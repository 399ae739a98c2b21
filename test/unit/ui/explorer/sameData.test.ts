import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { sameData } from '../../../../src/ui/explorer/sameData';

describe('sameData', () => {
  it('agrees with Node on what is the same, for any plain data', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => sameData(value, structuredClone(value))));
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => sameData(a, b) === isDeepStrictEqual(a, b)));
  });

  it('sees what is missing, what is more and what moved', () => {
    assert.equal(sameData({ a: 1, b: undefined }, { a: 1, c: undefined }), false);
    assert.equal(sameData({ a: 1 }, { a: 1, b: 2 }), false);
    assert.equal(sameData([1, 2], [2, 1]), false);
    assert.equal(sameData([], {}), false);
  });
});
