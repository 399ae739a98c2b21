import type { CodeFile } from './codeFile';
import { TokenKind } from './tokens';

/** A name that a file takes from a module. */
export interface Imported {
  readonly local: string;
  /** What the module calls it; `*` where it is the module itself or its default. */
  readonly name: string;
}

const cache = new WeakMap<CodeFile, Map<string, readonly Imported[]>>();

/** Names that a JavaScript or TypeScript file takes from a module whose specifier matches. */
export function importsFrom(file: CodeFile, specifier: RegExp): readonly Imported[] {
  const known = cache.get(file) ?? new Map<string, readonly Imported[]>();
  cache.set(file, known);
  const found = known.get(specifier.source) ?? find(file, specifier);
  known.set(specifier.source, found);
  return found;
}

function find(file: CodeFile, specifier: RegExp): readonly Imported[] {
  const { tokens } = file;
  const isModule = (token: number): boolean =>
    tokens.kind(token) === TokenKind.string &&
    specifier.test(file.text.slice(tokens.start(token) + 1, tokens.end(token) - 1));
  const clauses = file.occurrences('from').filter((token) => isModule(token + 1));
  const calls = ['require', 'import'].flatMap((word) =>
    file.occurrences(word).filter((token) => tokens.is(token + 1, '(') && isModule(token + 2)),
  );
  return [...clauses.flatMap((token) => clause(file, token)), ...calls.flatMap((token) => assigned(file, token))];
}

/** `import name, * as space, { a, b as c } from` */
function clause(file: CodeFile, from: number): readonly Imported[] {
  const { tokens } = file;
  const found: Imported[] = [];
  let i = from - 1;
  if (tokens.is(i, '}') && tokens.mate(i) >= 0) {
    found.push(...members(file, tokens.mate(i), 'as'));
    i = tokens.mate(i) - 1;
    if (tokens.is(i, ',')) i--;
  }
  if (tokens.kind(i) === TokenKind.name && !tokens.isWord(i, 'import') && !tokens.isWord(i, 'type')) {
    found.push({ local: tokens.textOf(i), name: '*' });
  }
  return found;
}

/** The names in the braces of a clause or a pattern; `separator` stands before the local one. */
function members({ tokens }: CodeFile, open: number, separator: string): readonly Imported[] {
  const found: Imported[] = [];
  const close = tokens.mate(open);
  for (let i = open + 1; i < close; i = tokens.after(i)) {
    if (tokens.kind(i) !== TokenKind.name || tokens.isWord(i, 'type')) continue;
    const name = tokens.textOf(i);
    const renamed = tokens.is(i + 1, separator) && tokens.kind(i + 2) === TokenKind.name && i + 2 < close;
    if (renamed) i += 2;
    found.push({ local: tokens.textOf(i), name: name === 'default' ? '*' : name });
  }
  return found;
}

/** `const name = require(…)`, `const { a, b: c } = await import(…)`, `const A = require(…).A`, `import name = require(…)`. */
function assigned(file: CodeFile, callee: number): readonly Imported[] {
  const { tokens } = file;
  let path: readonly string[] = [];
  let after = tokens.mate(callee + 1) + 1;
  // `(await import(…)).connect`
  if (tokens.is(after, ')')) after++;
  while (tokens.is(after, '.') && tokens.kind(after + 1) === TokenKind.name) {
    path = [...path, tokens.textOf(after + 1)];
    after += 2;
  }
  let before = callee - 1;
  while (tokens.isWord(before, 'await') || tokens.is(before, '(')) before--;
  if (!tokens.is(before, '=')) return [];
  const target = before - 1;
  if (tokens.is(target, '}') && tokens.mate(target) >= 0) return members(file, tokens.mate(target), ':');
  if (tokens.kind(target) !== TokenKind.name || tokens.is(target - 1, '.')) return [];
  return [{ local: tokens.textOf(target), name: path.at(-1) ?? '*' }];
}
