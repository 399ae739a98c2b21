import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labDir } from '../lab';
import { expand, readSnippet } from './expand';

/** Writes the TypeScript snippet of a broker to a file, with these placeholder values, and loads it as a module. */
export async function importTypeScript<T>(broker: string, values: Readonly<Record<number, string>>): Promise<T> {
  return (await import(await writeTypeScript(broker, values))) as T;
}

/** Writes the TypeScript snippet of a broker to a file and returns its path. */
export async function writeTypeScript(broker: string, values: Readonly<Record<number, string>> = {}): Promise<string> {
  const folder = join(labDir, 'snippets');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${broker}-${process.pid}.ts`);
  await writeFile(path, expand(readSnippet(`${broker}.typescript`), values));
  return path;
}
