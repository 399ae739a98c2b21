import assert from 'node:assert/strict';
import {
  formatBytes,
  formatCount,
  formatMilliseconds,
  formatTimestamp,
  formatValue,
} from '../../../../src/ui/explorer/formatValue';

describe('formatValue', () => {
  it('sets the thousands of a count apart, up to the last digit', () => {
    assert.equal(formatCount(1234), '1,234');
    assert.equal(formatCount(9_007_199_254_740_991), '9,007,199,254,740,991');
  });

  it('shows bytes in the largest unit that fits', () => {
    assert.deepEqual([0, 999, 1000, 1_234_567, 999_960, 5e12, 2e18].map(formatBytes), [
      '0 bytes',
      '999 bytes',
      '1 kB',
      '1.2 MB',
      '1 MB',
      '5 TB',
      '2,000 PB',
    ]);
  });

  it('shows a span of time in its two largest units', () => {
    assert.deepEqual([0, 250, 30_000, 90_000, 86_400_000, 93_600_000, 86_401_000, -1500].map(formatMilliseconds), [
      '0 ms',
      '250 ms',
      '30 s',
      '1 min 30 s',
      '1 d',
      '1 d 2 h',
      '1 d',
      '-1 s 500 ms',
    ]);
  });

  it('shows a moment in UTC, and a number that is none as it is', () => {
    assert.equal(formatTimestamp(Date.UTC(2026, 10, 23, 3, 57, 53)), '2026-11-23 03:57:53 UTC');
    assert.equal(formatTimestamp(1e20), '100000000000000000000');
  });

  it('goes by the unit, and leaves alone what has none', () => {
    assert.equal(formatValue({ value: 4222 }), '4222');
    assert.equal(formatValue({ value: 1500, unit: 'count' }), '1,500');
    assert.equal(formatValue({ value: true }), 'yes');
    assert.equal(formatValue({ value: 'quorum', unit: 'count' }), 'quorum');
  });
});
