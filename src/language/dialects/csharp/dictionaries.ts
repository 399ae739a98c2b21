import { nestedTable } from '../../declarations/argumentTable';
import type { OptionEntry, OptionTable } from '../../declarations/optionTable';
import type { CodeFile } from '../../syntax/code/codeFile';

/**
 * The dictionary under a key of a table. Where there is none, or `null`, room for a new one, whose values have this type.
 */
export function nestedDictionary(file: CodeFile, table: OptionTable, key: string, valueType: string): OptionTable {
  const entry = table.entries.findLast((each) => each.key === key);
  const create = (inner: string, value: string): string =>
    `new Dictionary<string, ${valueType}> { [${inner}] = ${value} }`;
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  if (entry && !isNull(entry)) return nestedTable(file, table, key);
  if (entry) {
    if (!entry.replaceable || entry.uncertain) return none;
    const { span } = entry.value;
    return {
      ...none,
      insertion: { form: 'indexer', insert: (inner, value) => [{ span, newText: create(inner, value) }] },
    };
  }
  const { insertion } = table;
  if (!insertion) return none;
  return {
    ...none,
    insertion: { form: 'indexer', insert: (inner, value) => insertion.insert(key, create(inner, value)) },
  };
}

function isNull({ value }: OptionEntry): boolean {
  return value.type === 'literal' && value.value === null;
}

/** A table whose keys may be constants of a class: one that the library does not have leaves open which option it is. */
export function withConstantKeys(table: OptionTable, constants: Readonly<Record<string, string>>): OptionTable {
  let { complete } = table;
  const entries = table.entries.map((entry): OptionEntry => {
    if (entry.key === undefined || !/^[A-Z]\w*\.[A-Z]\w*$/.test(entry.key)) return entry;
    const key = Object.hasOwn(constants, entry.key) ? constants[entry.key] : undefined;
    complete &&= key !== undefined;
    return { ...entry, key };
  });
  return { ...table, complete, entries };
}
