import { bindingsAt } from '../../syntax/code/bindings';
import type { Binding } from '../../syntax/code/bindings';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { readGoType } from '../../syntax/code/lexicons/goTypes';
import type { GoType } from '../../syntax/code/lexicons/goTypes';
import { TokenKind } from '../../syntax/code/tokens';
import { canonicalName, packageAt } from './goContext';
import { endOfRange } from './goLoops';
import { perFile } from './goMemo';
import type { GoContext } from './goContext';

const typeOfBinding = perFile<string | undefined>();
const typesOfField = perFile<readonly (string | undefined)[]>();

/** Values made of values made of values: more is a loop. */
const maxDepth = 8;

/**
 * Which type of the library a value has; `undefined` where the file does not say, `?…` for a type of elsewhere. Lists,
 * maps, channels and pointers count as what they hold.
 */
export function typeOf(context: GoContext, expression: Expression | undefined, token: number): string | undefined {
  return expression && goTypeOf(context, expression, token, 0);
}

function goTypeOf(context: GoContext, expression: Expression, token: number, depth: number): string | undefined {
  if (depth > maxDepth) return undefined;
  switch (expression.type) {
    case 'name':
      return agreed(ofName(context, expression.path, token, depth));
    case 'table':
      return expression.of && canonicalName(context, expression.of);
    case 'list':
      return expression.items[0] && goTypeOf(context, expression.items[0], token, depth + 1);
    case 'call':
      return ofCall(context, expression, token, depth);
    case 'literal':
      return `?${typeof expression.value}`;
    default:
      return undefined;
  }
}

function agreed(types: readonly (string | undefined)[]): string | undefined {
  const known = new Set(types.filter((type) => type !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

function ofName(
  context: GoContext,
  path: readonly string[],
  token: number,
  depth: number,
): readonly (string | undefined)[] {
  const { file } = context;
  const bound = bindingsAt(file, path, token).map((binding) =>
    typeOfBinding(context, binding.token, () => ofBinding(context, binding, depth)),
  );
  if (path.length === 1) return bound;
  const last = path.at(-1) ?? '';
  const fields = typesOfField(context, last, () => fieldsCalled(context, last));
  return [...bound, ...fields];
}

/** The types of the fields of a name, in every struct of the file. */
function fieldsCalled(context: GoContext, name: string): readonly (string | undefined)[] {
  return context.file.occurrences(name).flatMap((at) => (isField(context, at) ? [declared(context, at)] : []));
}

function isField({ file: { tokens } }: GoContext, token: number): boolean {
  const parent = tokens.parent(token);
  return (
    tokens.is(parent, '{') &&
    tokens.isWord(parent - 1, 'struct') &&
    (tokens.isFresh(token) || tokens.is(token - 1, ','))
  );
}

function ofBinding(context: GoContext, binding: Binding, depth: number): string | undefined {
  const { file } = context;
  const { tokens } = file;
  const { value } = binding;
  if (value !== undefined) {
    // What comes out of a channel.
    const from = tokens.is(value, '<-') ? value + 2 : value;
    return goTypeOf(context, file.valueAt(from), from, depth + 1) ?? declared(context, binding.token);
  }
  const range = rangeAfter(context, binding.token);
  return range === undefined
    ? declared(context, binding.token)
    : goTypeOf(context, file.reader.read(range, endOfRange(file.tokens, range)), range, depth + 1);
}

/** First token of what a loop goes over: `for i, x := range xs {`. */
function rangeAfter({ file: { tokens } }: GoContext, token: number): number | undefined {
  for (let i = token + 1; i < token + 8 && !tokens.isFresh(i) && !/^[){]/.test(tokens.textOf(i)); i++) {
    if (tokens.isWord(i, 'range')) return i + 1;
  }
  return undefined;
}

const embedded = perFile<readonly string[]>();

/** The types that a struct of this file takes methods from: `type session struct { *amqp.Channel }`. */
export function embeddedIn(context: GoContext, type: string): readonly string[] {
  return type.startsWith('?') ? embedded(context, type, () => embeddedTypes(context, type.slice(1))) : [];
}

function embeddedTypes(context: GoContext, name: string): readonly string[] {
  const { tokens } = context.file;
  const at = context.file.occurrences(name).find((token) => tokens.isWord(token - 1, 'type'));
  if (at === undefined || !tokens.isWord(at + 1, 'struct') || tokens.mate(at + 2) < 0) return [];
  const types: string[] = [];
  for (let i = at + 3; i < tokens.mate(at + 2); i = tokens.after(i)) {
    // A field has a name before its type, an embedded type is all of its line.
    const type = tokens.isFresh(i) ? readGoType(tokens, i, tokens.mate(at + 2)) : undefined;
    if (type?.path && type.path.length > 1 && tokens.isFresh(type.next)) types.push(canonicalName(context, type.path));
  }
  return types;
}

/** The type that stands after a name, or after the names it stands among. */
function declared(context: GoContext, token: number): string | undefined {
  const { tokens } = context.file;
  let last = token;
  while (tokens.is(last + 1, ',') && tokens.kind(last + 2) === TokenKind.name && last < token + 20) last += 2;
  const type = tokens.isFresh(last + 1) ? undefined : readGoType(tokens, last + 1, tokens.count);
  return type && ofType(context, type);
}

function ofType(context: GoContext, type: GoType): string | undefined {
  if (type.element) return ofType(context, type.element);
  return type.path && canonicalName(context, type.path);
}

function ofCall(context: GoContext, call: CallExpression, token: number, depth: number): string | undefined {
  const { receiver } = call;
  if (receiver === undefined) return ofFunction(context, call);
  const [first = ''] = receiver.type === 'name' && receiver.path.length === 1 ? receiver.path : [];
  const imported = first === '' ? undefined : packageAt(context, first, token);
  const owner = imported ?? goTypeOf(context, receiver, token, depth + 1);
  return owner === undefined ? undefined : context.results[`${owner}.${call.name}`];
}

/** The first result of a function of this file: `func connect() (*amqp.Connection, error)`. */
function ofFunction(context: GoContext, call: CallExpression): string | undefined {
  const { tokens } = context.file;
  const at = context.file.occurrences(call.name).find((token) => tokens.isWord(token - 1, 'func'));
  if (at === undefined || !tokens.is(at + 1, '(')) return undefined;
  let result = tokens.after(at + 1);
  if (tokens.is(result, '(')) result++;
  // A result may have a name before its type.
  const named = tokens.kind(result) === TokenKind.name && !/^[.,){]/.test(tokens.textOf(result + 1));
  const type = readGoType(tokens, named && !tokens.is(result + 1, '[') ? result + 1 : result, tokens.count);
  return type && ofType(context, type);
}
