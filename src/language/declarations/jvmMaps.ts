import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, Expression } from '../syntax/code/expression';
import { blockTable } from './blockTable';
import { infixTable } from './literalTable';
import type { ReadTable } from './literalTable';
import { uncertain, unknownTable } from './optionTable';
import type { OptionTable } from './optionTable';

/** Functions of Kotlin's and Scala's libraries that make a map of pairs. */
const makers: ReadonlySet<string> = new Set([
  ...['mapOf', 'mutableMapOf', 'hashMapOf', 'linkedMapOf', 'Map', 'HashMap', 'ListMap', 'TreeMap'],
]);

/** What gives the same table in another form. */
const conversions: ReadonlySet<string> = new Set([
  ...['toMap', 'toMutableMap', 'toProperties', 'asJava', 'toJavaMap', 'toSortedMap'],
]);

/** Kotlin's functions that run a block on what they are called on and give it back, and what it is called there. */
const scopeFunctions: Readonly<Record<string, string>> = { apply: 'this', also: 'it' };

const nothing: OptionTable = { entries: [], complete: true, spans: [] };

/** Maps as Kotlin and Scala spell them. */
export function jvmMapTable(
  file: CodeFile,
  call: CallExpression,
  token: number,
  readTable: ReadTable,
): OptionTable | undefined {
  const { args, body, name, receiver } = call;
  if (body && name === 'buildMap')
    return blockTable(file, { ...body, subject: 'this' }, { ...nothing, spans: [call.span] });
  if (receiver && conversions.has(name)) return readTable(file, receiver, token);
  const subject = Object.hasOwn(scopeFunctions, name) ? scopeFunctions[name] : undefined;
  if (receiver && body && subject !== undefined) {
    const base = readTable(file, receiver, token);
    return base && blockTable(file, { ...body, subject: subjectOf(file, body.open, subject) }, withSpan(base, call));
  }
  const isMaker = makers.has(name) && !call.constructs && args.every((argument) => argument.name === undefined);
  return isMaker && args.every(({ spread, value }) => spread || isPair(value))
    ? infixTable(file, call, readTable)
    : undefined;
}

/** `base + mapOf("k" to v)`, `base ++ Map("k" -> v)`: the right one counts. */
export function joinedTable(
  file: CodeFile,
  sum: Extract<Expression, { readonly type: 'binary' }>,
  token: number,
  readTable: ReadTable,
): OptionTable | undefined {
  const left = readTable(file, sum.left, token);
  const right = readTable(file, sum.right, token);
  if (!left && !right) return undefined;
  const [base, added] = [left ?? unknownTable, right ?? unknownTable];
  return {
    entries: [...(added.complete ? base.entries : uncertain(base.entries)), ...added.entries],
    complete: base.complete && added.complete,
    spans: [...base.spans, ...added.spans],
    ...(added.insertion && { insertion: added.insertion }),
  };
}

/** What a value is the same table as: `settings.asJava` is `settings`. */
export function convertedFrom(expression: Expression): Expression | undefined {
  if (expression.type === 'member') return conversions.has(expression.name) ? expression.object : undefined;
  if (expression.type !== 'name' || expression.path.length < 2) return undefined;
  if (!conversions.has(expression.path.at(-1) ?? '')) return undefined;
  return { ...expression, path: expression.path.slice(0, -1), token: expression.token - 2 };
}

/** `.also { settings -> … }` */
function subjectOf({ tokens }: CodeFile, open: number, subject: string): string {
  return subject === 'it' && tokens.is(open + 2, '->') ? tokens.textOf(open + 1) : subject;
}

function withSpan(table: OptionTable, call: CallExpression): OptionTable {
  return { ...table, spans: [...table.spans, call.span] };
}

function isPair(value: Expression): boolean {
  return value.type === 'call' && value.open === value.close && (value.name === 'to' || value.name === '->');
}
