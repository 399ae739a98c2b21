import type { Declaration } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import { codeFile } from '../syntax/code/codeFile';
import type { CodeFile } from '../syntax/code/codeFile';

/** A dialect of code: as the model has it, with its signals and its reader in terms of a scanned file. */
export interface CodeDialectParts extends Omit<Dialect, 'mayContain' | 'read'> {
  /** Matches what a file that uses the library cannot do without: an import. */
  readonly signal: RegExp;
  readFile(file: CodeFile): readonly Declaration[];
}

/** Makes a dialect that reads code. */
export function defineCodeDialect({ readFile, signal, ...dialect }: CodeDialectParts): Dialect {
  const mayContain: Dialect['mayContain'] = (source) =>
    dialect.languages.includes(source.languageId) && signal.test(source.text);
  return {
    ...dialect,
    mayContain,
    read: (source) => {
      const file = mayContain(source) ? codeFile(source) : undefined;
      return file ? readFile(file).toSorted((a, b) => a.nameSpan.start - b.nameSpan.start) : [];
    },
  };
}
