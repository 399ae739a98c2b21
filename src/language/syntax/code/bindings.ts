import type { CodeFile } from './codeFile';
import type { Expression } from './expression';
import { arrowBody, blockOf, bodyOfParameters, indentedClassOf, isClassBody } from './scopes';
import type { Scope } from './scopes';
import { isLink, skipTypeArguments } from './separators';
import { TokenKind } from './tokens';

/** A place where a name gets its value. */
export interface Binding {
  /** The name's last token. */
  readonly token: number;
  readonly scope: Scope;
  /** First token of the value; absent where the text does not show the value: a parameter, a loop. */
  readonly value?: number;
  /** Whether it also declares the name, so that its scope is where it stands; `unless-visible` is settled in an index. */
  readonly declares: boolean | 'unless-visible';
  readonly reach?: Scope;
}

/** Words for the instance or the class that a method is of. */
const instances: ReadonlySet<string> = new Set(['this', 'self', '$this', 'static', 'Self', 'cls']);

/** What a name stands for at a token: the bindings of the innermost scope that has one. */
export function bindingsAt(file: CodeFile, path: readonly string[], token: number): readonly Binding[] {
  const index = indexOf(file, path);
  const bindings = index.byScope.get(scopeKey(narrowest(index.scopes, token))) ?? [];
  const [owner = '', member = ''] = path;
  if (path.length !== 2 || !instances.has(owner)) return bindings;
  // What is declared as `$name` is `$this->name`.
  return [...bindings, ...fieldsAt(file, owner === '$this' ? `$${member}` : member, token)];
}

/** What `this.name` and `self.name` stand for where the body of the class gives it a value. */
function fieldsAt(file: CodeFile, name: string, token: number): readonly Binding[] {
  const { byScope, scopes } = indexOf(file, [name]);
  const bodies = scopes.filter((scope) => scope.from <= token && token < scope.to && isClassBody(file, scope));
  const body = narrowest(bodies, token);
  return (body && byScope.get(scopeKey(body))) ?? [];
}

/** The expression a name stands for, `undefined` where it has several, none, or one that the text does not show. */
export function valueOf(file: CodeFile, path: readonly string[], token: number): Expression | undefined {
  const [binding, ...others] = bindingsAt(file, path, token);
  if (binding?.value === undefined || others.length > 0) return undefined;
  return file.valueAt(binding.value);
}

/** The bindings of one name, by the scope in which they hold. */
interface BindingIndex {
  /** Scopes that declare the name, by where they begin. */
  readonly scopes: readonly Scope[];
  readonly byScope: ReadonlyMap<string, readonly Binding[]>;
}

/** Scopes nest, so of those around a token the one that begins last is the innermost. */
function narrowest(scopes: readonly Scope[], token: number): Scope | undefined {
  let low = 0;
  let high = scopes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scopes[middle]?.from ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const scope = scopes[i];
    if (scope && token < scope.to) return scope;
  }
  return undefined;
}

function scopeKey(scope: Scope | undefined): string {
  return scope ? `${scope.from}-${scope.to}` : '';
}

const cache = new WeakMap<CodeFile, Map<string, BindingIndex>>();

function indexOf(file: CodeFile, path: readonly string[]): BindingIndex {
  const key = path.join('.');
  const known = cache.get(file) ?? new Map<string, BindingIndex>();
  cache.set(file, known);
  const index = known.get(key) ?? makeIndex(file, path);
  known.set(key, index);
  return index;
}

function makeIndex(file: CodeFile, path: readonly string[]): BindingIndex {
  const found = file.occurrences(path.at(-1) ?? '').flatMap((token) => bindingAt(file, path, token) ?? []);
  const bindings = settled(found);
  const scopes = bindings.filter((binding) => binding.declares).map((binding) => binding.scope);
  scopes.sort((a, b) => a.from - b.from || b.to - a.to);
  const byScope = new Map<string, Binding[]>();
  for (const binding of bindings) {
    // An assignment holds where the name it assigns to was declared.
    const key = scopeKey(binding.declares ? binding.scope : narrowest(scopes, binding.token));
    const same = byScope.get(key);
    if (same) same.push(binding);
    else byScope.set(key, [binding]);
  }
  return { scopes, byScope };
}

/** Decides of bindings in the order of the text which ones declare: those that no open scope has the name for. */
function settled(bindings: readonly Binding[]): readonly Binding[] {
  const open: Scope[] = [];
  return bindings.map((binding) => {
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= binding.token) open.pop();
    const seen = (open.at(-1)?.from ?? -1) >= (binding.reach?.from ?? 0);
    const declares = binding.declares === 'unless-visible' ? !seen : binding.declares;
    if (declares) open.push(binding.scope);
    return { ...binding, declares };
  });
}

/** The binding that an occurrence of a name is, if it is one. */
function bindingAt(file: CodeFile, path: readonly string[], token: number): Binding | undefined {
  const { tokens } = file;
  const first = token - 2 * (path.length - 1);
  if (!path.every((word, i) => tokens.isWord(first + 2 * i, word)) || isLink(tokens, file.lexicon, first - 1))
    return undefined;
  const everywhere: Scope = { from: 0, to: tokens.count };
  if (path.length > 1) {
    const value = assignedValue(file, token);
    if (value === undefined) return undefined;
    // What one class of a Python file keeps, another knows nothing of.
    const keeps = file.lexicon.blocks === 'indentation' && /^(self|cls)$/.test(path[0] ?? '');
    const scope = keeps ? (indentedClassOf(file, token) ?? everywhere) : everywhere;
    return { token, scope, declares: true, ...value };
  }
  const own = file.lexicon.own?.binding?.(tokens, token);
  if (own === null) return undefined;
  if (own) return { token, scope: blockOf(file, token), ...own };
  return parameter(file, token) ?? pattern(file, token) ?? assignment(file, token);
}

function parameter(file: CodeFile, token: number): Binding | undefined {
  const { tokens } = file;
  if (tokens.is(token + 1, '=>') || (tokens.is(token + 1, '->') && file.lexicon.casts)) {
    return { token, scope: arrowBody(file, token + 1), declares: true };
  }
  // `({ retry: { retries } }) =>`: a pattern among the parameters nests.
  let parent = tokens.parent(token);
  for (let depth = 0; depth < maxPatternDepth && parent >= 0 && !tokens.is(parent, '('); depth++) {
    parent = tokens.parent(parent);
  }
  if (file.lexicon.own?.isParameter?.(tokens, token) === false) return undefined;
  const body = parent < 0 ? undefined : bodyOfParameters(file, parent);
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
  let parent = tokens.parent(token);
  for (let depth = 0; depth < maxPatternDepth && parent >= 0 && !tokens.is(parent, '('); depth++) {
    const declared = tokens.mate(parent) >= 0 && lexicon.declarators.includes(tokens.textOf(parent - 1));
    if (declared && isAssign(file, tokens.mate(parent) + 1)) {
      return { token, scope: blockOf(file, parent), declares: true };
    }
    parent = tokens.parent(parent);
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
  const scope = blockOf(file, token);
  return { token, scope, declares: isDeclared(file, token) || isClassBody(file, scope), ...value };
}

/** `Type name =`, `const name =`. */
function isDeclared({ lexicon, tokens }: CodeFile, token: number): boolean {
  const before = token - 1;
  if (lexicon.declarators.length > 0) return lexicon.declarators.includes(tokens.textOf(before));
  if (tokens.kind(before) === TokenKind.name) return !['return', 'else', 'do'].includes(tokens.textOf(before));
  return tokens.is(before, '>') || tokens.is(before, ']');
}

/** Patterns in patterns: deeper than this no one writes. */
const maxPatternDepth = 6;

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
  for (
    let i = index + 1;
    i < index + 24 && i < tokens.count;
    i = skipTypeArguments(tokens, lexicon, i) ?? tokens.after(i)
  ) {
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
