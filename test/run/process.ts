import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { repositoryRoot } from '../lab/paths';

/** How a program ended, and everything it printed. */
export interface Ending {
  readonly code: number;
  readonly output: string;
}

/** A program that still runs after this hangs, and must not hold up continuous integration for ever. */
const longestMs = 15 * 60_000;

/** Runs a Node program of this repository to its end. */
export async function runNode(args: readonly string[], signal: AbortSignal): Promise<Ending> {
  const child = spawn(process.execPath, args, {
    cwd: repositoryRoot,
    env: { ...process.env, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, output };
}
