import { runNode } from './process';
import type { Stage } from './stage';

/** A stage that is one test: a program that ends with 0 when all is well, and else prints what is wrong. */
export function commandStage(name: string, args: readonly string[]): Stage {
  return {
    name,
    needs: [],
    brokers: [],
    async run({ print, signal }) {
      const { code, output } = await runNode(args, signal);
      if (code === 0) return { passed: 1, failed: 0, skipped: 0 };
      print(output.trim());
      return { passed: 0, failed: 1, skipped: 0 };
    },
  };
}
