import { nestedTable } from '../../declarations/argumentTable';
import type { OptionTable } from '../../declarations/optionTable';
import type { CodeFile } from '../../syntax/code/codeFile';

/** The dictionary under a key of a table; where there is none, room for a new one, whose values have this type. */
export function nestedDictionary(file: CodeFile, table: OptionTable, key: string, valueType: string): OptionTable {
  if (table.entries.some((entry) => entry.key === key)) return nestedTable(file, table, key);
  const { insertion } = table;
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  if (!insertion) return none;
  return {
    ...none,
    insertion: {
      form: 'indexer',
      insert: (inner, value) => insertion.insert(key, `new Dictionary<string, ${valueType}> { [${inner}] = ${value} }`),
    },
  };
}
