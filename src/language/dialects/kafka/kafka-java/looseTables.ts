import { keyOf } from '../../../declarations/literalTable';
import { unknownTable } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { readTable } from '../../../declarations/readTable';
import { withStatements } from '../../../declarations/statementTable';
import type { Span } from '../../../model/text';
import { bindingsAt } from '../../../syntax/code/bindings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { keyOfConstant } from './constants';

/** A table of options found by its keys, and where it is first spoken of. */
export interface LooseTable {
  readonly at: Span;
  readonly table: OptionTable;
}

/** Tables whose keys are those of Kafka clients, whoever takes them: variables filled by statements, maps returned. */
export function looseTables(file: CodeFile): readonly LooseTable[] {
  return [...filledVariables(file), ...literalMaps(file)];
}

function filledVariables(file: CodeFile): readonly LooseTable[] {
  const found = new Map<number, LooseTable>();
  for (const call of ['put', 'setProperty'].flatMap((name) => file.calls(name))) {
    const name = call.receiver;
    if (name?.type !== 'name' || !hasClientKey(file, call)) continue;
    const [binding, ...others] = bindingsAt(file, name.path, call.nameToken);
    if (binding === undefined || others.length > 0 || found.has(binding.token)) continue;
    const end = binding.scope.to;
    const use = { ...name, token: end };
    // A parameter's own options are unknown; those that statements add are not.
    const parameter = binding.value === undefined;
    const table = parameter
      ? withStatements(file, name.path, binding, unknownTable, end, readTable)
      : readTable(file, use, end - 1);
    if (table) found.set(binding.token, { at: file.tokens.span(binding.token, binding.token), table });
  }
  return [...found.values()];
}

function literalMaps(file: CodeFile): readonly LooseTable[] {
  return ['of', 'ofEntries']
    .flatMap((name) => file.calls(name))
    .filter(
      (call) =>
        hasClientKey(file, call) || call.args.some(({ value }) => value.type === 'call' && hasClientKey(file, value)),
    )
    .flatMap((call) => {
      const table = readTable(file, call, call.nameToken);
      const at = file.tokens.span(file.chainStart(call.nameToken), call.nameToken);
      return table ? [{ at, table }] : [];
    });
}

function hasClientKey(file: CodeFile, call: CallExpression): boolean {
  const key = keyOf(file, call.args[0]?.value, call.nameToken) ?? '';
  return /^\w+\.[A-Z]/.test(key)
    ? keyOfConstant(key) !== undefined
    : /^[a-z]+(\.[a-z]+)+$/.test(key) || key === 'acks' || key === 'retries';
}
