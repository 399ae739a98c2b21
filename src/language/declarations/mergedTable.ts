import type { CodeFile } from '../syntax/code/codeFile';
import type { Argument, CallExpression } from '../syntax/code/expression';
import type { ReadTable } from './literalTable';
import { uncertain, unknownTable } from './optionTable';
import type { OptionEntry, OptionTable } from './optionTable';

/** `Object.assign(target, source, …)`: of two that say the same, the later one counts. */
export function mergedTable(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable {
  const merged = mergedArguments(file, call, call.args, readTable);
  return { ...merged, spans: [call.span, ...merged.spans] };
}

/** The call of `Object.assign` that changes what a token names: its first argument. */
export function assignCallAt(file: CodeFile, token: number): CallExpression | undefined {
  const { tokens } = file;
  const open = file.chainStart(token) - 1;
  if (!tokens.is(open, '(') || !tokens.is(token + 1, ',')) return undefined;
  if (!tokens.isWord(open - 1, 'assign') || !tokens.isWord(open - 3, 'Object')) return undefined;
  return file.reader.callAt(open - 3, open - 1);
}

/** What the arguments of a call are together, each spread into one table. */
export function mergedArguments(
  file: CodeFile,
  call: CallExpression,
  args: readonly Argument[],
  readTable: ReadTable,
): OptionTable {
  let entries: readonly OptionEntry[] = [];
  let complete = true;
  let last: OptionTable | undefined;
  const spans = [];
  for (const { spread, value } of args) {
    const inner = (spread ? undefined : readTable(file, value, call.open)) ?? unknownTable;
    entries = [...(inner.complete ? entries : uncertain(entries)), ...inner.entries];
    complete &&= inner.complete;
    spans.push(...inner.spans);
    last = value.type === 'table' ? inner : undefined;
  }
  return { entries, complete, spans, ...(last?.insertion && { insertion: last.insertion }) };
}
