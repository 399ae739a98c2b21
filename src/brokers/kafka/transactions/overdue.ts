import { showDuration } from '../../../base/duration';
import type { ResourceHealth } from '../../api/resource';
import type { DescribedTransaction } from '../protocol/describeTransactions';

/**
 * A coordinator ends what is over its time within `transaction.abort.timed.out.transaction.cleanup.interval.ms` (10 s);
 * the rest is for clocks that differ.
 */
export const overdueMarginMs = 60_000;

const openStates = new Set(['Ongoing', 'PrepareCommit', 'PrepareAbort', 'PrepareEpochFence']);

/** Whether records are waiting for the end of a transaction of this state. */
export function isOpen({ state }: Pick<DescribedTransaction, 'state'>): boolean {
  return openStates.has(state);
}

/** How long a transaction has been open; `undefined` where none is. */
export function openForMs(transaction: DescribedTransaction, now: number): number | undefined {
  return isOpen(transaction) && transaction.startedAt > 0 ? Math.max(0, now - transaction.startedAt) : undefined;
}

/** A transaction that should long have been ended by its coordinator. */
export function overdueHealth(transaction: DescribedTransaction, now: number): ResourceHealth | undefined {
  const openFor = openForMs(transaction, now);
  if (openFor === undefined || openFor <= transaction.timeoutMs + overdueMarginMs) return undefined;
  return {
    level: 'warning',
    reason: `Hanging: open for ${spanOfTime(openFor)}, though its time is over after ${spanOfTime(transaction.timeoutMs)}; consumers that read committed messages wait for its end.`,
  };
}

/** A time as people say it, to the second. */
export function spanOfTime(ms: number): string {
  return showDuration((ms < 1000 ? ms : Math.round(ms / 1000) * 1000) * 1_000_000);
}
