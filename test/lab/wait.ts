/** Resolves after that many milliseconds. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Repeats `attempt` until it no longer throws, and answers what it did. Gives up after `timeoutMs` with what the last attempt said, or at once
 * when `abandoned` names a reason.
 */
export async function waitUntil<T>(
  attempt: () => Promise<T>,
  options: { readonly timeoutMs: number; readonly intervalMs?: number; readonly abandoned?: () => string | undefined },
): Promise<T> {
  const deadline = Date.now() + options.timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const reason = options.abandoned?.();
      if (reason !== undefined) throw new Error(reason, { cause: error });
      if (Date.now() > deadline) {
        const last = error instanceof Error ? error.message : String(error);
        throw new Error(`no answer within ${Math.round(options.timeoutMs / 1000)} s; last: ${last}`, { cause: error });
      }
    }
    await sleep(options.intervalMs ?? 150);
  }
}

/** Runs `work` over `items`, at most `limit` at a time; fails with everything that failed, after all have ended. */
export async function forEachLimited<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const failures: string[] = [];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await work(item).catch((error: unknown) => {
        failures.push(error instanceof Error ? error.message : String(error));
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw new Error(failures.join('\n'));
}
