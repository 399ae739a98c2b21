import assert from 'node:assert/strict';
import {
  positionHealth,
  positionOf,
  positionsHealth,
  sharePositionOf,
  totalLag,
} from '../../../../../src/brokers/kafka/groups/lag';

describe('the position of a consumer group', () => {
  it('tells no commit from a lag of zero', () => {
    assert.deepEqual(positionOf(undefined, 0, 10), { kind: 'noCommit' });
    assert.deepEqual(positionOf(-1, 0, 10), { kind: 'noCommit' });
    assert.deepEqual(positionOf(10, 0, 10), { kind: 'within', committed: 10, lag: 0 });
    assert.deepEqual(positionOf(0, 0, 0), { kind: 'within', committed: 0, lag: 0 });
  });

  it('counts lag up to the end', () => {
    assert.deepEqual(positionOf(4, 4, 10), { kind: 'within', committed: 4, lag: 6 });
  });

  it('knows a commit whose messages are deleted, and one beyond the end', () => {
    assert.deepEqual(positionOf(3, 8, 20), { kind: 'beforeLogStart', committed: 3, lag: 17, lost: 5 });
    assert.deepEqual(positionOf(7, 0, 5), { kind: 'pastEnd', committed: 7, past: 2 });
  });

  it('is unknown without the end, and takes no start for none deleted', () => {
    assert.deepEqual(positionOf(7, 0, undefined), { kind: 'unknown', committed: 7 });
    assert.deepEqual(positionOf(3, undefined, 20), { kind: 'within', committed: 3, lag: 17 });
  });

  it('takes the lag of a share group from the broker, and makes none up', () => {
    assert.deepEqual(sharePositionOf(4, 6), { kind: 'within', committed: 4, lag: 6 });
    assert.deepEqual(sharePositionOf(4, 0), { kind: 'within', committed: 4, lag: 0 });
    assert.deepEqual(sharePositionOf(4, -1), { kind: 'unknown', committed: 4 });
    assert.deepEqual(sharePositionOf(-1, -1), { kind: 'noCommit' });
  });

  it('places a commit that is too large to be exact beyond the end, and adds no lag for it', () => {
    const largest = positionOf(Number(2n ** 63n - 1n), 0, 10);
    assert.equal(largest.kind, 'pastEnd');
    assert.deepEqual(totalLag([largest, positionOf(4, 0, 10)]), { kind: 'sum', lag: 6 });
  });

  it('warns of what was lost and of what cannot be, and of nothing else', () => {
    assert.match(positionHealth(positionOf(3, 8, 20))?.reason ?? '', /^Behind the log start: 5 offsets from 3 on/);
    assert.match(positionHealth(positionOf(7, 0, 5))?.reason ?? '', /^Past the end: the commit 7 is 2 beyond the end/);
    for (const fine of [positionOf(1, 0, 9), positionOf(undefined, 0, 9), positionOf(1, 0, undefined)]) {
      assert.equal(positionHealth(fine), undefined);
    }
    const several = [positionOf(3, 8, 20), positionOf(7, 0, 5), positionOf(1, 0, 9)];
    assert.deepEqual(positionsHealth(several), {
      level: 'warning',
      reason: 'Committed behind the log start in 1, past the end in 1 of 3 partitions.',
    });
    assert.equal(positionsHealth([positionOf(1, 0, 9)]), undefined);
  });

  it('adds lag up over the partitions that have a commit', () => {
    const [some, none, past, unknown] = [
      positionOf(4, 0, 10),
      positionOf(undefined, 0, 10),
      positionOf(7, 0, 5),
      positionOf(1, 0, undefined),
    ];
    assert.deepEqual(totalLag([some, none, some, past]), { kind: 'sum', lag: 12 });
    assert.deepEqual(totalLag([none, none]), { kind: 'noCommit' });
    assert.deepEqual(totalLag([]), { kind: 'noCommit' });
    assert.deepEqual(totalLag([some, unknown, none]), { kind: 'unknown' });
  });
});
