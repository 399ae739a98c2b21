import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { repositoryRoot } from '../../lab/paths';
import { readTracked, trackedFiles } from './tracked';

const files = trackedFiles();

/** Folders at the top level; others only where a tool demands one. */
const folders = ['.ci', '.github', '.vscode', 'media', 'snippets', 'src', 'test'];

const isText = (file: string) => !/\.(png|ico|gif|woff2?|bin)$/.test(file);

describe('the repository', () => {
  it('has no other top-level folders than those agreed on', () => {
    const found = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
    assert.deepEqual(
      [...found].filter((folder) => !folders.includes(folder)),
      [],
    );
  });

  it('holds no test that is left out or alone', () => {
    const marked = /\b(?:describe|it|suite|test)\.(?:only|skip)\s*\(|\bx(?:describe|it)\s*\(/;
    const tests = files.filter((file) => /^test\/.*\.ts$/.test(file) && file !== 'test/unit/house/repository.test.ts');
    assert.ok(tests.length > 0);
    assert.deepEqual(
      tests.filter((file) => marked.test(readTracked(file))),
      [],
    );
  });

  it('names no address that packages were downloaded from', () => {
    const locks = files.filter((file) => file.endsWith('package-lock.json'));
    assert.equal(locks.length, 2);
    assert.deepEqual(
      locks.filter((file) => /"resolved": "https?:/.test(readTracked(file))),
      [],
    );
  });

  it('names neither this machine nor the servers its packages come from', () => {
    const registry = execFileSync('npm', ['config', 'get', 'registry'], {
      encoding: 'utf8',
      cwd: repositoryRoot,
    }).trim();
    const names = [`${repositoryRoot}/`, new URL(registry).host];
    assert.deepEqual(
      files.filter((file) => isText(file) && names.some((name) => readTracked(file).includes(name))),
      [],
    );
  });
});
