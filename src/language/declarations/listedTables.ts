import type { CodeFile } from '../syntax/code/codeFile';
import { follow } from '../syntax/code/evaluation';
import type { OptionTable } from './optionTable';
import { unknownTable, withoutEdits } from './optionTable';
import { readTable } from './readTable';

/** The tables of a list under a key: `exchanges: [{ … }, { … }]`. What is no table of its own is left out. */
export function listedTables(file: CodeFile, table: OptionTable, key: string): readonly OptionTable[] {
  const entry = table.entries.findLast((candidate) => candidate.key === key);
  if (!entry || entry.uncertain) return [];
  const list = follow(file, entry.value, entry.token);
  if (list.type !== 'list') return [];
  return list.items.flatMap((item) => {
    const inner = readTable(file, item, entry.token) ?? (item.type === 'unknown' ? undefined : unknownTable);
    // A list with a name may be used elsewhere too.
    return inner ? [list === entry.value && item.type === 'table' ? inner : withoutEdits(inner)] : [];
  });
}
