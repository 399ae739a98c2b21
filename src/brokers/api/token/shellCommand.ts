import { spawn, type ChildProcess } from 'node:child_process';

/** How a command ended. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** More than any token or message; a program that prints without end is stopped here. */
const longestOutput = 256 * 1024;

/**
 * Runs a command line in the user's shell, without input, and collects what it prints. An abort ends it with all it
 * started. Rejects where the shell itself cannot be started.
 */
export async function runInShell(commandLine: string, signal: AbortSignal): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    // A process group of its own, as ending the shell alone would leave its children behind. Windows has none.
    const detached = process.platform !== 'win32';
    const child = spawn(commandLine, { shell: true, detached, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const output = { stdout: '', stderr: '' };
    const onAbort = (): void => end(child, detached);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        if (output[name].length > longestOutput) end(child, detached);
      });
      child[name].on('error', () => undefined);
    }
    const settled = (): void => signal.removeEventListener('abort', onAbort);
    child.once('error', (error) => {
      settled();
      reject(error);
    });
    child.once('close', (code) => {
      settled();
      resolve({ code, ...output });
    });
  });
}

function end(child: ChildProcess, detached: boolean): void {
  try {
    if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/**
 * The last line that a program wrote to its standard error, without what may be a secret: long words of letters and
 * digits, as tokens and keys are, and what stands behind `=`.
 */
export function lastWords(stderr: string): string {
  const line = stderr.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return line
    .replace(/\S*[\w+/=.-]{24,}\S*/g, '…')
    .replace(/=\S+/g, '=…')
    .replace(/[.:]+$/, '')
    .slice(0, 160);
}
