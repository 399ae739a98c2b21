import { availability, kill, labServer, labServers, mainServerIds, pause, resume, status, up } from '../lab';
import { runWindow } from '../host/window';
import { makeVsix } from '../package/vsix';
import type { Stage } from './stage';

/** Suites inside the lab's VS Code, in one kind of window. */
export function hostStage(window: 'trusted' | 'restricted' | 'packaged'): Stage {
  return {
    name: `host-${window}`,
    needs: ['bundles', 'brokers', 'vscode'],
    alone: true,
    async run({ grep, print }) {
      const ways = await Promise.all(mainServerIds.map(availability));
      const available = mainServerIds.filter((_, index) => ways[index]?.how !== 'missing');
      const counts = await runWindow({
        window,
        servers: labServers.filter(({ id }) => available.some((other) => other === id)),
        faults: {
          kill: (id) => kill(labServer(id).id),
          start: (id) => up([labServer(id).id]),
          pause: (id) => pause(labServer(id).id),
          resume: (id) => resume(labServer(id).id),
        },
        ...(window === 'packaged' ? { vsix: await makeVsix() } : {}),
        ...(grep === undefined ? {} : { grep }),
        print,
      });
      const left = (await status(available)).filter(({ state }) => state === 'down' || state === 'paused');
      if (left.length === 0) return counts;
      print(`left down or paused by a suite: ${left.map(({ id }) => id).join(', ')}`);
      await Promise.all(left.map(({ id }) => resume(id)));
      await up(left.map(({ id }) => id));
      return { ...counts, failed: counts.failed + 1 };
    },
  };
}
