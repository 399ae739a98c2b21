import fs from 'node:fs';
import path from 'node:path';
import { withLock } from '../lock';
import type { LabServerId, Progress } from '../model';
import { cacheDir } from '../paths';
import { componentsOf, debianNextRoot, findCommand, isInstalled, type ComponentId } from './components';
import { buildDebianRoot, hasLeftPolicy, installPackages, missingPackages, restorePolicy } from './debian';
import { fetchConnect, fetchKafka, fetchSchemaRegistry } from './maven';

function componentsFor(ids: readonly LabServerId[]): ComponentId[] {
  return [...new Set(ids.flatMap(componentsOf))];
}

/** What comes from Maven Central. */
const fetchers: Readonly<Partial<Record<ComponentId, (progress: Progress) => Promise<void>>>> = {
  'kafka-4': (progress) => fetchKafka('kafka-4', progress),
  'kafka-3.9': (progress) => fetchKafka('kafka-3.9', progress),
  'kafka-connect': fetchConnect,
  'schema-registry': fetchSchemaRegistry,
};

/** One line naming why a server's processes cannot run here and what would help; `undefined` when they can. */
export function whyNotHere(id: LabServerId): string | undefined {
  if (process.platform !== 'linux') return `runs as a process on Linux only, and this is ${process.platform}`;
  const root = process.getuid?.() === 0;
  const needsRoot = id.startsWith('rabbitmq') && id !== 'rabbitmq-3.10';
  if (needsRoot && !root) return 'needs root, to run its own Debian root with chroot';
  if (componentsFor([id]).every(isInstalled)) return undefined;
  const packages = missingPackages(componentsOf(id));
  if (packages.length > 0 && (!root || !findCommand('apt-get'))) {
    return `needs ${packages.join(', ')} (Debian: apt-get install ${packages.join(' ')}, as root)`;
  }
  if (!isInstalled('debian-next') && componentsOf(id).includes('debian-next') && !root) {
    return 'needs root once, to build a Debian root with debootstrap';
  }
  return undefined;
}

/** Installs what these servers lack. Safe to interrupt, to repeat and to run twice at once. */
export async function install(ids: readonly LabServerId[], progress: Progress): Promise<void> {
  const complete = () => componentsFor(ids).every(isInstalled);
  if (complete() && !hasLeftPolicy()) return;
  fs.mkdirSync(cacheDir, { recursive: true });
  await withLock(path.join(cacheDir, 'install.lock'), progress, async () => {
    if (hasLeftPolicy()) restorePolicy();
    const missing = componentsFor(ids).filter((component) => !isInstalled(component));
    const packages = missingPackages(missing);
    const waitsForPackages = (needed: string) => packages.includes(needed);
    const packaged = packages.length > 0 ? installPackages(packages, progress) : Promise.resolve();
    const root = async () => {
      if (!missing.includes('debian-next')) return;
      if (waitsForPackages('debootstrap')) await packaged;
      await buildDebianRoot(debianNextRoot, progress);
    };
    const kafka = async () => {
      // One after the other: Maven's local repository is not made for two writers.
      for (const component of missing) {
        const fetch = fetchers[component];
        if (!fetch) continue;
        if (waitsForPackages('maven') || waitsForPackages('openjdk-17-jre-headless')) await packaged;
        await fetch(progress);
      }
    };
    const results = await Promise.allSettled([packaged, root(), kafka()]);
    const failure = results.find((result) => result.status === 'rejected');
    if (failure) throw failure.reason;
  });
}
