import assert from 'node:assert/strict';
import type { DescribedTransaction } from '../../../../../src/brokers/kafka/protocol/describeTransactions';
import {
  isOpen,
  openForMs,
  overdueHealth,
  overdueMarginMs,
  spanOfTime,
} from '../../../../../src/brokers/kafka/transactions/overdue';

const now = 1_800_000_000_000;
const timeoutMs = 60_000;
const open = (startedAt: number, state = 'Ongoing'): DescribedTransaction => ({
  ...{ errorCode: 0, id: 'billing', state, timeoutMs, startedAt },
  ...{ producerId: 1, producerEpoch: 0, partitions: [] },
});

describe('a transaction that is open for too long', () => {
  it('is one whose coordinator should long have ended it, to the millisecond', () => {
    const limit = timeoutMs + overdueMarginMs;
    assert.equal(overdueHealth(open(now - limit), now), undefined);
    assert.match(
      overdueHealth(open(now - limit - 1), now)?.reason ?? '',
      /^Hanging: open for 2 min, though its time is over after 1 min;/,
    );
  });

  it('is one whose end was decided but never written, too', () => {
    assert.equal(overdueHealth(open(now - 600_000, 'PrepareCommit'), now)?.level, 'warning');
  });

  it('is none that has ended or never began', () => {
    for (const state of ['CompleteCommit', 'CompleteAbort', 'Empty', 'Dead']) {
      assert.equal(isOpen({ state }), false);
      assert.equal(overdueHealth(open(now - 600_000, state), now), undefined);
    }
    assert.equal(openForMs(open(-1), now), undefined);
  });

  it('has not been open for less than no time where clocks differ', () => {
    assert.equal(openForMs(open(now + 5000), now), 0);
    assert.equal(spanOfTime(0), '0');
    assert.equal(spanOfTime(5400), '5 s');
  });
});
