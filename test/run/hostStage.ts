import { brokerKinds } from '../../src/base/brokerKind';
import { brokersForSuites } from '../host/brokers';
import { runWindow } from '../host/window';
import { makeVsix } from '../package/vsix';
import type { Stage } from './stage';

/** Suites inside the lab's VS Code, in one kind of window. */
export function hostStage(window: 'trusted' | 'restricted' | 'packaged'): Stage {
  return {
    name: `host-${window}`,
    needs: ['bundles', 'brokers', 'vscode'],
    brokers: brokerKinds,
    async run({ grep, print }) {
      const { servers, faults, mend } = await brokersForSuites();
      const counts = await runWindow({
        window,
        servers,
        faults,
        ...(window === 'packaged' ? { vsix: await makeVsix('installed') } : {}),
        ...(grep === undefined ? {} : { grep }),
        print,
      });
      const left = await mend();
      if (left.length === 0) return counts;
      print(`left down or paused by a suite: ${left.join(', ')}`);
      return { ...counts, failed: counts.failed + 1 };
    },
  };
}
