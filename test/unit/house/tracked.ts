import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../lab/paths';

/** Files of this repository as git knows them, new ones included, ignored ones not. */
export function trackedFiles(): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return output.split('\n').filter((file) => file !== '' && fs.existsSync(path.join(repositoryRoot, file)));
}

/** Text of one of them. */
export function readTracked(file: string): string {
  return fs.readFileSync(path.join(repositoryRoot, file), 'utf8');
}
