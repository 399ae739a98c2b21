import { bindingsAt } from '../../syntax/code/bindings';
import type { Binding } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { qualifiedName } from '../../syntax/code/pythonImports';
import { TokenKind } from '../../syntax/code/tokens';
import type { Library } from './libraryCalls';

/** An object of a library on which methods are called. */
export interface LibraryObject {
  /** Classes, functions and methods that make one, by their last word. */
  readonly makers: readonly string[];
  /** Names that people give it, by the last word; they count where the text does not show what made it. */
  readonly named: RegExp;
  /** Classes it is annotated with, beside `makers`. */
  readonly types?: readonly string[];
}

/** An object found behind a name; its making where the text shows one. */
export interface FoundObject {
  readonly maker?: CallExpression;
}

/** Names that lead to names that lead to names: more is a loop. */
const maxSteps = 4;

/** A name that is given more values than this may be anything. */
const maxValues = 4;

/** With `None`, `global` and branches among them, a name is bound this often at most. */
const maxBindings = 12;

/** Words of an annotation that say nothing of the class. */
const wrappers: ReadonlySet<string> = new Set([
  ...['Optional', 'Any', 'Union', 'None', 'Annotated', 'ClassVar', 'Final', 'typing', 't', 'Depends', 'object'],
]);

/** The object that an expression is, `undefined` where it is, or may well be, something else. */
export function objectBehind(
  file: CodeFile,
  library: Library,
  expression: Expression | undefined,
  token: number,
  object: LibraryObject,
): FoundObject | undefined {
  if (expression === undefined) return undefined;
  const origin = originOf(file, expression, token, 0);
  if (origin.maker) {
    const name = makerName(file, library, origin.maker);
    if (name !== undefined && object.makers.includes(name)) return origin.one ? { maker: origin.maker } : {};
    // A class of another name, or of another library; a function may return anything.
    if (name === undefined || /^[A-Z]/.test(name) || expression.type === 'call') return undefined;
  }
  const types = origin.types.filter((type) => !wrappers.has(type));
  if (types.length > 0) {
    return types.some((type) => object.makers.includes(type) || object.types?.includes(type) === true) ? {} : undefined;
  }
  return expression.type === 'name' && object.named.test(expression.path.at(-1) ?? '') ? {} : undefined;
}

/** `undefined` for what another library makes. */
function makerName(file: CodeFile, library: Library, { name, receiver }: CallExpression): string | undefined {
  const path = receiver === undefined ? [name] : receiver.type === 'name' ? [...receiver.path, name] : [];
  const full = qualifiedName(file, path)?.split('.');
  if (full === undefined) return name;
  return library.roots.includes(full[0] ?? '') ? full.at(-1) : undefined;
}

/** Where the value of an expression comes from, as far as the file shows it. */
interface Origin {
  readonly maker?: CallExpression;
  /** Whether there is no other. */
  readonly one: boolean;
  /** Words of the annotations on the way. */
  readonly types: readonly string[];
}

function originOf(file: CodeFile, expression: Expression, token: number, steps: number): Origin {
  if (expression.type === 'call') return { maker: expression, one: true, types: [] };
  if (expression.type !== 'name' || steps > maxSteps) return { one: true, types: [] };
  const all = bindingsAt(file, expression.path, token);
  if (all.length > maxBindings) return { one: false, types: [] };
  const bindings = all.filter((binding) => !isDeclarationOnly(file, binding));
  const types = bindings.flatMap((binding) => annotation(file, binding.token));
  // A name is nothing until it is given its object: `self.producer = None`.
  const values = bindings
    .filter((binding) => binding.value !== undefined)
    .map((binding) => ({ binding, value: file.valueAt(binding.value ?? 0) }))
    .filter(({ value }) => value.type !== 'literal');
  if (values.length > maxValues) return { one: false, types };
  const origins = values.map(({ binding, value }) => originOf(file, value, binding.token, steps + 1));
  const made = origins.filter((origin) => origin.maker !== undefined);
  const [first] = made;
  const same = made.every((origin) => origin.maker?.name === first?.maker?.name);
  return {
    ...(first?.maker && same && { maker: first.maker }),
    one: made.length === 1 && first?.one === true && bindings.every((binding) => binding.value !== undefined),
    types: [...types, ...origins.flatMap((origin) => origin.types)],
  };
}

/** `global name` */
function isDeclarationOnly(file: CodeFile, { token }: Binding): boolean {
  const before = file.tokens.textOf(token - 1);
  return before === 'global' || before === 'nonlocal';
}

/** The words of `name: Type` and `name: "Type | None"`. */
function annotation({ tokens }: CodeFile, token: number): readonly string[] {
  if (!tokens.is(token + 1, ':') || tokens.is(token + 1, ':=')) return [];
  // `with … as name:`, `lambda name:` and `{name: …}` only look like one.
  const open = tokens.parent(token);
  const isDeclared = open < 0 ? tokens.isFresh(token) || tokens.is(token - 1, '.') : tokens.isWord(open - 2, 'def');
  if (!isDeclared) return [];
  const words: string[] = [];
  for (let i = token + 2; i < token + 20 && !/^[=,)]$/.test(tokens.textOf(i)); i++) {
    if (i > token + 2 && tokens.isFresh(i) && tokens.parent(i) < 0) break;
    // Of a dotted name the last word is the class.
    if (tokens.is(i + 1, '.')) continue;
    const kind = tokens.kind(i);
    if (kind === TokenKind.name || kind === TokenKind.string) {
      words.push(...(tokens.textOf(i).match(/[A-Za-z_]\w*(?!\w*\.)/g) ?? []));
    }
  }
  return words;
}
