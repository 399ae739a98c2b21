import assert from 'node:assert/strict';
import { showDuration } from '../../../src/base/duration';

describe('a duration as people say it', () => {
  const shown: readonly (readonly [number, string])[] = [
    [0, '0'],
    [1, '1 ns'],
    [86_400, '86 µs 400 ns'],
    [1_500_000, '1 ms 500 µs'],
    [60_000_000_000, '1 min'],
    [5_400_000_000_000, '1 h 30 min'],
    [90_061_000_000_000, '1 d 1 h'],
    [3_600_000_000_001, '1 h'],
    [86_400_000_000_000 * 800, '2 y 70 d'],
  ];
  for (const [nanoseconds, text] of shown) {
    it(`is ${text} for ${nanoseconds} nanoseconds`, () => {
      assert.equal(showDuration(nanoseconds), text);
    });
  }
});
