import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { parseDotEnv } from './dotEnv';
import type { ImportedDraft, ImportResult } from './draft';
import { importSources } from './sources';
import type { ImportSource } from './sources';

/** What one file gives. */
export interface FoundFile extends ImportResult {
  readonly source: ImportSource;
  readonly path: string;
}

const limits = { files: 200, bytes: 256 * 1024 };

/** Folders of what was built or fetched. */
const excluded = '**/{node_modules,target,build,dist,out,bin,.git,.venv,venv}/**';

/** Looks through all sources. Reads files only, writes nothing, asks no network. */
export async function discover(token: vscode.CancellationToken): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  const places = await Promise.all(
    importSources.map(async (source) => ({ source, files: await filesOf(source, token) })),
  );
  for (const { files, source } of places) {
    for (const file of files) {
      if (token.isCancellationRequested) return found;
      // One file may match two globs.
      if (seen.has(file)) continue;
      const result = await readSource(source, file);
      if (!result || result.drafts.length + result.leftOut.length === 0) continue;
      seen.add(file);
      found.push({ ...result, source, path: file });
    }
  }
  return found;
}

/** All drafts, in the order in which they are shown. */
export function draftsOf(files: readonly FoundFile[]): readonly ImportedDraft[] {
  return files.flatMap(({ drafts }) => drafts);
}

async function filesOf(
  { glob, home, names }: ImportSource,
  token: vscode.CancellationToken,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const place of home?.(process.env) ?? []) files.push(...(await expanded(place)));
  if (glob !== undefined) {
    const uris = await vscode.workspace.findFiles(glob, excluded, limits.files, token);
    const paths = uris.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
    files.push(...paths.filter((file) => names?.test(path.basename(file)) !== false));
  }
  return files.sort();
}

/** The file itself, or the `.json` files of a folder. */
async function expanded(place: string): Promise<readonly string[]> {
  try {
    if ((await stat(place)).isFile()) return [place];
    const names = await readdir(place);
    return names
      .filter((name) => name.endsWith('.json'))
      .slice(0, limits.files)
      .map((name) => path.join(place, name));
  } catch {
    // The tool is not there.
    return [];
  }
}

async function readSource({ mentions, read }: ImportSource, file: string): Promise<ImportResult | undefined> {
  const text = await textOf(file);
  if (text === undefined || mentions?.test(text) === false) return undefined;
  const beside = (await textOf(path.join(path.dirname(file), '.env'))) ?? '';
  return read({ path: file, text, variables: Object.fromEntries(parseDotEnv(beside)) }, vscode.l10n);
}

/** `undefined` for a file that is gone, too large or not ours to read. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return (await stat(file)).size > limits.bytes ? undefined : await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
