import path from 'node:path';
import { mainServerIds, type LabServerId } from './model';
import { repositoryRoot } from './paths';
import { run, type RunResult } from './run';

const composeFile = path.join(repositoryRoot, 'test', 'lab', 'compose.yaml');

/** Name of a server's service in compose.yaml; a dot is not allowed in a service name. */
function service(id: LabServerId): string {
  return id.replace('.', '-');
}

/** True for the servers that compose.yaml describes. */
export function hasComposeService(id: LabServerId): boolean {
  return (mainServerIds as readonly LabServerId[]).includes(id);
}

let engine: Promise<string | undefined> | undefined;

/** `docker` or `podman`, if one of them answers (a client without an engine does not) and has `compose`. Asked once a process. */
export function containerEngine(): Promise<string | undefined> {
  engine ??= findEngine();
  return engine;
}

async function findEngine(): Promise<string | undefined> {
  for (const candidate of ['docker', 'podman']) {
    if ((await succeeds(candidate, ['info'])) && (await succeeds(candidate, ['compose', 'version']))) return candidate;
  }
  return undefined;
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  const answer = await run(command, args, { timeoutMs: 10_000, allowFailure: true }).catch(() => undefined);
  return answer?.code === 0;
}

/** Runs `compose <verb>` for one server's service. */
export async function compose(
  id: LabServerId,
  verb: readonly string[],
  after: readonly string[] = [],
  onLine?: (line: string) => void,
): Promise<RunResult> {
  const command = await containerEngine();
  if (command === undefined) throw new Error('No container engine answers.');
  const args = ['compose', '-f', composeFile, '-p', 'brokerscope-lab', ...verb, service(id), ...after];
  return run(command, args, onLine ? { onLine } : {});
}

/** True while the service's container runs. */
export async function containerRuns(id: LabServerId): Promise<boolean> {
  const { stdout } = await compose(id, ['ps', '--status', 'running', '-q']);
  return stdout.trim() !== '';
}
