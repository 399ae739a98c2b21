import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { Vocabulary } from '../../syntax/code/evaluation';
import type { Expression } from '../../syntax/code/expression';

/** What a library's functions and methods return, by `package.Function` and `package.Type.Method`. */
export type GoResults = Readonly<Record<string, string>>;

/** The expression behind a name that no variable holds, and where it stands. */
export type ResolveName = (
  file: CodeFile,
  path: readonly string[],
  token: number,
) => { readonly value: Expression; readonly token: number } | undefined;

/** A Go file seen from a library: what its packages are called here, and which of its types values have. */
export interface GoContext {
  readonly file: CodeFile;
  /** Name of a package in this file by its own. */
  readonly names: ReadonlyMap<string, string>;
  readonly results: GoResults;
  readonly vocabulary: Vocabulary;
  /** Opening braces of the literals that calls take, which are no declarations of their own. */
  readonly taken: Set<number>;
  /** What a field of a result stands for: the name of a queue that was declared. */
  readonly resolve?: ResolveName;
}

/** The package that a name stands for at a place: its own name. */
export function packageAt({ file, names }: GoContext, name: string, token: number): string | undefined {
  for (const [own, alias] of names) {
    if (alias !== name) continue;
    // A variable hides the package of its name; the import itself is no variable.
    const hidden = bindingsAt(file, [name], token).some((binding) => !file.tokens.isWord(binding.token - 1, 'import'));
    return hidden ? undefined : own;
  }
  return undefined;
}

/** `package.Type` in the library's own names, of a path as the file writes it; a type of elsewhere has no package. */
export function canonicalName(context: GoContext, path: readonly string[]): string {
  const [first = '', ...rest] = path;
  for (const [own, alias] of context.names) if (alias === first && rest.length > 0) return [own, ...rest].join('.');
  return `?${path.join('.')}`;
}
