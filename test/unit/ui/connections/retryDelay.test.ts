import assert from 'node:assert/strict';
import { retryDelay } from '../../../../src/ui/connections/retryDelay';

describe('retryDelay', () => {
  it('backs off to three seconds and no further', () => {
    const delays = [1, 2, 3, 4, 100].map((attempt) => retryDelay(attempt, 'unreachable', false));
    assert.deepEqual(delays, [500, 1000, 2000, 3000, 3000]);
  });

  it('does not present a refused secret again, unless it was right before', () => {
    assert.equal(retryDelay(1, 'auth', false), undefined);
    assert.equal(retryDelay(1, 'auth', true), 15_000);
  });
});
