import { setMaxListeners } from 'node:events';
import { BrokerError } from '../error';

/** How long a request may take, and what it is, for the message when it takes longer. */
export interface Deadline {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Begins the sentence: `The list of queues of localhost:15672`. */
  readonly what: string;
  /** Ends the work too; its reason is the error. For what may go away while somebody waits for it. */
  readonly until?: AbortSignal;
}

/**
 * Runs `work`, and gives up as soon as it is cancelled or its time is over, whether or not the client library
 * underneath listens to the signal that `work` is given.
 * @throws BrokerError `cancelled` or `timeout`, the reason of `until`; what `work` throws before that passes unchanged.
 */
export async function withDeadline<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeoutMs, what, until } = deadline;
  if (signal.aborted) throw cancelled(what);
  until?.throwIfAborted();
  // One signal ends as many requests as it was given to; Node takes the eleventh listener for a leak and prints so.
  setMaxListeners(0, signal);
  const inner = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      until?.removeEventListener('abort', onEnd);
      settle();
    };
    const giveUp = (error: Error): void =>
      end(() => {
        reject(error);
        inner.abort(error);
      });
    const onAbort = (): void => giveUp(cancelled(what));
    const onEnd = (): void => giveUp(until?.reason as Error);
    const timer = setTimeout(() => giveUp(timedOut(what, timeoutMs)), timeoutMs);
    signal.addEventListener('abort', onAbort, { once: true });
    until?.addEventListener('abort', onEnd, { once: true });
    work(inner.signal).then(
      (value) => end(() => resolve(value)),
      (error: unknown) => end(() => reject(error instanceof Error ? error : new Error(String(error)))),
    );
  });
}

/** The error of work that its caller no longer wants. */
export function cancelled(what: string): BrokerError {
  return new BrokerError('cancelled', `${what} was cancelled.`);
}

function timedOut(what: string, timeoutMs: number): BrokerError {
  const seconds = timeoutMs / 1000;
  return new BrokerError(
    'timeout',
    `${what} did not answer within ${seconds} s: the server may be busy or behind a firewall that drops packets, try again or check the network.`,
  );
}
