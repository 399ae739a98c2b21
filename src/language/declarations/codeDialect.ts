import type { Declaration } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import type { SourceText } from '../model/text';
import { codeFile } from '../syntax/code/codeFile';
import type { CodeFile } from '../syntax/code/codeFile';

/** A dialect of code: as the model has it, with its signals and its reader in terms of a scanned file. */
export interface CodeDialectParts extends Omit<Dialect, 'mayContain' | 'read'> {
  /** Matches what a file that uses the library cannot do without: an import. */
  readonly signal: RegExp;
  readonly readFile: (file: CodeFile) => readonly Declaration[];
}

/** Makes a dialect that reads code. */
export function defineCodeDialect({ readFile, signal, ...dialect }: CodeDialectParts): Dialect {
  const mayContain = (source: SourceText): boolean =>
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
