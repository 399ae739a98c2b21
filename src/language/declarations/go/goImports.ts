import type { CodeFile } from '../../syntax/code/codeFile';
import { unescape } from '../../syntax/code/literals';
import { TokenKind } from '../../syntax/code/tokens';

const cache = new WeakMap<CodeFile, ReadonlyMap<string, string>>();

/** The names that imports of a Go file give to packages themselves, by path; empty where the package's own is used. */
export function goImports(file: CodeFile): ReadonlyMap<string, string> {
  let imports = cache.get(file);
  if (imports === undefined) {
    imports = readImports(file);
    cache.set(file, imports);
  }
  return imports;
}

function readImports(file: CodeFile): ReadonlyMap<string, string> {
  const { tokens } = file;
  const imports = new Map<string, string>();
  const add = (token: number): void => {
    const before = tokens.textOf(token - 1);
    const named = tokens.kind(token - 1) === TokenKind.name && !tokens.isFresh(token) && before !== 'import';
    imports.set(unescape(tokens.textOf(token).slice(1, -1)), named || before === '.' ? before : '');
  };
  for (const token of file.occurrences('import')) {
    if (!tokens.isFresh(token) || tokens.parent(token) >= 0) continue;
    const open = token + 1;
    const isBlock = tokens.is(open, '(') && tokens.mate(open) > 0;
    const end = isBlock ? tokens.mate(open) : token + 4;
    for (let i = token + 1; i < end && (isBlock || !tokens.isFresh(i)); i++) {
      if (tokens.kind(i) === TokenKind.string) add(i);
    }
  }
  return imports;
}

/** A package of a library: the name it has in tables, and the paths it is imported from. */
export interface GoPackage {
  readonly name: string;
  readonly paths: RegExp;
  /** What it calls itself, where that is not its name in tables. */
  readonly called?: string;
}

/**
 * What a file calls the packages of a library, by their own name. A dot import and one for its effects alone leave
 * nothing by which the package's names are known.
 */
export function packageNames(file: CodeFile, packages: readonly GoPackage[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [path, alias] of goImports(file)) {
    const found = packages.find((each) => each.paths.test(path));
    if (found && alias !== '.' && alias !== '_')
      names.set(found.name, alias === '' ? (found.called ?? found.name) : alias);
  }
  return names;
}
