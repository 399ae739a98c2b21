import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where rules live, below the repository. */
export const rulesFolder = 'src/language/rules';

/** Ids of the rules that have a folder, sorted: `<broker>/<rule>` with an `index.ts` in it. */
export function ruleIds(repository: string): readonly string[] {
  const root = path.join(repository, rulesFolder);
  return folders(root)
    .flatMap((broker) => folders(path.join(root, broker)).map((rule) => `${broker}/${rule}`))
    .filter((id) => existsSync(path.join(root, id, 'index.ts')))
    .sort();
}

function folders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
