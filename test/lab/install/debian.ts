import fs from 'node:fs';
import path from 'node:path';
import type { Progress } from '../model';
import { cacheDir } from '../paths';
import { withPrivateMounts } from '../privateMounts';
import { run } from '../run';
import { findCommand, isInstalled, type ComponentId } from './components';
import { withHeartbeat } from './heartbeat';

/** Debian packages that a component still lacks on this machine. */
export function missingPackages(components: readonly ComponentId[]): string[] {
  const lacking = components.filter((component) => !isInstalled(component));
  const packages = lacking.flatMap((component): (string | false)[] => {
    switch (component) {
      case 'openssl':
        return ['openssl'];
      case 'java':
        return ['openjdk-17-jre-headless'];
      case 'rabbitmq':
        return ['rabbitmq-server'];
      case 'nats':
        return ['nats-server'];
      case 'debian-next':
        return [!findCommand('debootstrap') && 'debootstrap'];
      case 'kafka-4':
      case 'kafka-3.9':
      case 'kafka-connect':
      case 'schema-registry':
        return [!findCommand('mvn') && 'maven'];
    }
  });
  return [...new Set(packages.filter((name) => name !== false))];
}

/** Installs packages. Their servers are not started: the lab starts its own, on its own ports. */
export async function installPackages(packages: readonly string[], progress: Progress): Promise<void> {
  progress(`installing Debian packages: ${packages.join(' ')}`);
  await withHeartbeat('installing Debian packages', progress, (onLine) =>
    withoutServiceStarts(async () => {
      // A new machine has no package lists, an old one stale ones: fetch them only when that turns out.
      const first = await apt(['install', ...packages], onLine, true);
      if (first.code === 0) return;
      await apt(['update'], onLine);
      await apt(['install', ...packages], onLine);
    }),
  );
}

function apt(args: readonly string[], onLine: (line: string) => void, allowFailure = false) {
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', [...options, ...args], { env, onLine, allowFailure });
}

const policyFile = '/usr/sbin/policy-rc.d';
const policyAside = `${policyFile}.before-brokerscope-lab`;
const policy = '#!/bin/sh\n# Written by the Brokerscope lab while it installs packages; safe to delete.\nexit 101\n';

/**
 * Debian starts a server when its package is installed unless policy-rc.d answers 101 (invoke-rc.d(8)). A machine's
 * own policy is put back, also on the next run when this one is interrupted.
 */
async function withoutServiceStarts(work: () => Promise<void>): Promise<void> {
  restorePolicy();
  if (fs.existsSync(policyFile)) fs.renameSync(policyFile, policyAside);
  fs.writeFileSync(policyFile, policy, { mode: 0o755 });
  try {
    await work();
  } finally {
    restorePolicy();
  }
}

/** True when an install was interrupted before it put the machine's own policy back. */
export function hasLeftPolicy(): boolean {
  return fs.existsSync(policyFile) && fs.readFileSync(policyFile, 'utf8') === policy;
}

/** Puts the machine's own policy back, or none where there was none. */
export function restorePolicy(): void {
  if (fs.existsSync(policyAside)) fs.renameSync(policyAside, policyFile);
  else if (hasLeftPolicy()) fs.rmSync(policyFile);
}

/** Release that carries the current RabbitMQ and NATS. */
const release = 'forky';

/** Builds the root of that release with RabbitMQ and NATS in it: about 40 s and 390 MB. */
export async function buildDebianRoot(target: string, progress: Progress): Promise<void> {
  const building = `${target}.${process.pid}.tmp`;
  removeLeftOvers(target);
  const options = ['--variant=minbase', '--include=rabbitmq-server,nats-server', release];
  // debootstrap mounts /proc and leaves it there when it is killed; nobody could then remove the half-built root.
  const script = 'root=$1; shift; exec debootstrap "$@" "$root"';
  const [command, ...args] = withPrivateMounts(script, building, options);
  await withHeartbeat(`building a Debian ${release} root`, progress, (onLine) =>
    run(command, args, { env: { ...process.env, DEBOOTSTRAP_DIR: debootstrapScripts() }, onLine }),
  );
  // Where a server's run data is mounted, and the names it looks up.
  fs.mkdirSync(path.join(building, 'lab'));
  fs.copyFileSync('/etc/hosts', path.join(building, 'etc', 'hosts'));
  fs.rmSync(path.join(building, 'var', 'cache', 'apt'), { recursive: true, force: true });
  fs.renameSync(building, target);
}

/** Removes what an interrupted run has left beside a target. Called under the install lock. */
export function removeLeftOvers(target: string): void {
  const name = path.basename(target);
  for (const entry of fs.existsSync(cacheDir) ? fs.readdirSync(cacheDir) : []) {
    if (entry.startsWith(`${name}.`) && entry.endsWith('.tmp')) {
      fs.rmSync(path.join(cacheDir, entry), { recursive: true, force: true, maxRetries: 10 });
    }
  }
}

/**
 * Debian's debootstrap knows only the releases of its own day; every later one is built by the script of `sid`. A copy
 * of its folder gets that link, the system's stays as it is.
 */
function debootstrapScripts(): string {
  const system = '/usr/share/debootstrap';
  if (fs.existsSync(path.join(system, 'scripts', release))) return system;
  const copy = path.join(cacheDir, 'debootstrap');
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(system, copy, { recursive: true, verbatimSymlinks: true });
  fs.symlinkSync('sid', path.join(copy, 'scripts', release));
  return copy;
}
