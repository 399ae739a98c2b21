import type { Declaration } from '../../model/declaration';
import type { Dialect } from '../../model/dialect';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { Vocabulary } from '../../syntax/code/evaluation';
import type { CallExpression } from '../../syntax/code/expression';
import { defineCodeDialect } from '../codeDialect';
import type { OptionSource } from '../codeDeclaration';
import type { GoContext, GoResults, ResolveName } from './goContext';
import { readGoForm } from './goForms';
import type { GoForm } from './goForms';
import { packageNames } from './goImports';
import type { GoPackage } from './goImports';
import { readGoLiteral } from './goLiterals';
import type { GoLiteral } from './goLiterals';

/** What a library's tables say, once the names of its packages in a file are known. */
export interface GoTables {
  readonly vocabulary: Vocabulary;
  readonly forms: readonly GoForm[];
  readonly literals?: readonly GoLiteral[];
}

/** A Go library as a dialect. */
export interface GoDialectParts extends Omit<Dialect, 'mayContain' | 'read' | 'languages'> {
  readonly packages: readonly GoPackage[];
  /** A package without whose import nothing is read; any where absent. */
  readonly needs?: string;
  readonly signal: RegExp;
  readonly results: GoResults;
  readonly resolve?: ResolveName;
  readonly tables: (nameOf: (packageName: string) => string) => GoTables;
  /** See `GoFormParts`. */
  readonly inherited?: Readonly<
    Partial<Record<string, (context: GoContext, call: CallExpression) => readonly OptionSource[] | undefined>>
  >;
  /** What no call of a form declares: literals, channels. */
  readonly more?: (context: GoContext, tables: GoTables) => readonly Declaration[];
}

/** Makes a dialect of a Go library. */
export function defineGoDialect(parts: GoDialectParts): Dialect {
  const { inherited = {}, needs, packages, resolve, results, tables, ...dialect } = parts;
  const known = new Map<string, GoTables>();
  const readFile = (file: CodeFile): readonly Declaration[] => {
    const names = packageNames(file, packages);
    if (names.size === 0 || (needs !== undefined && !names.has(needs))) return [];
    const key = [...names].join(' ');
    const made = known.get(key) ?? tables((own) => names.get(own) ?? own);
    known.set(key, made);
    const context: GoContext = {
      file,
      names,
      results,
      vocabulary: made.vocabulary,
      taken: new Set(),
      ...(resolve && { resolve }),
    };
    const read = made.forms.flatMap((form) => {
      const takes = inherited[form.kind];
      return readGoForm(context, form, { dialect, ...(takes && { inherited: (call) => takes(context, call) }) });
    });
    const more = parts.more?.(context, made) ?? [];
    const alone = (made.literals ?? []).flatMap((literal) => readGoLiteral(context, literal, dialect));
    return [...read, ...more, ...alone];
  };
  const { broker, defaults, id, label, library, signal, supportedVersions } = dialect;
  return defineCodeDialect({
    ...{ broker, defaults, id, label, library, signal, supportedVersions, languages: ['go'], readFile },
  });
}
