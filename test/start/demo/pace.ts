import { setTimeout as wait } from 'node:timers/promises';

/** A demo left open over night must not fill a disk. */
const longestMs = 4 * 60 * 60_000;
const betweenOrdersMs = 2000;

/** Numbers of the orders to send, one every two seconds, for at most four hours. */
export async function* orderNumbers(signal: AbortSignal): AsyncGenerator<number> {
  const first = 1000;
  for (let number = first; number < first + longestMs / betweenOrdersMs; number++) {
    try {
      await wait(betweenOrdersMs, undefined, { signal });
    } catch {
      return;
    }
    yield number;
  }
}
