import { bindingsAt } from '../../syntax/code/bindings';
import type { Binding } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { Expression, NameExpression } from '../../syntax/code/expression';
import { literalTable } from '../literalTable';
import { unknownTable, withoutEdits } from '../optionTable';
import type { OptionTable } from '../optionTable';
import { usesOf } from '../statementTable';
import { withKeys } from './goKeys';
import type { GoReading } from './goKeys';
import { returnedBy } from './goReturns';
import { withGoStatements } from './goStatements';

/** Tables made from tables made from tables: more is a loop. */
const maxSteps = 8;

/** A table with nothing in it yet. */
export const emptyTable: OptionTable = { entries: [], complete: true, spans: [] };

/** The options that a struct or a map holds: a literal, and what statements do to the variable that holds it. */
export function goTable(reading: GoReading, expression: Expression, token: number, steps = 0): OptionTable | undefined {
  if (steps > maxSteps) return undefined;
  const { file } = reading;
  const nested = (value: Expression, at: number): OptionTable | undefined => goTable(reading, value, at, steps + 1);
  switch (expression.type) {
    case 'literal':
      return expression.value === null ? emptyTable : undefined;
    case 'table':
      reading.taken?.add(expression.open);
      return literalTable(file, withKeys(reading, expression, token), (_, value, at) => nested(value, at));
    case 'call': {
      const made = reading.base?.(expression);
      if (made) reading.taken?.add(expression.open);
      if (made) return { ...made, spans: [expression.span] };
      const makes = (expression.name === 'make' || expression.name === 'new') && expression.receiver === undefined;
      if (makes) return { ...emptyTable, spans: [expression.span] };
      const returned = returnedBy(file, expression);
      return returned && nested(returned.value, returned.token);
    }
    case 'name':
      return variable(reading, expression, token, nested);
    default:
      return undefined;
  }
}

function variable(
  reading: GoReading,
  name: NameExpression,
  token: number,
  nested: (value: Expression, at: number) => OptionTable | undefined,
): OptionTable | undefined {
  const { file } = reading;
  const [binding, ...others] = bindingsAt(file, name.path, token);
  if (binding === undefined || others.length > 0) return undefined;
  const made = binding.value === undefined ? undefined : nested(file.valueAt(binding.value), binding.value);
  const until = token > binding.token ? token : file.tokens.count;
  const table = withGoStatements(reading, name.path, binding, made ?? unknownTable, until);
  if (table.entries.length === 0 && made === undefined) return undefined;
  return timesPassed(file, name.path, binding) > 1 ? withoutEdits(table) : table;
}

/** How often a variable is handed on; what several take is not to be changed from one of them. */
function timesPassed(file: CodeFile, path: readonly string[], binding: Binding): number {
  const { tokens } = file;
  return usesOf(file, path, binding).filter(
    (use) => !tokens.is(use + 1, '.') && !tokens.is(use + 1, '[') && !tokens.is(use + 1, '='),
  ).length;
}
