import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readTextFile } from './fileTree';

/** Patterns of files that are not checked, in the syntax of .gitignore; the nearest one above a file counts. */
export const ignoreFileName = '.brokerscopeignore';

/** Tells which files are left out by the `.brokerscopeignore` above them. Each folder is looked at once. */
export class IgnoreFiles {
  private readonly byFolder = new Map<string, { readonly root: string; readonly rules: Ignore } | undefined>();

  ignores(path: string): boolean {
    const found = this.above(dirname(path));
    return found !== undefined && matches(found.rules, found.root, path);
  }

  private above(folder: string): { readonly root: string; readonly rules: Ignore } | undefined {
    if (!this.byFolder.has(folder)) {
      const text = readTextFile(join(folder, ignoreFileName));
      const parent = dirname(folder);
      const own = text === undefined ? undefined : { root: folder, rules: ignore().add(text) };
      this.byFolder.set(folder, own ?? (parent === folder ? undefined : this.above(parent)));
    }
    return this.byFolder.get(folder);
  }
}

/** Whether patterns in the syntax of .gitignore, taken from a folder, leave a file below it out. */
export function isExcluded(patterns: readonly string[], folder: string, path: string): boolean {
  return patterns.length > 0 && matches(ignore().add([...patterns]), folder, path);
}

function matches(rules: Ignore, root: string, path: string): boolean {
  const below = relative(root, path).split(sep).join('/');
  return below !== '' && !below.startsWith('../') && !/^[A-Za-z]:/.test(below) && rules.ignores(below);
}
