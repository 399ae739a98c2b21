import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { labDir } from '../lab';
import { installPackages } from '../lab/install/debian';
import { requiredVariable } from '../lab/mocha';

const run = promisify(execFile);
const requirements = join(__dirname, 'requirements.txt');

/**
 * For a mocha `before`: makes sure of a Python that can build environments, from Debian's packages where that is
 * allowed; else skips with one line, or fails where nothing may be skipped.
 */
export async function pythonOrSkip(context: Mocha.Context): Promise<void> {
  const works = (): Promise<boolean> =>
    run('python3', ['-c', 'import ensurepip, venv']).then(
      () => true,
      () => false,
    );
  if (await works()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await installPackages(['python3', 'python3-venv'], (line) => console.log(line));
    if (await works()) return;
  }
  const reason =
    'Python snippets: there is no python3 with the modules venv and ensurepip; install Python 3.9 or later.';
  if (process.env[requiredVariable]) throw new Error(reason);
  console.log(`skipped: ${reason}`);
  context.skip();
}

/** A Python with the client libraries the snippets are written for, made once in the lab's folder. */
export async function pythonWithClients(): Promise<string> {
  const folder = join(labDir, 'python');
  const stamp = join(folder, 'requirements.txt');
  const python = join(folder, 'bin/python');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(requirements, 'utf8')) return python;
  // The environment holds its own path, so it is made in place and is complete once the stamp is there.
  rmSync(folder, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', folder]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  await writeFile(`${stamp}.part`, readFileSync(requirements));
  renameSync(`${stamp}.part`, stamp);
  return python;
}

/** A running Python program that tells its progress in lines of JSON. */
export interface PythonProgram {
  /** Resolves with the first line not yet taken; rejects with what the program complained about when it ends. */
  next(): Promise<unknown>;
  /** Ends the program and resolves when it has ended. */
  stop(): Promise<void>;
}

/** Runs `programs/use_<name>.py` beside the snippet's text as module `pattern`. */
export async function runPython(name: string, pattern: string, args: readonly string[]): Promise<PythonProgram> {
  const folder = join(labDir, 'snippets', `${name}-${process.pid}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'pattern.py'), pattern);
  const program = join(__dirname, 'programs', `use_${name}.py`);
  const child = spawn(await pythonWithClients(), [program, ...args], {
    env: { ...process.env, PYTHONPATH: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return follow(child);
}

function follow(child: ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream }): PythonProgram {
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async next() {
      const line = await lines.next();
      if (line.done !== true) return JSON.parse(line.value) as unknown;
      throw new Error(`The program ended: ${complaints}`);
    },
    async stop() {
      // As Ctrl+C would: what the pattern does on leaving (close the consumer, leave the group) is part of it.
      child.kill('SIGINT');
      await ended;
    },
  };
}
