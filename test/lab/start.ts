import fs from 'node:fs';
import path from 'node:path';
import type { LabServer, Progress } from './model';
import { logFile, serverDir } from './paths';
import { listeners } from './ports';
import { killProcesses, runningNode, startNode } from './processes';
import { recipeOf } from './recipes';
import { sleep, waitUntil } from './wait';

const readyWithinMs = 90_000;

/** Starts the nodes of a server that do not run and waits until all of it answers. Throws with the end of its log. */
export async function startProcesses(server: LabServer, progress: Progress): Promise<void> {
  const recipe = recipeOf(server);
  const down = server.nodes.filter((node) => runningNode(server.id, node) === undefined);
  const started = Date.now();
  const endings: (() => string | undefined)[] = [];
  if (down.length > 0) {
    // What a crash has left of a node would keep its ports.
    for (const node of down) await killProcesses(server.id, node);
    if (down.length === server.nodes.length) await refuseTakenPorts(server);
    progress(`${server.id}: starting`);
    for (const plan of await recipe.prepare(server, progress)) {
      if (down.includes(plan.node)) endings.push(startNode(server.id, plan).ending);
    }
  }
  try {
    await waitUntil(() => recipe.probe(server), {
      timeoutMs: readyWithinMs,
      abandoned: () => endings.map((ending) => ending()).find((reason) => reason !== undefined),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (down.length > 0) await killProcesses(server.id);
    throw new Error(`${server.id} did not start: ${reason}\n${down.map((node) => endOfLog(server, node)).join('\n')}`, {
      cause: error,
    });
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  progress(down.length > 0 ? `${server.id}: up after ${seconds} s` : `${server.id}: already up`);
}

/** A process that is just ending may hold its ports a moment longer; another one keeps them. */
async function refuseTakenPorts(server: LabServer): Promise<void> {
  const wanted = [...Object.values(server.ports), ...server.innerPorts];
  const deadline = Date.now() + 3000;
  for (;;) {
    const taken = listeners().find((listener) => wanted.includes(listener.port));
    if (!taken) return;
    if (Date.now() > deadline) {
      throw new Error(
        `${server.id}: port ${taken.port} is in use by a process that is not of this folder's lab. ` +
          'If another clone runs its lab, end that with "npm run lab -- down" there.',
      );
    }
    await sleep(100);
  }
}

/** The last lines a node printed. */
export function endOfLog(server: LabServer, node: string, lines = 30): string {
  const file = logFile(server.id, node);
  if (!fs.existsSync(file)) return `(${file} is empty)`;
  const text = fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  return `--- end of ${file}\n${text}`;
}

/** Removes everything a stopped server has written; certificates and secrets stay. */
export function wipe(server: LabServer): void {
  fs.rmSync(path.join(serverDir(server.id)), { recursive: true, force: true });
}
