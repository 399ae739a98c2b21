/**
 * The one suite that every broker passes, in every version of the lab.
 *
 * A `test/conformance/<broker>.test.ts` calls, at its top level,
 * - `describeConformance(target)` for a plain server of each version: everything there is;
 * - `describeAccess(target)` for each secured or clustered variant: being let in, kept out and diagnosed.
 *
 * `ConformanceTarget` in `support/target.ts` says what a broker brings along: how it is let in, what it is seeded with,
 * and hooks that ask the broker's own tools for the figures, never the driver under test. The suite starts the server
 * itself (see `serversOrSkip` of the lab for servers that cannot be had) and closes what it opens.
 */
import type { BrokerConnection } from '../../src/brokers/api/connection';
import { serversOrSkip } from '../lab';
import { describeBeingLetIn } from './support/access';
import { describeFaults } from './support/faults';
import { describeListing } from './support/listing';
import { describeLooking } from './support/looking';
import { describeReaching } from './support/reaching';
import { envOf, profileOf, titleOf, type AccessTarget, type ConformanceTarget } from './support/target';
import { never } from './support/walk';

export type { Access, AccessTarget, ConformanceTarget, ExpectedList } from './support/target';

/** Tests a plain server in every respect. */
export function describeConformance(target: ConformanceTarget): void {
  describe(`conformance of ${titleOf(target)}`, () => {
    let open: BrokerConnection | undefined;
    const connection = (): BrokerConnection => {
      if (!open) throw new Error('The connection is not open.');
      return open;
    };

    before(async function () {
      await serversOrSkip(this, [target.server]);
      await target.seed();
      const access = await target.access();
      open = await target.driver.connect(profileOf(target, access), envOf(access), never);
    });

    after(async function () {
      this.timeout(60_000);
      await open?.close();
      // Not open where the suite was skipped, and then nothing was seeded.
      if (open) await target.clear?.();
    });

    describeBeingLetIn(target);
    describeReaching(target);
    describeListing(target, connection);
    describeLooking(target, connection);
    // Last, as they take the server away for a while.
    describeFaults(target, connection);
  });
}

/** Tests that a variant lets in whom it should and says why it does not. */
export function describeAccess(target: AccessTarget): void {
  describe(`access to ${titleOf(target)}`, () => {
    before(async function () {
      await serversOrSkip(this, [target.server]);
    });

    describeBeingLetIn(target);
  });
}
