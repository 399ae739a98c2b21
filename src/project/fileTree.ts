import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Folders that hold no source of the project's own, whatever the language. */
const skippedFolders = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'target',
  'build',
  'dist',
  'out',
  'venv',
  '__pycache__',
]);

/** Text of a file, or `undefined` where there is none to read. */
export function readTextFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

/** Names of the files in a folder; none where it cannot be read. */
export function fileNamesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A file larger than this is data, not configuration or code that somebody wrote. Bytes. */
export const largestSource = 1024 * 1024;

/**
 * Every file under `folder` whose path `wanted` accepts, in the order of their names. Hidden folders, dependencies and
 * build output are not entered; links are not followed, so that a cycle cannot trap the walk.
 */
export function* sourceFilesUnder(folder: string, wanted: (path: string) => boolean): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isEntered(entry.name)) yield* unlessUnreadable(path, wanted);
    } else if (entry.isFile() && wanted(path) && statSync(path).size <= largestSource) {
      yield path;
    }
  }
}

function* unlessUnreadable(folder: string, wanted: (path: string) => boolean): Generator<string> {
  try {
    yield* sourceFilesUnder(folder, wanted);
  } catch (error) {
    // A folder below the named one that may not be read, or a file gone in between, hides nothing else.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Whether a walk under `folder` comes by this path. */
export function liesUnder(folder: string, path: string): boolean {
  const below = relative(folder, path);
  const [first, ...rest] = below.split(sep);
  if (first === '..' || isAbsolute(below)) return false;
  return [first, ...rest].slice(0, -1).every((name) => name !== undefined && isEntered(name));
}

function isEntered(name: string): boolean {
  return !name.startsWith('.') && !skippedFolders.has(name);
}
