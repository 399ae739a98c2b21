import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceText } from '../language/model/text';
import { sourceFilesUnder } from '../project/fileTree';
import { languageIdOf } from '../project/languageIds';
import { UsageError } from './usageError';

/** A file to lint. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** As it is printed. */
  readonly shownPath: string;
  readonly source: SourceText;
}

/**
 * Reads what the paths on the command line name: files as they are, folders down to every file of a language that is
 * checked. A file named twice is read once. Throws a UsageError for a path that cannot be read.
 */
export function readSources(paths: readonly string[], workingFolder: string): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  for (const named of paths) {
    for (const path of expand(resolve(workingFolder, named), named)) {
      if (!files.has(path)) files.set(path, read(path, workingFolder));
    }
  }
  return [...files.values()];
}

function expand(path: string, named: string): readonly string[] {
  try {
    const isChecked = (candidate: string): boolean => languageIdOf(candidate) !== undefined;
    if (statSync(path).isDirectory()) return [...sourceFilesUnder(path, isChecked)];
  } catch (error) {
    throw unreadable(named, error);
  }
  if (languageIdOf(path) === undefined) {
    throw new UsageError(`${named} is not of a language or format that Brokerscope checks; leave it out.`);
  }
  return [path];
}

function read(path: string, workingFolder: string): SourceFile {
  const below = relative(workingFolder, path);
  const shownPath = below.startsWith('..') ? path : below;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return { path, shownPath, source: { uri: pathToFileURL(path).href, languageId: languageIdOf(path) ?? '', text } };
  } catch (error) {
    throw unreadable(shownPath, error);
  }
}

function unreadable(path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
  };
  return new UsageError(`Cannot read ${path}: ${reasons[code] ?? `reading failed with ${code || String(error)}`}.`);
}
