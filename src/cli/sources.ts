import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceText } from '../language/model/text';
import { sourceFilesUnder } from '../project/fileTree';
import { languageIdOf } from '../language/languageIds';
import { decodeText } from './decodeText';
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
 * Reads what the paths on the command line name: files as they are, folders down to every text of a language that is
 * checked. A file named twice is read once. Throws a UsageError for a path that cannot be read.
 */
export function readSources(paths: readonly string[], workingFolder: string): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  for (const named of paths) {
    const path = resolve(workingFolder, named);
    const below = filesBelow(path, named);
    for (const found of below ?? [path]) {
      if (files.has(found)) continue;
      const file = read(found, workingFolder);
      if (file) files.set(found, file);
      else if (!below) throw new UsageError(`Cannot read ${named}: it is not a text.`);
    }
  }
  return [...files.values()];
}

/** Every file that is checked below a folder; `undefined` for a file. */
function filesBelow(path: string, named: string): readonly string[] | undefined {
  try {
    const isChecked = (candidate: string): boolean => languageIdOf(candidate) !== undefined;
    if (statSync(path).isDirectory()) return [...sourceFilesUnder(path, isChecked)];
  } catch (error) {
    throw unreadable(named, error);
  }
  if (languageIdOf(path) !== undefined) return undefined;
  throw new UsageError(`${named} is not of a language or format that Brokerscope checks; leave it out.`);
}

/** `undefined` for what is not a text, such as a video that shares its ending with TypeScript. */
function read(path: string, workingFolder: string): SourceFile | undefined {
  const below = relative(workingFolder, path);
  const shownPath = below.startsWith('..') ? path : below;
  try {
    const text = decodeText(readFileSync(path));
    const languageId = languageIdOf(path);
    if (text === undefined || languageId === undefined) return undefined;
    return { path, shownPath, source: { uri: pathToFileURL(path).href, languageId, text } };
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
  };
  return new UsageError(`Cannot read ${path}: ${reasons[code] ?? `reading failed with ${code || String(error)}`}.`);
}
