import { BrokerError } from '../../api/error';

/**
 * Tries candidates one after the other until one succeeds: the next starts when the one before has failed, or has not
 * answered within `patienceMs`; then both run on and the first to succeed counts.
 * @throws what tells most: an error that is about more than being reachable, else that of the first candidate.
 */
export async function firstInTurn<C, T>(
  candidates: readonly C[],
  patienceMs: number,
  attempt: (candidate: C) => Promise<T>,
): Promise<T> {
  const errors = new Map<C, unknown>();
  const running = new Set<Promise<Outcome<T>>>();
  for (const candidate of candidates) {
    const attempted: Promise<Outcome<T>> = attempt(candidate).then(
      (value) => ({ value }),
      (error: unknown) => {
        errors.set(candidate, error);
        running.delete(attempted);
        return 'failed';
      },
    );
    running.add(attempted);
    const outcome = await Promise.race([...running, pause(patienceMs)]);
    if (typeof outcome === 'object') return outcome.value;
  }
  while (running.size > 0) {
    const outcome = await Promise.race(running);
    if (typeof outcome === 'object') return outcome.value;
  }
  throw tellingMost(candidates.map((candidate) => errors.get(candidate)));
}

type Outcome<T> = { readonly value: T } | 'failed' | 'waited';

async function pause(ms: number): Promise<'waited'> {
  return new Promise((resolve) => setTimeout(() => resolve('waited'), ms).unref());
}

function tellingMost(errors: readonly unknown[]): Error {
  const telling = errors.find((error) => !BrokerError.is(error, 'unreachable') && !BrokerError.is(error, 'timeout'));
  const error = telling ?? errors[0];
  return error instanceof Error ? error : new BrokerError('unreachable', 'No broker is known: connect again.');
}
