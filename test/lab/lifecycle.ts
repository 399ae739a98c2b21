import path from 'node:path';
import { availability } from './availability';
import { labServer, labServers } from './catalog';
import { compose, containerRuns } from './containers';
import { install } from './install';
import { withLock } from './lock';
import type { LabServerId, Progress } from './model';
import { labDir } from './paths';
import {
  freezeProcesses,
  isStopped,
  killProcesses,
  processesOf,
  runningNode,
  signal,
  stopProcesses,
} from './processes';
import { recipeOf } from './recipes';
import { startProcesses, wipe } from './start';
import { forEachLimited, waitUntil } from './wait';

/** Two cores are busy with three starting servers. */
const startsAtOnce = 3;

/** Longest that a server may take to end by itself. */
const graceMs = 15_000;

const silent: Progress = () => undefined;

/** State of a server; `partly` is a cluster with some nodes down, or what a crash has left. */
export interface LabStatus {
  readonly id: LabServerId;
  readonly state: 'up' | 'down' | 'partly' | 'paused' | 'external' | 'missing';
  readonly pids: readonly number[];
  /** Why it cannot be had, when it cannot. */
  readonly reason?: string;
}

/**
 * Starts servers, installing what they lack, and returns when each answers real requests. One that is up is left as
 * it is. Throws naming every server that failed, with the end of its log.
 */
export async function up(ids: readonly LabServerId[], options: { readonly progress?: Progress } = {}): Promise<void> {
  const progress = options.progress ?? silent;
  const ways = new Map(await Promise.all(ids.map(async (id) => [id, await availability(id)] as const)));
  const missing = [...ways.values()].flatMap((way) => (way.how === 'missing' ? [way.reason] : []));
  if (missing.length > 0) throw new Error(missing.join('\n'));
  await install(
    ids.filter((id) => ways.get(id)?.how === 'process'),
    progress,
  );
  await forEachLimited(ids, startsAtOnce, (id) =>
    locked(id, progress, async () => {
      const server = labServer(id);
      const how = ways.get(id)?.how;
      if (how === 'process') return startProcesses(server, progress);
      if (how === 'container') await compose(id, ['up', '-d'], [], progress);
      const timeoutMs = how === 'container' ? 180_000 : 5000;
      await waitUntil(() => recipeOf(server).probe(server), { timeoutMs }).catch((error: unknown) => {
        throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      });
      progress(`${id}: answers`);
    }),
  );
}

/** Stops servers (all of them by default); returns when no process of theirs is left. `wipe` removes their data too. */
export async function down(
  ids: readonly LabServerId[] = labServers.map((server) => server.id),
  options: { readonly progress?: Progress; readonly wipe?: boolean } = {},
): Promise<void> {
  const progress = options.progress ?? silent;
  await Promise.all(
    ids.map((id) =>
      locked(id, progress, async () => {
        const server = labServer(id);
        if (await inContainer(id)) {
          await compose(id, options.wipe ? ['rm', '--stop', '--force', '--volumes'] : ['stop']);
        } else if (process.platform === 'linux') {
          if (processesOf(id).length > 0) {
            await stopProcesses(id, server.nodes, graceMs);
            progress(`${id}: down`);
          }
          if (options.wipe) wipe(server);
        }
      }),
    ),
  );
}

/** Tells what runs, without starting or installing anything. */
export async function status(ids: readonly LabServerId[] = labServers.map((s) => s.id)): Promise<LabStatus[]> {
  return Promise.all(
    ids.map(async (id): Promise<LabStatus> => {
      const way = await availability(id);
      if (way.how === 'external') return { id, state: 'external', pids: [] };
      if (way.how === 'missing') return { id, state: 'missing', pids: [], reason: way.reason };
      if (way.how === 'container') return { id, state: (await containerRuns(id)) ? 'up' : 'down', pids: [] };
      const running = labServer(id).nodes.flatMap((node) => runningNode(id, node) ?? []);
      const pids = processesOf(id);
      if (pids.length === 0) return { id, state: 'down', pids };
      if (running.length < labServer(id).nodes.length) return { id, state: 'partly', pids };
      return { id, state: running.every(({ pid }) => isStopped(pid)) ? 'paused' : 'up', pids };
    }),
  );
}

/** Ends a server, or one node of a cluster, the way a crash does (SIGKILL). `up` brings it back with its data. */
export async function kill(id: LabServerId, node?: string): Promise<void> {
  refuseExternal(id);
  if (await inContainer(id)) await compose(id, ['kill']);
  else await locked(id, silent, () => killProcesses(id, node));
}

/** Stops a server in good order and starts it again. */
export async function restart(id: LabServerId, options: { readonly progress?: Progress } = {}): Promise<void> {
  refuseExternal(id);
  await down([id], options);
  await up([id], options);
}

/** Freezes a server, or one node: connections stay open and nothing is answered. */
export async function pause(id: LabServerId, node?: string): Promise<void> {
  refuseExternal(id);
  if (await inContainer(id)) await compose(id, ['pause']);
  else await freezeProcesses(id, node);
}

/** Lets a frozen server go on. */
export async function resume(id: LabServerId, node?: string): Promise<void> {
  refuseExternal(id);
  if (await inContainer(id)) await compose(id, ['unpause']);
  else signal(processesOf(id, node), 'SIGCONT');
}

async function inContainer(id: LabServerId): Promise<boolean> {
  return (await availability(id)).how === 'container';
}

function refuseExternal(id: LabServerId): void {
  if (labServer(id).external) throw new Error(`${id} is a broker of your own: the lab does not stop it.`);
}

function locked<T>(id: LabServerId, progress: Progress, work: () => Promise<T>): Promise<T> {
  return withLock(path.join(labDir, `${id}.lock`), progress, work);
}
