import type { CodeFile } from './codeFile';
import type { Expression } from './expression';
import { arrowBody, blockOf, bodyOfParameters } from './scopes';
import type { Scope } from './scopes';
import { endOfStatement } from './statements';
import { TokenKind } from './tokens';

/** A place where a name gets its value. */
export interface Binding {
  /** The name's last token. */
  readonly token: number;
  readonly scope: Scope;
  /** First token of the value; absent where the text does not show the value: a parameter, a loop. */
  readonly value?: number;
  /** Whether it also declares the name, so that its scope is where it stands. */
  readonly declares: boolean;
}

/** What a name stands for at a token: the bindings of the innermost scope that has one. */
export function bindingsAt(file: CodeFile, path: readonly string[], token: number): readonly Binding[] {
  const all = bindingsOf(file, path);
  const declared = all.filter((binding) => binding.declares);
  const home = narrowest(declared, token);
  return all.filter((binding) => {
    const its = binding.declares ? binding.scope : narrowest(declared, binding.token);
    return home === undefined ? its === undefined : its !== undefined && its.from === home.from && its.to === home.to;
  });
}

/** The expression a name stands for, `undefined` where it has several, none, or one that the text does not show. */
export function valueOf(file: CodeFile, path: readonly string[], token: number): Expression | undefined {
  const [binding, ...others] = bindingsAt(file, path, token);
  if (binding?.value === undefined || others.length > 0) return undefined;
  return file.reader.read(binding.value, endOfStatement(file, binding.value));
}

function narrowest(bindings: readonly Binding[], token: number): Scope | undefined {
  let best: Scope | undefined;
  for (const { scope } of bindings) {
    const holds = scope.from <= token && token < scope.to;
    if (holds && (best === undefined || scope.to - scope.from < best.to - best.from)) best = scope;
  }
  return best;
}

const cache = new WeakMap<CodeFile, Map<string, readonly Binding[]>>();

function bindingsOf(file: CodeFile, path: readonly string[]): readonly Binding[] {
  const key = path.join('.');
  const known = cache.get(file) ?? new Map<string, readonly Binding[]>();
  cache.set(file, known);
  let bindings = known.get(key);
  if (bindings === undefined) {
    bindings = file.occurrences(path.at(-1) ?? '').flatMap((token) => bindingAt(file, path, token) ?? []);
    known.set(key, bindings);
  }
  return bindings;
}

/** The binding that an occurrence of a name is, if it is one. */
function bindingAt(file: CodeFile, path: readonly string[], token: number): Binding | undefined {
  const { tokens } = file;
  const first = token - 2 * (path.length - 1);
  if (!path.every((word, i) => tokens.isWord(first + 2 * i, word)) || tokens.is(first - 1, '.')) return undefined;
  const everywhere: Scope = { from: 0, to: tokens.count };
  if (path.length > 1) {
    const value = assignedValue(file, token);
    return value === undefined ? undefined : { token, scope: everywhere, declares: true, ...value };
  }
  return parameter(file, token) ?? pattern(file, token) ?? assignment(file, token);
}

function parameter(file: CodeFile, token: number): Binding | undefined {
  const { tokens } = file;
  if (tokens.is(token + 1, '=>') || (tokens.is(token + 1, '->') && file.lexicon.casts)) {
    return { token, scope: arrowBody(file, token + 1), declares: true };
  }
  const parent = tokens.parent(token);
  const body = parent < 0 ? undefined : bodyOfParameters(file, tokens.is(parent, '(') ? parent : tokens.parent(parent));
  return body && { token, scope: body, declares: true };
}

/** `for x in`, `as x`, `const { x } = …`: bound, to what the text does not say. */
function pattern(file: CodeFile, token: number): Binding | undefined {
  const { lexicon, tokens } = file;
  const opaque: Binding = { token, scope: blockOf(file, token), declares: true };
  if (lexicon.blocks === 'indentation') {
    const before = tokens.textOf(token - 1);
    return ['for', 'as', 'import', 'global', 'nonlocal'].includes(before) ? opaque : undefined;
  }
  const parent = tokens.parent(token);
  const isPattern = parent >= 0 && !tokens.is(parent, '(') && isAssign(file, tokens.mate(parent) + 1);
  if (isPattern && tokens.mate(parent) >= 0 && lexicon.declarators.includes(tokens.textOf(parent - 1))) {
    return { token, scope: blockOf(file, parent), declares: true };
  }
  if (tokens.isWord(token - 1, 'import')) return opaque;
  const looped = tokens.isWord(token + 1, 'of') || tokens.isWord(token + 1, 'in');
  return looped && lexicon.declarators.includes(tokens.textOf(token - 1)) ? opaque : undefined;
}

function assignment(file: CodeFile, token: number): Binding | undefined {
  const value = assignedValue(file, token);
  if (value === undefined) return undefined;
  const { lexicon, tokens } = file;
  if (lexicon.blocks === 'indentation') {
    // A tuple on the left, `a, b = …`, says not which part is whose.
    const tuple = tokens.is(token - 1, ',') && tokens.parent(token) < 0;
    return { token, scope: blockOf(file, token), declares: true, ...(tuple ? {} : value) };
  }
  return { token, scope: blockOf(file, token), declares: isDeclared(file, token), ...value };
}

/** `Type name =`, `const name =`. */
function isDeclared({ lexicon, tokens }: CodeFile, token: number): boolean {
  const before = token - 1;
  if (lexicon.declarators.length > 0) return lexicon.declarators.includes(tokens.textOf(before));
  if (tokens.kind(before) === TokenKind.name) return !['return', 'else', 'do'].includes(tokens.textOf(before));
  return tokens.is(before, '>') || tokens.is(before, ']');
}

/** Operators that change what they stand after. */
const changing = /^(\+\+|--|\*\*=|\/\/=|\|\|=|&&=|\?\?=|[+\-*/%|&]=)/;

/** What follows a name that is assigned to; the first token of the value unless an operator takes part. */
function assignedValue(file: CodeFile, token: number): { readonly value?: number } | undefined {
  const { tokens } = file;
  const enclosing = tokens.parent(token);
  if (enclosing >= 0 && !tokens.is(enclosing, '{')) return undefined;
  const equals = skipAnnotation(file, token + 1);
  if (isAssign(file, equals)) return { value: equals + 1 };
  const operator = tokens.kind(token + 1) === TokenKind.punctuation ? tokens.start(token + 1) : -1;
  const operates = operator >= 0 && changing.test(tokens.text.slice(operator, operator + 3));
  return operates ? {} : undefined;
}

/** `name: Type =` */
function skipAnnotation({ tokens, lexicon }: CodeFile, index: number): number {
  if (lexicon.casts || !tokens.is(index, ':') || tokens.is(index, ':=')) return index;
  for (let i = index + 1; i < index + 24 && i < tokens.count; i = tokens.after(i)) {
    if (tokens.is(i, '=') && !tokens.is(i, '=>')) return i;
    if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.kind(i) === TokenKind.close || tokens.isFresh(i)) return index;
  }
  return index;
}

function isAssign({ tokens }: CodeFile, index: number): boolean {
  return (
    tokens.kind(index) === TokenKind.punctuation &&
    tokens.is(index, '=') &&
    !tokens.is(index, '==') &&
    !tokens.is(index, '=>')
  );
}
