import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { NodePlan } from './model';
import { labDir, logFile, serverDir } from './paths';
import { sleep } from './wait';

/**
 * Variable every process of a server carries in its environment, children and daemons (epmd) included. It names this
 * clone's folder, server and node, so that nothing else is ever signalled, whatever became of process numbers.
 * Linux only: it is read back from /proc.
 */
const markerVariable = 'BROKERSCOPE_LAB_PROCESS';

/** Environment entry that marks a process as ours. */
export function marker(id: string, node: string): Readonly<Record<string, string>> {
  return { [markerVariable]: `${labDir}:${id}:${node}` };
}

/** Main process of a node: a number alone may have been given to another process since. */
export interface ProcessRecord {
  readonly pid: number;
  readonly startTime: string;
}

/** Clock ticks between boot and the start of a process, from /proc/PID/stat field 22 (proc(5)); none for a dead one. */
export function startTime(pid: number): string | undefined {
  const fields = statFields(pid);
  const ended = fields?.[0] === 'Z' || fields?.[0] === 'X';
  return ended && !hasLivingThreads(pid) ? undefined : fields?.[19];
}

/** A killed process can show as a zombie while its other threads, and with them its open sockets, are still there. */
function hasLivingThreads(pid: number): boolean {
  try {
    return fs.readdirSync(`/proc/${pid}/task`).length > 1;
  } catch {
    return false;
  }
}

/** True while a process is stopped by a signal. */
export function isStopped(pid: number): boolean {
  return statFields(pid)?.[0] === 'T';
}

/** Fields after the command name, which may itself hold spaces and parentheses. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** True while exactly the recorded process lives. */
export function isAlive(record: ProcessRecord): boolean {
  return startTime(record.pid) === record.startTime;
}

/** A process just started. */
export interface StartedNode {
  readonly record: ProcessRecord;
  /** Set once it has ended. */
  readonly ending: () => string | undefined;
}

/** Starts a node in a session of its own, so that it outlives this one, with its output in its log file. */
export function startNode(id: string, plan: NodePlan): StartedNode {
  fs.mkdirSync(serverDir(id), { recursive: true });
  const log = fs.openSync(logFile(id, plan.node), 'w');
  const child = spawn(plan.command, plan.args, {
    cwd: plan.cwd,
    detached: true,
    env: { ...process.env, ...plan.env, ...marker(id, plan.node) },
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let ending: string | undefined;
  child.once('error', (error) => (ending = error.message));
  child.once('exit', (code, signal) => (ending = `ended with ${signal ?? `code ${code}`}`));
  child.unref();
  const pid = child.pid ?? 0;
  const record = { pid, startTime: startTime(pid) ?? '' };
  fs.writeFileSync(recordFile(id, plan.node), JSON.stringify(record));
  return { record, ending: () => ending };
}

/** The recorded main process of a node, if it still lives. */
export function runningNode(id: string, node: string): ProcessRecord | undefined {
  try {
    const record = JSON.parse(fs.readFileSync(recordFile(id, node), 'utf8')) as ProcessRecord;
    return isAlive(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

function recordFile(id: string, node: string): string {
  return path.join(serverDir(id), `${node}.pid`);
}

/** Every living process of a server, or of one of its nodes: main processes, children and daemons. */
export function processesOf(id: string, node?: string): number[] {
  const wanted = `${markerVariable}=${labDir}:${id}:${node ?? ''}`;
  const matches = (entry: string) => (node === undefined ? entry.startsWith(wanted) : entry === wanted);
  return fs
    .readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid && startTime(pid) !== undefined)
    .filter((pid) => readEnvironment(pid).split('\0').some(matches));
}

function readEnvironment(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

/** Signals processes that are known to be ours; one that has just ended is no error. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Asks a server (or one node) to end, and ends what is left after `graceMs`. Returns when no process is left. */
export async function stopProcesses(
  id: string,
  nodes: readonly string[],
  graceMs: number,
  node?: string,
): Promise<void> {
  const wanted = nodes.filter((name) => node === undefined || name === node);
  const records = wanted.flatMap((name) => runningNode(id, name) ?? []);
  signal(
    records.map(({ pid }) => pid),
    'SIGTERM',
  );
  // A process stopped by SIGSTOP hears nothing until it goes on.
  signal(processesOf(id, node), 'SIGCONT');
  const deadline = Date.now() + graceMs;
  while (records.some(isAlive) && Date.now() < deadline) await sleep(50);
  await killProcesses(id, node);
}

/** Freezes every process of a server (or one node). Returns when none of their threads runs any more. */
export async function freezeProcesses(id: string, node?: string): Promise<void> {
  const pids = processesOf(id, node);
  signal(pids, 'SIGSTOP');
  // On a busy machine a thread on another processor goes on for a while, long enough to answer.
  while (!pids.every(isFrozen)) await sleep(5);
}

/** Whether every thread of a process is stopped, or the process has ended. */
function isFrozen(pid: number): boolean {
  const tasks = `/proc/${pid}/task`;
  try {
    const states = fs.readdirSync(tasks).map((task) => fs.readFileSync(path.join(tasks, task, 'stat'), 'utf8'));
    return states.every((stat) => /\) [TtZX] /.test(stat));
  } catch {
    return startTime(pid) === undefined;
  }
}

/** Ends every process of a server (or one node) at once, as a crash would. Returns when their ports are free again. */
export async function killProcesses(id: string, node?: string): Promise<void> {
  for (let left = processesOf(id, node); left.length > 0; left = processesOf(id, node)) {
    const records = left.map((pid) => ({ pid, startTime: startTime(pid) }));
    signal(left, 'SIGKILL');
    // An ending process loses its environment, by which it is found, before it closes its sockets.
    while (records.some(({ pid, startTime: time }) => time !== undefined && startTime(pid) === time)) await sleep(20);
  }
}
