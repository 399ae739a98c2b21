import { spawn } from 'node:child_process';

/** What a finished command printed. */
export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  readonly input?: string;
  /** Hears every line of output as it comes. */
  readonly onLine?: (line: string) => void;
  /** Answer with the exit code instead of throwing when it is not 0. */
  readonly allowFailure?: boolean;
}

/** Runs a command to its end. Throws with the end of its output when it fails. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const result = await collect(command, args, options);
  if (result.code === 0 || options.allowFailure) return result;
  const output = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-20).join('\n');
  throw new Error(`"${[command, ...args].join(' ').slice(0, 200)}" ended with code ${result.code}:\n${output}`);
}

function collect(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        if (options.onLine) for (const line of text.split('\n')) if (line.trim() !== '') options.onLine(line.trim());
      });
    }
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new Error(`The command "${command}" is not installed.`) : error),
    );
    child.once('close', (code, signal) => {
      const ended = signal === null ? '' : `\nended by ${signal}`;
      resolve({ code: code ?? 128, stdout: output.stdout, stderr: output.stderr + ended });
    });
  });
}
