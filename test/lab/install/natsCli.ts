import fs from 'node:fs';
import path from 'node:path';
import { withLock } from '../lock';
import type { Progress } from '../model';
import { cacheDir } from '../paths';
import { run } from '../run';
import { findCommand } from './components';

/** The `nats` command, pinned; a Go module, built on this machine. */
const version = '0.5.1';

const directory = path.join(cacheDir, `natscli-${version}`);
const command = path.join(directory, 'nats');

/** Building takes two minutes on two cores. */
const buildMs = 580_000;

/** Why the `nats` command cannot be had here; `undefined` where it can. */
export function whyNoNatsCli(): string | undefined {
  if (fs.existsSync(command) || findCommand('go')) return undefined;
  return 'the nats command needs Go on the PATH, to build github.com/nats-io/natscli';
}

/** Path of the `nats` command, built on first use. */
export async function natsCli(progress: Progress): Promise<string> {
  if (fs.existsSync(command)) return command;
  await withLock(path.join(cacheDir, 'natscli.lock'), progress, async () => {
    if (fs.existsSync(command)) return;
    progress(`building the nats command ${version}`);
    const building = path.join(cacheDir, `natscli-${version}.${process.pid}`);
    fs.mkdirSync(building, { recursive: true });
    const env = { ...process.env, GOBIN: building };
    await run('go', ['install', `github.com/nats-io/natscli/nats@v${version}`], { env, timeoutMs: buildMs });
    fs.renameSync(building, directory);
  });
  return command;
}
