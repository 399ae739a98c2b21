import { listedTables } from '../../../declarations/listedTables';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';

/** A list of `{ name: 'cleanup.policy', value: 'compact' }` under a key, as options. */
export function namedValues(file: CodeFile, table: OptionTable, key: string): OptionTable {
  const list = table.entries.findLast((entry) => entry.key === key);
  if (!list) return { entries: [], complete: true, spans: [] };
  const tables = listedTables(file, table, key);
  const entries = tables.flatMap((item) => namedValue(file, item) ?? []);
  const isWhole = list.value.type === 'list' && list.value.items.length === entries.length;
  return { entries, complete: isWhole, spans: [] };
}

function namedValue(file: CodeFile, item: OptionTable): OptionEntry | undefined {
  const name = item.entries.findLast(({ key }) => key === 'name');
  const value = item.entries.findLast(({ key }) => key === 'value');
  const key = name && evaluate(file, name.value, name.token);
  if (!name || !value || key?.how !== 'value' || typeof key.value !== 'string') return undefined;
  const { replaceable, token, uncertain, value: given } = value;
  return { key: key.value, keySpan: name.value.span, value: given, token, uncertain, replaceable };
}
