import type { CodeFile } from './codeFile';
import { TokenKind } from './tokens';
import type { Tokens } from './tokens';

/** What the imports of a Python file bring in. */
export interface PythonImports {
  /** What a name of the file stands for: `Producer` for `confluent_kafka.Producer`, `np` for `numpy`. */
  readonly names: ReadonlyMap<string, string>;
  /** Modules of which every name is imported. */
  readonly whole: readonly string[];
}

const cache = new WeakMap<CodeFile, PythonImports>();

/** The imports of a Python file, wherever in it they stand. A module of the same package begins with a dot. */
export function pythonImports(file: CodeFile): PythonImports {
  let imports = cache.get(file);
  if (imports === undefined) {
    imports = readImports(file);
    cache.set(file, imports);
  }
  return imports;
}

/** The full name of what a path of a file stands for, `undefined` where its first word is not imported. */
export function qualifiedName(file: CodeFile, path: readonly string[]): string | undefined {
  const imported = pythonImports(file).names.get(path[0] ?? '');
  return imported === undefined ? undefined : [imported, ...path.slice(1)].join('.');
}

function readImports(file: CodeFile): PythonImports {
  const { tokens } = file;
  const names = new Map<string, string>();
  const whole: string[] = [];
  for (const token of file.occurrences('import')) {
    const from = tokens.isFresh(token) ? undefined : moduleBefore(tokens, token);
    if (from === undefined && !tokens.isFresh(token) && !tokens.is(token - 1, ';')) continue;
    if (from !== undefined && tokens.is(token + 1, '*')) whole.push(from);
    for (const { alias, path } of listAfter(tokens, token)) {
      if (from !== undefined) names.set(alias ?? path, `${from}.${path}`);
      else if (alias !== undefined) names.set(alias, path);
      else names.set(path.split('.')[0] ?? path, path.split('.')[0] ?? path);
    }
  }
  return { names, whole };
}

/** `from a.b` before `import`. */
function moduleBefore(tokens: Tokens, token: number): string | undefined {
  for (let i = token - 1; i >= 0 && i > token - 40; i--) {
    if (tokens.isWord(i, 'from')) return tokens.text.slice(tokens.end(i), tokens.start(token)).replace(/[\s\\]/g, '');
    if (tokens.isFresh(i)) return undefined;
  }
  return undefined;
}

interface Imported {
  readonly path: string;
  readonly alias?: string;
}

/** `a.b as c, d`, in parentheses or up to the end of the line. */
function listAfter(tokens: Tokens, token: number): readonly Imported[] {
  const found: Imported[] = [];
  const open = tokens.is(token + 1, '(') ? token + 1 : -1;
  const end = open >= 0 ? tokens.mate(open) : tokens.count;
  let i = open >= 0 ? open + 1 : token + 1;
  while (i < end && tokens.kind(i) === TokenKind.name && (open >= 0 || !tokens.isFresh(i))) {
    let path = tokens.textOf(i++);
    while (tokens.is(i, '.') && tokens.kind(i + 1) === TokenKind.name) {
      path += `.${tokens.textOf(i + 1)}`;
      i += 2;
    }
    const renamed = tokens.isWord(i, 'as');
    found.push({ path, ...(renamed && { alias: tokens.textOf(i + 1) }) });
    if (renamed) i += 2;
    if (!tokens.is(i, ',')) break;
    i++;
  }
  return found;
}
