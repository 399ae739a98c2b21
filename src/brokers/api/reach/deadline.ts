import { BrokerError } from '../error';

/** How long a request may take, and what it is, for the message when it takes longer. */
export interface Deadline {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Begins the sentence: `The list of queues of localhost:15672`. */
  readonly what: string;
}

/**
 * Runs `work`, and gives up as soon as it is cancelled or its time is over, whether or not the client library
 * underneath listens to the signal that `work` is given.
 * @throws BrokerError `cancelled` or `timeout`; what `work` throws before that passes through unchanged.
 */
export async function withDeadline<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeoutMs, what } = deadline;
  if (signal.aborted) throw cancelled(what);
  const inner = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const giveUp = (error: BrokerError): void =>
      end(() => {
        reject(error);
        inner.abort(error);
      });
    const onAbort = (): void => giveUp(cancelled(what));
    const timer = setTimeout(() => giveUp(timedOut(what, timeoutMs)), timeoutMs);
    signal.addEventListener('abort', onAbort, { once: true });
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
