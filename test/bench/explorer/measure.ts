import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How long one call takes, with what it answers. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/**
 * Medians of several jobs in milliseconds, run in turns, so that a busy moment of the machine hits all of them alike. The
 * first turn warms up and does not count.
 */
export async function mediansInTurns(
  jobs: Readonly<Record<string, () => Promise<unknown>>>,
  turns = 5,
): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, job] of Object.entries(jobs)) {
      const { ms } = await timed(job);
      if (turn > 0) times[name]?.push(ms);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** Bytes on the heap after everything that nobody holds was collected. */
export function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** `1.32 × ≤ 1.50 ×`: a ratio against its bound. */
export function ratioVerdict(claim: string, ours: number, rival: number, bound: number) {
  const ratio = ours / rival;
  return { claim, measured: `${ratio.toFixed(2)} × (bound ${bound} ×)`, holds: ratio <= bound };
}
