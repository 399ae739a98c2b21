import { availability } from './availability';
import { up } from './lifecycle';
import type { LabServerId } from './model';

/** Set (to anything but nothing) where a server that cannot be had is a failure: continuous integration. */
export const requiredVariable = 'BROKERSCOPE_LAB_REQUIRED';

/**
 * For a mocha `before`: starts the servers, or skips the suite with one line for each that cannot be had on this
 * machine. Where BROKERSCOPE_LAB_REQUIRED is set, it fails instead.
 */
export async function serversOrSkip(context: Mocha.Context, ids: readonly LabServerId[]): Promise<void> {
  context.timeout(600_000);
  const reasons = (await Promise.all(ids.map(availability))).flatMap((way) =>
    way.how === 'missing' ? [way.reason] : [],
  );
  if (reasons.length > 0) {
    if (process.env[requiredVariable]) throw new Error(reasons.join('\n'));
    for (const reason of reasons) console.log(`skipped: ${reason}`);
    context.skip();
  }
  await up(ids);
}
