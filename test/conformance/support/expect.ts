import assert from 'node:assert/strict';
import { BrokerError, type BrokerErrorReason } from '../../../src/brokers/api/error';
import type { Access } from './target';

/** Waiting for one answer of a broker, however slow, ends before this. */
export const boundMs = 20_000;

/** Awaits a rejection with one of the reasons, within a time, as one sentence without a secret. */
export async function rejectsWith(
  work: Promise<unknown>,
  reasons: BrokerErrorReason | readonly BrokerErrorReason[],
  options: { readonly withinMs: number; readonly access?: Access },
): Promise<BrokerError> {
  const started = performance.now();
  const error = await work.then(
    () => assert.fail(`resolved, where “${[reasons].flat().join('” or “')}” was expected`),
    (failure: unknown) => failure,
  );
  const elapsed = performance.now() - started;
  assert.ok(BrokerError.is(error), `not a BrokerError: ${String(error)}`);
  assert.ok([reasons].flat().includes(error.reason), `${error.reason}: ${error.message}`);
  assert.ok(elapsed <= options.withinMs, `took ${Math.round(elapsed)} ms: ${error.message}`);
  isSentence(error.message);
  if (options.access) holdsNoSecret(error.message, options.access);
  return error;
}

/** Begins with a capital, a quotation mark, a name or a number, and ends with a full stop, on one line. */
export function isSentence(text: string): void {
  assert.match(text, /^\S[^\n]*\.$/, `not a sentence: ${text}`);
}

/** Short passwords of the lab are words that stand in messages by right (`app`, `guest`), so only long ones are looked for. */
export function holdsNoSecret(text: string, { secrets = {} }: Access): void {
  const long = Object.values(secrets).filter((secret) => secret.length >= 8);
  for (const secret of long) assert.ok(!text.includes(secret), `a secret shows in: ${text}`);
}

/** Tries until it succeeds: a broker that comes back needs a moment. Fails with the last error. */
export async function eventually(work: () => Promise<unknown>, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
