import { bindingsAt } from '../../syntax/code/bindings';
import type { Binding } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { returnedBy } from '../../declarations/returned';
import { TokenKind } from '../../syntax/code/tokens';

/** What the text shows of an object: the call that made it, and its class. */
export interface JvmObject {
  readonly maker?: CallExpression;
  readonly type?: string;
}

/** Whether a call makes an object of a class: `new Name(…)`, and `Name(…)` in Kotlin and Scala. */
export function isConstruction(file: CodeFile, call: CallExpression): boolean {
  const { receiver } = call;
  if (receiver && receiver.type !== 'name') return false;
  if (call.constructs) return true;
  const { lexicon, tokens } = file;
  const before = tokens.textOf(file.chainStart(call.nameToken) - 1);
  return (
    lexicon.trailingBlocks === true &&
    /^[A-Z]/.test(call.name) &&
    !/^(class|@|trait|enum|interface|object)$/.test(before)
  );
}

/** The calls that make objects of a class. */
export function constructions(file: CodeFile, name: string): readonly CallExpression[] {
  return file.calls(name).filter((call) => isConstruction(file, call));
}

/** What an object is: made here, given back by a function of this file, or declared with a type. */
export function objectOf(file: CodeFile, expression: Expression | undefined, token: number, steps = 0): JvmObject {
  if (expression === undefined || steps > 6) return {};
  const made = follow(file, expression, token);
  if (made.type === 'call') {
    if (isConstruction(file, made)) return { maker: made, type: made.name };
    if (made.receiver && /^(apply|also)$/.test(made.name)) return objectOf(file, made.receiver, token, steps + 1);
    const returned = !made.receiver ? returnedBy(file, made) : undefined;
    if (returned) return objectOf(file, returned.expression, returned.token, steps + 1);
    return { maker: made };
  }
  // A value that shows nothing of its class leaves what the name is declared with.
  const name = made.type === 'name' ? made : expression.type === 'name' ? expression : undefined;
  const type = name && declaredType(file, name.path, token);
  return type === undefined ? {} : { type };
}

/** The class that a name is declared with, `undefined` where the file has several of that name or none. */
export function declaredType(file: CodeFile, path: readonly string[], token: number): string | undefined {
  const [binding] = path.length === 1 ? bindingsAt(file, path, token) : [];
  const own = binding && typeAt(file, binding.token);
  if (own !== undefined) return own;
  const found = typesOf(file, path.at(-1) ?? '');
  return found.size === 1 ? [...found][0] : undefined;
}

const known = new WeakMap<CodeFile, Map<string, ReadonlySet<string>>>();

/** The classes that a name is declared with anywhere in a file. */
function typesOf(file: CodeFile, name: string): ReadonlySet<string> {
  const names = known.get(file) ?? new Map<string, ReadonlySet<string>>();
  known.set(file, names);
  const types = names.get(name) ?? new Set(file.occurrences(name).flatMap((at) => typeAt(file, at) ?? []));
  names.set(name, types);
  return types;
}

/** `Type name`, `name: Type` */
function typeAt({ lexicon, tokens }: CodeFile, at: number): string | undefined {
  if (!lexicon.casts) {
    if (!tokens.is(at + 1, ':') || tokens.is(at + 1, '::')) return undefined;
    let type = at + 2;
    while (tokens.is(type + 1, '.') && tokens.kind(type + 2) === TokenKind.name) type += 2;
    return tokens.kind(type) === TokenKind.name ? tokens.textOf(type) : undefined;
  }
  if (!/^[;=,):]/.test(tokens.textOf(at + 1))) return undefined;
  let before = at - 1;
  for (let depth = 0, i = before; tokens.is(before, '>') && i > at - 40; i--) {
    if (tokens.is(i, '>')) depth++;
    else if (tokens.is(i, '<') && --depth === 0) before = i - 1;
  }
  const type = tokens.textOf(before);
  return tokens.kind(before) === TokenKind.name && /^[A-Z]/.test(type) ? type : undefined;
}

/** The name that a value is given, by the first token of the value. */
export function boundName(
  file: CodeFile,
  start: number,
): { readonly path: readonly string[]; readonly binding: Binding } | undefined {
  const { tokens } = file;
  if (!tokens.is(start - 1, '=')) return undefined;
  // A type may stand between the name and the value.
  for (let token = start - 2; token >= 0 && token > start - 26; token--) {
    if (tokens.kind(token) !== TokenKind.name) continue;
    const path = tokens.is(token - 1, '.') ? [tokens.textOf(token - 2), tokens.textOf(token)] : [tokens.textOf(token)];
    const binding = bindingsAt(file, path, token).find((each) => each.value === start);
    if (binding) return { path, binding };
  }
  return undefined;
}

/** The call at which the making of a value begins: `Builder()` of `new Builder().name("x").build()`. */
export function rootOf(file: CodeFile, value: Expression, token: number, steps = 0): CallExpression | undefined {
  const made = follow(file, value, token);
  if (made.type !== 'call' || steps > 6) return undefined;
  let root = made;
  while (root.receiver?.type === 'call') root = root.receiver;
  const { receiver } = root;
  // A variable may hold the builder, a function of the file may give it back.
  const isHeld = receiver?.type === 'name' && bindingsAt(file, receiver.path, root.nameToken).length > 0;
  if (isHeld) return rootOf(file, receiver, root.nameToken, steps + 1);
  const returned = receiver ? undefined : returnedBy(file, root);
  return returned && !isConstruction(file, root) ? rootOf(file, returned.expression, returned.token, steps + 1) : root;
}

/** The class whose builder a call begins: `Options` of `new Options.Builder()` and of `Options.builder()`. */
export function builtClass({ name, receiver }: CallExpression): string | undefined {
  const owner = receiver?.type === 'name' ? receiver.path.at(-1) : undefined;
  return name === 'Builder' || name === 'builder' ? owner : undefined;
}
