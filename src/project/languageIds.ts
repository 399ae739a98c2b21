import { basename, extname } from 'node:path';

/** VS Code's language ids by file name ending, for the languages and formats that dialects speak. */
const byExtension: Readonly<Record<string, string>> = {
  '.java': 'java',
  '.py': 'python',
  '.pyi': 'python',
  '.js': 'javascript',
  '.cjs': 'javascript',
  '.mjs': 'javascript',
  '.jsx': 'javascriptreact',
  '.ts': 'typescript',
  '.cts': 'typescript',
  '.mts': 'typescript',
  '.tsx': 'typescriptreact',
  '.properties': 'properties',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** Endings of the files that dialects read, without the dot. */
export const sourceEndings: readonly string[] = Object.keys(byExtension).map((extension) => extension.slice(1));

/** Language of a file by its name, or `undefined` for one that no dialect reads. */
export function languageIdOf(path: string): string | undefined {
  return byExtension[extname(basename(path)).toLowerCase()];
}
