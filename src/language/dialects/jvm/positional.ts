import type { OptionSource } from '../../declarations/codeDeclaration';
import { parametersTable } from '../../declarations/parametersTable';
import type { OptionTable } from '../../declarations/optionTable';
import { spellings } from '../../declarations/spellings';
import type { OptionSpelling } from '../../declarations/spellings';
import type { OptionValue } from '../../model/declaration';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../syntax/code/expression';

/** Parameters of an overload by canonical key; empty where one declares nothing, `arguments` for a table of its own. */
export type Parameters = readonly string[];

/** The overload with as many parameters as a call has arguments. */
export function overloadOf(call: CallExpression, overloads: readonly Parameters[]): Parameters | undefined {
  return overloads.find((parameters) => parameters.length === call.args.length);
}

/** `null` stands for nothing given. */
export function given(value: OptionValue): OptionValue | undefined {
  return value === null ? undefined : value;
}

/** The arguments of a call as options under the canonical names of its parameters. */
export function positionalSource(
  file: CodeFile,
  call: CallExpression,
  parameters: Parameters,
  rows: Readonly<Record<string, OptionSpelling>> = {},
): OptionSource {
  const names = parameters.filter((name) => name !== '' && name !== 'arguments');
  const table = parametersTable(file, call, parameters);
  const entries = table.entries.filter((entry) => entry.key !== '' && !isNull(entry.value));
  const known = Object.fromEntries(names.map((name) => [name, rows[name] ?? { canonical: name, decode: given }]));
  return { table: { ...table, entries }, spellings: { ...spellings(known), write: () => undefined } };
}

/** Whether a value is `null`, the way to say nothing. */
export function isNull(value: Expression | undefined): boolean {
  return value?.type === 'literal' && value.value === null;
}

/** A table with no options and nothing hidden. */
export const emptyTable: OptionTable = { entries: [], complete: true, spans: [] };
