import { nestedTable } from '../../declarations/argumentTable';
import type { OptionSource } from '../../declarations/codeDeclaration';
import { unknownTable, withoutEdits } from '../../declarations/optionTable';
import type { OptionEntry, OptionTable } from '../../declarations/optionTable';
import { parametersTable } from '../../declarations/parametersTable';
import { readTable, timesPassed } from '../../declarations/readTable';
import type { Spellings } from '../../declarations/spellings';
import { withStatements } from '../../declarations/statementTable';
import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { CallExpression } from '../../syntax/code/expression';
import { constructedName } from './libraryCalls';
import type { Library } from './libraryCalls';

/** An object that a parameter takes and that holds options of its own: `properties=BasicProperties(…)`. */
export interface HeldObject {
  readonly spellings: Spellings;
  /** Its class, the names it has in the library; absent where it is a dict. */
  readonly classes?: readonly string[];
  /** Parameters of the class, in order. */
  readonly parameters?: readonly string[];
}

const nothing: OptionTable = { entries: [], complete: true, spans: [] };

/** The options that an object or dict given to a parameter holds. */
export function heldSource(
  file: CodeFile,
  library: Library,
  table: OptionTable,
  key: string,
  held: HeldObject,
): OptionSource {
  const { spellings } = held;
  if (!held.classes) return { table: nestedTable(file, table, key), spellings };
  const entry = table.entries.findLast((each) => each.key === key);
  if (!entry) return { table: nothing, spellings };
  const value = follow(file, entry.value, entry.token);
  if (value.type === 'literal' && value.value === null) return { table: nothing, spellings };
  const made = heldCall(file, library, entry, held);
  return { table: made ? objectTable(file, made, entry, held) : unknownTable, spellings };
}

/** The construction of the object that a parameter is given. */
export function heldCall(
  file: CodeFile,
  library: Library,
  { token, value }: Pick<OptionEntry, 'token' | 'value'>,
  { classes = [] }: HeldObject,
): CallExpression | undefined {
  const made = follow(file, value, token);
  if (made.type !== 'call') return undefined;
  return classes.includes(constructedName(file, library, made) ?? '') ? made : undefined;
}

/** What its construction says, and what statements set on it up to where it is used. */
function objectTable(
  file: CodeFile,
  made: CallExpression,
  { token, value }: OptionEntry,
  { parameters = [] }: HeldObject,
): OptionTable {
  const inner = parametersTable(file, made, parameters);
  const path = value.type === 'name' ? value.path : [];
  const [binding] = path.length > 0 ? bindingsAt(file, path, token) : [];
  if (!binding) return inner;
  const { complete, entries, spans } = withStatements(file, path, binding, inner, token, readTable);
  const table: OptionTable = { complete, entries, spans, ...(inner.insertion && { insertion: inner.insertion }) };
  // What a variable holds, others may take too.
  return timesPassed(file, value, token) > 1 ? withoutEdits(table) : table;
}
