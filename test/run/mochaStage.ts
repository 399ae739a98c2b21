import fs from 'node:fs';
import path from 'node:path';
import { labDir } from '../lab/paths';
import { runNode } from './process';
import type { Stage } from './stage';

/** The part of mocha's JSON report that is read here. */
interface Report {
  readonly stats: { readonly passes: number; readonly failures: number; readonly pending: number };
  readonly failures: readonly {
    readonly fullTitle: string;
    readonly err: { readonly message?: string; readonly stack?: string };
  }[];
}

/** A stage of mocha tests: the files that the pattern names. */
export function mochaStage(
  name: string,
  files: string,
  { needs = [], brokers = [] }: Partial<Pick<Stage, 'needs' | 'brokers'>> = {},
): Stage {
  return {
    name,
    needs: brokers.length > 0 ? [...needs, 'brokers'] : needs,
    brokers,
    async run({ grep, print, signal }) {
      const report = path.join(labDir, 'reports', `${name}.json`);
      fs.rmSync(report, { force: true });
      const { output } = await runNode(
        [
          'node_modules/mocha/bin/mocha.js',
          // What a failed test has left open would keep mocha from ending.
          '--exit',
          ...['--reporter', 'json', '--reporter-option', `output=${report}`],
          ...(grep === undefined ? [] : ['--fgrep', grep]),
          files,
        ],
        signal,
      );
      if (!fs.existsSync(report)) {
        print(output.trim());
        return { passed: 0, failed: 1, skipped: 0 };
      }
      const { stats, failures } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report;
      for (const { fullTitle, err } of failures) print(`${fullTitle}\n${err.stack ?? err.message ?? ''}\n`);
      for (const line of output.split('\n')) if (line.startsWith('skipped:')) print(line);
      return { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
    },
  };
}
