import { bindingsAt } from '../syntax/code/bindings';
import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, Expression, NameExpression } from '../syntax/code/expression';
import { isLink } from '../syntax/code/separators';
import { blockTable } from './blockTable';
import { initializerTable } from './initializerTable';
import { convertedFrom, joinedTable, jvmMapTable } from './jvmMaps';
import { chainTable } from './chainTable';
import { entryCallsTable, literalTable, namedArguments, pairsTable } from './literalTable';
import { mergedTable } from './mergedTable';
import { unknownTable, withoutEdits } from './optionTable';
import type { OptionTable } from './optionTable';
import { returnedBy } from './returned';
import { usesOf, withStatements } from './statementTable';

/** Tables made from tables made from tables: more is a loop. */
const maxSteps = 8;

/** Classes whose instances are tables that statements fill. */
const mapClasses: ReadonlySet<string> = new Set([
  'Properties',
  'HashMap',
  'LinkedHashMap',
  'TreeMap',
  'ConcurrentHashMap',
  'Hashtable',
]);

/**
 * The options an expression stands for: a literal, a variable with the statements that fill it, a map of the language's
 * library. `undefined` where it is no table that the text shows.
 */
export function readTable(file: CodeFile, expression: Expression, token: number, steps = 0): OptionTable | undefined {
  if (steps > maxSteps) return undefined;
  const nested = (inner: CodeFile, value: Expression, at: number): OptionTable | undefined =>
    readTable(inner, value, at, steps + 1);
  switch (expression.type) {
    case 'table':
      return literalTable(file, expression, nested);
    case 'name':
      return variableTable(file, expression, token, steps);
    case 'call':
      return callTable(file, expression, token, steps);
    case 'binary':
      return file.lexicon.trailingBlocks ? joinedTable(file, expression, token, nested) : undefined;
    case 'member': {
      const same = file.lexicon.trailingBlocks && convertedFrom(expression);
      return same ? nested(file, same, token) : undefined;
    }
    default:
      return undefined;
  }
}

function variableTable(file: CodeFile, name: NameExpression, token: number, steps: number): OptionTable | undefined {
  const same = file.lexicon.trailingBlocks && convertedFrom(name);
  if (same) return readTable(file, same, token, steps + 1);
  const [binding, ...others] = bindingsAt(file, name.path, token);
  if (binding === undefined || others.length > 0) return undefined;
  const nested = (inner: CodeFile, value: Expression, at: number): OptionTable | undefined =>
    readTable(inner, value, at, steps + 1);
  const made = binding.value === undefined ? undefined : file.valueAt(binding.value);
  const base = (made && binding.value !== undefined ? nested(file, made, binding.value) : undefined) ?? unknownTable;
  // A function that is called later sees what statements after it did.
  const sameFunction = token > binding.token;
  const table = withStatements(file, name.path, binding, base, sameFunction ? token : file.tokens.count, nested);
  return table.entries.length > 0 || base !== unknownTable ? table : undefined;
}

function callTable(file: CodeFile, call: CallExpression, token: number, steps: number): OptionTable | undefined {
  const nested = (inner: CodeFile, value: Expression, at: number): OptionTable | undefined =>
    readTable(inner, value, at, steps + 1);
  const owner = call.receiver?.type === 'name' ? call.receiver.path.at(-1) : undefined;
  const [first] = call.args;
  if (file.lexicon.capitalMethods && (call.constructs || call.initializer)) {
    // Of a chain, only its beginning constructs.
    return call.receiver && !call.initializer ? undefined : initializerTable(file, call, nested);
  }
  const own = file.lexicon.trailingBlocks && jvmMapTable(file, call, token, nested);
  if (own) return own;
  if ((call.constructs || file.lexicon.trailingBlocks) && mapClasses.has(call.name)) {
    const copied =
      first && first.value.type !== 'literal' ? (nested(file, first.value, token) ?? unknownTable) : undefined;
    const base: OptionTable = {
      entries: copied?.entries ?? [],
      complete: copied?.complete ?? true,
      spans: [call.span],
    };
    return call.body ? blockTable(file, { ...call.body, subject: 'this' }, base) : base;
  }
  if (owner !== undefined && /^(Map|ImmutableMap)$/.test(owner)) {
    if (call.name === 'of') return pairsTable(file, call, nested);
    if (call.name === 'ofEntries') return entryCallsTable(file, call, nested);
    if (call.name === 'copyOf' && first) return nested(file, first.value, token);
  }
  if (call.name === 'dict' && owner === undefined && file.lexicon.tables === 'dict')
    return dictTable(file, call, steps);
  const held = chainTable(file, call, nested);
  if (held) return held;
  if (owner === 'Object' && call.name === 'freeze' && first) return nested(file, first.value, token);
  if (owner === 'Object' && call.name === 'assign' && first) return mergedTable(file, call, nested);
  const returned = returnedBy(file, call);
  return returned && nested(file, returned.expression, returned.token);
}

/** `dict(acks=1)`, `dict(base, acks=1)` */
function dictTable(file: CodeFile, call: CallExpression, steps: number): OptionTable {
  const nested = (inner: CodeFile, value: Expression, at: number): OptionTable | undefined =>
    readTable(inner, value, at, steps + 1);
  const named = namedArguments(file, call, nested);
  const positional = call.args.find((argument) => !argument.spread && argument.name === undefined);
  if (!positional) return named;
  const base = nested(file, positional.value, call.open) ?? unknownTable;
  return { ...named, entries: [...base.entries, ...named.entries], complete: base.complete && named.complete };
}

/** How often the variable behind an expression is handed on; a table that several share is not one's own to change. */
export function timesPassed(file: CodeFile, expression: Expression, token: number): number {
  if (expression.type !== 'name') return 1;
  const [binding] = bindingsAt(file, expression.path, token);
  if (binding === undefined) return 1;
  return usesOf(file, expression.path, binding).filter((use) => {
    const { tokens } = file;
    return !isLink(tokens, file.lexicon, use + 1) && !tokens.is(use + 1, '[') && !tokens.is(use + 1, '=');
  }).length;
}

/** Reads a table that a call takes; one that others take too is not to be changed from here. */
export function sharedAware(file: CodeFile, expression: Expression, token: number): OptionTable | undefined {
  const table = readTable(file, expression, token);
  return table && timesPassed(file, expression, token) > 1 ? withoutEdits(table) : table;
}
