import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../lab/paths';

describe('imports', () => {
  it('go only in the directions of ARCHITECTURE.md', async function () {
    this.timeout(120_000);
    const cruise = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs'];
    const { stdout } = await promisify(execFile)(process.execPath, [...cruise, '--output-type', 'json', 'src'], {
      cwd: repositoryRoot,
      maxBuffer: 256 * 1024 * 1024,
    }).catch((error: unknown) => error as { stdout: string });
    const { summary, modules } = JSON.parse(stdout) as {
      summary: { violations: { rule: { name: string }; from: string; to: string }[] };
      modules: unknown[];
    };
    assert.ok(modules.length > 10, 'the import guard saw next to nothing');
    assert.deepEqual(
      summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
      [],
    );
  });
});
