import type { BrokerErrorReason } from '../../brokers/api/error';

/** A broker that is back is seen within this time. */
const longestDelayMs = 3000;

/** Between attempts that present a secret the broker refused: asking faster can lock the account. */
const refusedDelayMs = 15_000;

/** Failures that pass by themselves once the broker or the network is there again. */
const passing: ReadonlySet<BrokerErrorReason> = new Set(['unreachable', 'timeout', 'protocol', 'cancelled']);

/**
 * How long to wait before the next attempt to connect; `undefined` if trying again is no use before the user has
 * changed something. A broker that let this profile in before may refuse it for a moment while it starts.
 *
 * @param attempt failed attempts so far, from 1
 */
export function retryDelay(attempt: number, reason: BrokerErrorReason, openedBefore: boolean): number | undefined {
  if (passing.has(reason)) return Math.min(500 * 2 ** (attempt - 1), longestDelayMs);
  return openedBefore ? refusedDelayMs : undefined;
}
