import assert from 'node:assert/strict';
import { RefreshPace } from '../../../../src/ui/explorer/reading/refreshPace';

const base = 5000;

describe('RefreshPace', () => {
  const read = (pace: RefreshPace, outcome: 'changed' | 'unchanged' | 'failed', tookMs = 10): number => {
    pace.read({ outcome, tookMs }, 0);
    return pace.intervalMs(base);
  };

  it('reads a list that changes as often as the setting says', () => {
    const pace = new RefreshPace();
    assert.equal(pace.isDue(0, base), true);
    assert.deepEqual(
      [1, 2, 3].map(() => read(pace, 'changed')),
      [base, base, base],
    );
    assert.equal(pace.isDue(base, base), true);
    assert.equal(pace.isDue(100, base), false);
  });

  it('reads a list that stays the same, or fails, ever less often, up to once a minute', () => {
    for (const outcome of ['unchanged', 'failed'] as const) {
      const pace = new RefreshPace();
      assert.deepEqual(
        [1, 2, 3, 4, 5].map(() => read(pace, outcome)),
        [10_000, 20_000, 40_000, 60_000, 60_000],
      );
      assert.equal(read(pace, 'changed'), base, 'and as at first when it changes again');
    }
  });

  it('keeps a slow broker busy for a tenth of the time at most', () => {
    const pace = new RefreshPace();
    assert.equal(read(pace, 'changed', 2000), 20_000);
    assert.equal(read(pace, 'changed', 20_000), 60_000);
  });

  it('never reads more often than the setting says', () => {
    const pace = new RefreshPace();
    pace.read({ outcome: 'unchanged', tookMs: 1 }, 0);
    assert.equal(pace.intervalMs(300_000), 300_000);
  });

  it('is as at the start when the user does something', () => {
    const pace = new RefreshPace();
    read(pace, 'failed', 30_000);
    pace.reset();
    assert.equal(pace.isDue(0, base), true);
    assert.equal(pace.intervalMs(base), base);
  });
});
