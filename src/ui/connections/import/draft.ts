import path from 'node:path';
import type { SecretField } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import type { ConnectionEntry } from '../entries';

/** A file that may name brokers. */
export interface ImportFile {
  /** Full path. */
  readonly path: string;
  readonly text: string;
  /** What placeholders stand for, from the `.env` beside the file. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A connection that a file describes. */
export interface ImportedDraft {
  readonly name: string;
  readonly entry: ImportedEntry;
  /** Secrets that stand in the file. They go into the secret storage once the user has agreed, and nowhere else. */
  readonly secrets: Readonly<Partial<Record<SecretField, string>>>;
  /** Files that hold a secret and nothing else, read once the user has agreed. */
  readonly secretFiles?: Readonly<Partial<Record<SecretField, string>>>;
  /** What could not be taken over, and why: one sentence each. */
  readonly notes: readonly string[];
}

export type ImportedEntry = Omit<ConnectionEntry, 'id' | 'name' | 'environment'>;

/** What a file gives. */
export interface ImportResult {
  readonly drafts: readonly ImportedDraft[];
  /** Connections that are described and cannot be taken over, and why: one sentence each. */
  readonly leftOut: readonly string[];
}

/** Reads one kind of file. Pure, and never throws: what it does not understand it leaves out. */
export type ImportReader = (file: ImportFile, l10n: L10n) => ImportResult;

/** A file without a connection. */
export const nothing: ImportResult = { drafts: [], leftOut: [] };

/** All that several parts of a file give. */
export function merged(results: readonly ImportResult[]): ImportResult {
  return {
    drafts: results.flatMap(({ drafts }) => drafts),
    leftOut: results.flatMap(({ leftOut }) => leftOut),
  };
}

/** Either a connection, or the sentence why there is none. */
export function outcome(draft: ImportedDraft | string | undefined): ImportResult {
  if (draft === undefined) return nothing;
  return typeof draft === 'string' ? { drafts: [], leftOut: [draft] } : { drafts: [draft], leftOut: [] };
}

/** The entries that are there and not empty. */
export function present<K extends string>(
  values: Readonly<Record<K, string | undefined>>,
): {
  readonly [key in K]?: string;
} {
  const found = Object.entries<string | undefined>(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(found) as { readonly [key in K]?: string };
}

/** A path as it is written in a file: beside the file, unless it starts at the top or at home. */
export function besideFile(file: ImportFile, written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined;
  const plain = written.replace(/^file:(\/\/)?/i, '');
  return /^~[/\\]/.test(plain) ? plain : path.resolve(path.dirname(file.path), plain);
}

/** Folder that a file stands in: what a project calls itself. */
export function folderName(file: ImportFile): string {
  return path.basename(path.dirname(file.path));
}

/** The configuration of a Maven or Gradle project stands in `src/main/resources`. */
export function projectName(file: ImportFile): string {
  const [, project] = /([^/\\]+)[/\\]src[/\\]\w+[/\\]resources[/\\]/.exec(file.path) ?? [];
  return project ?? folderName(file);
}
