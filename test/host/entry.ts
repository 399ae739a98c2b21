// Runs inside VS Code's extension host: the module that `extensionTestsPath` names.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { rigVariables, suitePrefix, type SuiteCounts } from './protocol';
import { rig } from './rig';

/** VS Code calls this; what it throws becomes the exit code of the test run. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => {
    for (const line of format(...values).split('\n')) console.log(suitePrefix + line);
  };
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, forbidOnly: true });
  const grep = process.env[rigVariables.grep];
  if (grep) mocha.fgrep(grep);
  const suites = path.join(__dirname, 'suites');
  for (const file of fs.readdirSync(suites).filter((name) => name.endsWith('.test.js'))) {
    mocha.addFile(path.join(suites, file));
  }
  const counts: SuiteCounts = { passed: 0, failed: 0, skipped: 0 };
  const pictures: Promise<unknown>[] = [];
  await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', () => counts.passed++)
      .on('pending', () => counts.skipped++)
      .on('fail', () => {
        // Only the first: what follows may come of it.
        if (counts.failed++ === 0) pictures.push(rig.screenshot(`${rig.window}-failure`).catch(() => undefined));
      });
  });
  await Promise.all(pictures);
  const file = process.env[rigVariables.results];
  if (file !== undefined) fs.writeFileSync(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
