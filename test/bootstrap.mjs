// Starts a TypeScript program of this repository, from a fresh clone too: `node test/bootstrap.mjs <name> [arguments]`.
// Plain JavaScript that even an old Node reads far enough to say that it is too old.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const programs = {
  start: 'test/start/main.ts',
  test: 'test/run/main.ts',
  lab: 'test/lab/main.ts',
  desktop: 'test/host/desktop.ts',
};

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function modifiedAt(file) {
  const full = path.join(root, file);
  return existsSync(full) ? statSync(full).mtimeMs : 0;
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Brokerscope is built with Node 20 or later; this is ${process.version}.`);
}
if (programs[name] === undefined) {
  stop(`There is no program "${name}". There are: ${Object.keys(programs).join(', ')}.`);
}

// npm writes node_modules/.package-lock.json last, so an install that was interrupted is done again.
if (modifiedAt('node_modules/.package-lock.json') < modifiedAt('package-lock.json')) {
  console.log('Installing the packages Brokerscope is built with…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) stop('The packages could not be installed: npm says why above.');
}

const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, programs[name]), ...args], {
  cwd: root,
  stdio: 'inherit',
});
// The program ends in its own time, and this one after it.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
// npm that is ended from outside takes its shell with it but not this program: without a parent there is no user left.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 1000).unref();
child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
