import { waitUntil } from '../../lab/wait';

/** Waits until an assertion holds: the page answers in its own time. */
export function soon(check: () => void): Promise<void> {
  const attempt = (): Promise<void> => {
    check();
    return Promise.resolve();
  };
  return waitUntil(attempt, { timeoutMs: 5000, intervalMs: 10 });
}
