import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Ids of what has a folder of its own below a folder by broker, sorted: `<broker>/<name>` with an `index.ts` in it. */
export function foldersByBroker(repository: string, folder: string): readonly string[] {
  const root = path.join(repository, folder);
  return folders(root)
    .flatMap((broker) => folders(path.join(root, broker)).map((name) => `${broker}/${name}`))
    .filter((id) => existsSync(path.join(root, id, 'index.ts')))
    .sort();
}

/** The variable that an index file imports such a folder under. */
export function variableOf(id: string): string {
  return id.replace(/[/-](.)/g, (_, letter: string) => letter.toUpperCase());
}

function folders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
