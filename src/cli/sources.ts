import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageIdOf } from '../language/languageIds';
import type { SourceText } from '../language/model/text';
import { sourceFilesUnder } from '../project/fileTree';
import { IgnoreFiles, isExcluded } from '../project/ignoreFile';
import { decodeText, utf8, type Encoding } from './encoding';
import { UsageError } from './usageError';

/** A file to lint. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** As it is printed. */
  readonly shownPath: string;
  readonly source: SourceText;
  /** What it is written in when it is changed. */
  readonly encoding: Encoding;
}

/**
 * Reads what the paths on the command line name: files as they are, folders and globs down to every text of a language
 * that is checked, without what a `.brokerscopeignore` leaves out. A file named twice is read once. Throws a UsageError
 * for a path that cannot be read.
 */
export function readSources(paths: readonly string[], workingFolder: string): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  const ignored = new IgnoreFiles();
  for (const named of paths) {
    const found = isGlob(named) ? matching(named, workingFolder) : filesBelow(resolve(workingFolder, named), named);
    for (const path of found ?? [resolve(workingFolder, named)]) {
      if (files.has(path) || (found && ignored.ignores(path))) continue;
      const file = read(path, workingFolder);
      if (file) files.set(path, file);
      else if (!found) throw new UsageError(`Cannot read ${named}: it is not a text.`);
    }
  }
  return [...files.values()];
}

/** What standard input holds, as if it were a file of that name. Throws a UsageError where nothing reads such a file. */
export function sourceFromText(text: string, named: string, workingFolder: string): SourceFile {
  const path = resolve(workingFolder, named);
  const file = sourceFile(path, { text, encoding: utf8 }, workingFolder);
  if (!file) throw notChecked(named);
  return file;
}

/** Shells leave a pattern as it is where it is quoted or matches nothing. */
function isGlob(named: string): boolean {
  return /[*?[{]/.test(named);
}

/** Files below the part of a pattern that has no placeholder. Patterns are those of .gitignore. */
function matching(pattern: string, workingFolder: string): readonly string[] {
  const fixed = /^[^*?[{]*\//.exec(pattern)?.[0] ?? '';
  const root = resolve(workingFolder, fixed);
  const rest = pattern.slice(fixed.length).replace(/^\.\//, '');
  const anchored = rest.includes('/') ? `/${rest}` : rest;
  try {
    const found = [...sourceFilesUnder(root, (path) => languageIdOf(path) !== undefined)];
    return found.filter((path) => alternatives(anchored).some((one) => isExcluded([one], root, path)));
  } catch (error) {
    throw unreadable(pattern, error);
  }
}

/** `*.{java,kt}` as the patterns it stands for; .gitignore has no braces. */
function alternatives(pattern: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern);
  if (!braces) return [pattern];
  const before = pattern.slice(0, braces.index);
  const after = pattern.slice(braces.index + braces[0].length);
  return (braces[1] ?? '').split(',').flatMap((one) => alternatives(before + one + after));
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
  throw notChecked(named);
}

function notChecked(named: string): UsageError {
  return new UsageError(`${named} is not of a language or format that Brokerscope checks; leave it out.`);
}

/** `undefined` for what is not a text, such as a video that shares its ending with TypeScript. */
function read(path: string, workingFolder: string): SourceFile | undefined {
  try {
    const decoded = decodeText(readFileSync(path));
    return decoded && sourceFile(path, decoded, workingFolder);
  } catch (error) {
    throw unreadable(shown(path, workingFolder), error);
  }
}

function sourceFile(
  path: string,
  { encoding, text }: { readonly text: string; readonly encoding: Encoding },
  workingFolder: string,
): SourceFile | undefined {
  const languageId = languageIdOf(path);
  if (languageId === undefined) return undefined;
  const source: SourceText = { uri: pathToFileURL(path).href, languageId, text };
  return { path, shownPath: shown(path, workingFolder), source, encoding };
}

function shown(path: string, workingFolder: string): string {
  const below = relative(workingFolder, path);
  return below.startsWith('..') ? path : below;
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
