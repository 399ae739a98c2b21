import { initializerTable } from '../../declarations/initializerTable';
import type { OptionTable } from '../../declarations/optionTable';
import { readTable } from '../../declarations/readTable';
import { withStatements } from '../../declarations/statementTable';
import type { Span } from '../../model/text';
import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { TokenKind } from '../../syntax/code/tokens';

/** `new Config(…) { … }`, and `Config name = new(…) { … }`. */
export interface Construction {
  readonly className: string;
  readonly call: CallExpression;
  /** The word `new`. */
  readonly start: number;
  /** The name of the class where it stands. */
  readonly nameSpan: Span;
}

/** Chains longer than this are not followed. */
const maxChain = 40;

/** What was found in a file, by class and by the token that a call is named by. */
interface Found {
  readonly byClass: Map<string, readonly Construction[]>;
  readonly byToken: Map<number, Construction>;
}

const found = new WeakMap<CodeFile, Found>();

/** The constructions of a class in a file; the same ones each time. */
export function constructions(file: CodeFile, className: string): readonly Construction[] {
  const known: Found = found.get(file) ?? { byClass: new Map(), byToken: new Map() };
  found.set(file, known);
  let all = known.byClass.get(className);
  if (all === undefined) {
    all = find(file, className);
    known.byClass.set(className, all);
    for (const construction of all) known.byToken.set(construction.call.nameToken, construction);
  }
  return all;
}

function find(file: CodeFile, className: string): readonly Construction[] {
  return file.occurrences(className).flatMap((token) => {
    const start = newBefore(file, token) ?? newAfter(file, token);
    const call = start === undefined ? undefined : callAt(file, start, token);
    const nameSpan = file.tokens.span(token, token);
    return call && start !== undefined ? [{ className, call, start, nameSpan }] : [];
  });
}

function callAt(file: CodeFile, start: number, token: number): CallExpression | undefined {
  if (start < token) return file.reader.callAt(start, token);
  const value = file.valueAt(start);
  return value.type === 'call' && value.nameToken === start ? value : undefined;
}

/** `new Confluent.Kafka.ProducerConfig` */
function newBefore({ tokens }: CodeFile, token: number): number | undefined {
  let first = token;
  while (tokens.is(first - 1, '.') && tokens.kind(first - 2) === TokenKind.name) first -= 2;
  return tokens.isWord(first - 1, 'new') ? first - 1 : undefined;
}

/** `ProducerConfig config = new(`, `ProducerConfig Config { get; } = new(` */
function newAfter({ tokens }: CodeFile, token: number): number | undefined {
  const name = tokens.is(token + 1, '?') ? token + 2 : token + 1;
  if (tokens.kind(name) !== TokenKind.name) return undefined;
  const equals = tokens.is(name + 1, '{') ? tokens.after(name + 1) : name + 1;
  const isNew = tokens.is(equals, '=') && tokens.isWord(equals + 1, 'new') && tokens.is(equals + 2, '(');
  return isNew ? equals + 1 : undefined;
}

const tables = new WeakMap<Construction, OptionTable>();

/** What a construction and the statements on the variable that holds it set. */
export function tableOf(file: CodeFile, construction: Construction): OptionTable {
  const table = tables.get(construction) ?? readTableOf(file, construction);
  tables.set(construction, table);
  return table;
}

function readTableOf(file: CodeFile, { call, start }: Construction): OptionTable {
  const made = initializerTable(file, call, readTable);
  const path = variableOf(file, start);
  const [binding, ...others] = path ? bindingsAt(file, path, start) : [];
  if (!path || !binding) return made;
  // Where the variable holds several, one after the other, statements on it speak of one that is not known.
  if (others.length > 0 || binding.value !== start) return { ...made, complete: false };
  return withStatements(file, path, binding, made, binding.scope.to, readTable);
}

/** The name that a value beginning at a token is given. */
export function variableOf({ tokens }: CodeFile, value: number): readonly string[] | undefined {
  const name = value - 2;
  const assigns = tokens.is(value - 1, '=') && tokens.kind(name) === TokenKind.name;
  if (!assigns) return undefined;
  const ofInstance = tokens.is(name - 1, '.') && tokens.isWord(name - 2, 'this');
  return ofInstance ? ['this', tokens.textOf(name)] : tokens.is(name - 1, '.') ? undefined : [tokens.textOf(name)];
}

/** The construction of one of these classes behind an expression. */
export function constructionBehind(
  file: CodeFile,
  expression: Expression,
  token: number,
  classNames: readonly string[],
): Construction | undefined {
  const value = followed(file, expression, token);
  if (value.type !== 'call') return undefined;
  for (const className of classNames) constructions(file, className);
  const construction = found.get(file)?.byToken.get(value.nameToken);
  const same = construction?.call.close === value.close && classNames.includes(construction.className);
  return same ? construction : undefined;
}

/** The call at the beginning of a chain: `new Builder(config).SetX(…).Build()` begins with its construction. */
export function beginningOf(file: CodeFile, expression: Expression, token: number): CallExpression | undefined {
  let value = followed(file, expression, token);
  for (let steps = 0; steps < maxChain && value.type === 'call'; steps++) {
    if (!value.receiver) return value;
    const before = followed(file, value.receiver, value.nameToken);
    if (before.type !== 'call') return value;
    value = before;
  }
  return undefined;
}

/** The expression behind a name; a field is the same with and without `this`. */
export function followed(file: CodeFile, expression: Expression, token: number): Expression {
  const ofInstance = expression.type === 'name' && expression.path.length > 1 && expression.path[0] === 'this';
  return follow(file, ofInstance ? { ...expression, path: expression.path.slice(1) } : expression, token);
}
