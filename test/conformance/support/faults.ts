import { availability, kill, pause, resume, up } from '../../lab';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { boundMs, eventually, rejectsWith } from './expect';
import type { ConformanceTarget } from './target';
import { childrenOf, never } from './walk';

/** How long a server may need to come back, its start included. */
const comebackMs = 120_000;

/** That a broker which hangs or dies is noticed in time, and that its connection comes back by itself. */
export function describeFaults(target: ConformanceTarget, connection: () => BrokerConnection): void {
  const { server } = target;

  describe('faults', () => {
    before(async function () {
      if ((await availability(server)).how !== 'external') return;
      console.log(`skipped: ${server} is a broker of your own, which is neither paused nor stopped`);
      this.skip();
    });

    it('times out on a broker that hangs, and goes on when it does', async () => {
      const root = await childrenOf(connection(), undefined);
      const parent = root.find((node) => node.hasChildren)?.ref;
      await pause(server);
      try {
        const [list, ping] = [connection().listChildren(parent, { limit: 5 }, never), connection().ping(never)];
        await Promise.all([
          rejectsWith(list, 'timeout', { withinMs: boundMs }),
          rejectsWith(ping, 'timeout', { withinMs: boundMs }),
        ]);
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 100);
        const cancelled = connection().listChildren(parent, { limit: 5 }, controller.signal);
        await rejectsWith(cancelled, 'cancelled', { withinMs: 1000 });
      } finally {
        await resume(server);
      }
      await eventually(() => connection().ping(never), comebackMs);
      await connection().listChildren(parent, { limit: 5 }, never);
    }).timeout(comebackMs + 3 * boundMs);

    it('says that a broker is gone, and comes back with it', async () => {
      await connection().ping(never);
      await kill(server);
      try {
        await rejectsWith(connection().ping(never), 'unreachable', { withinMs: boundMs });
        const list = connection().listChildren(undefined, { limit: 500 }, never);
        // The top level may be known without asking.
        await list.catch(() => undefined);
      } finally {
        await up([server]);
      }
      await eventually(() => connection().ping(never), comebackMs);
      await childrenOf(connection(), undefined);
    }).timeout(2 * comebackMs);
  });
}
