import type { Expression } from '../../syntax/code/expression';
import { follow } from '../../syntax/code/evaluation';
import { emptyTable, goTable } from './goTable';
import { unknownTable } from '../optionTable';
import type { OptionEntry, OptionTable } from '../optionTable';
import type { GoContext } from './goContext';

/** The map in a field of a struct: `ConfigEntries: map[string]*string{…}`. */
export function nestedMap({ file, taken, vocabulary }: GoContext, table: OptionTable, field: string): OptionTable {
  const entry = table.entries.findLast((each) => each.key === field);
  if (entry === undefined) return emptyTable;
  const inner = goTable({ file, taken, vocabulary, isMap: true }, entry.value, entry.token) ?? unknownTable;
  return entry.uncertain
    ? { ...inner, entries: inner.entries.map((each) => ({ ...each, uncertain: true })), complete: false }
    : inner;
}

/** The struct in a field of another: `TopicPartition: kafka.TopicPartition{…}`. */
export function nestedStruct({ file, taken, vocabulary }: GoContext, table: OptionTable, field: string): OptionTable {
  const entry = table.entries.findLast((each) => each.key === field);
  if (entry === undefined) return emptyTable;
  const inner = goTable({ file, taken, vocabulary }, entry.value, entry.token);
  return entry.uncertain || !inner ? unknownTable : inner;
}

/** A list of names and values in a field: `ConfigEntries: []kafka.ConfigEntry{{ConfigName: "a", ConfigValue: "b"}}`. */
export function nestedPairs(
  { file }: GoContext,
  table: OptionTable,
  field: string,
  names: readonly [string, string],
): OptionTable {
  const entry = table.entries.findLast((each) => each.key === field);
  if (entry === undefined) return emptyTable;
  const list = follow(file, entry.value, entry.token);
  if (list.type !== 'list' || entry.uncertain) return unknownTable;
  const entries = list.items.map((item): OptionEntry | undefined => {
    const field = (name: string): Expression | undefined =>
      item.type === 'table'
        ? item.entries.find((each) => each.key?.type === 'literal' && each.key.value === name)?.value
        : undefined;
    const key = field(names[0]);
    const value = field(names[1]);
    const word = key && follow(file, key, entry.token);
    if (!key || !value || word?.type !== 'literal' || typeof word.value !== 'string') return undefined;
    return { key: word.value, keySpan: key.span, value, token: entry.token, uncertain: false, replaceable: true };
  });
  const known = entries.filter((each) => each !== undefined);
  return { entries: known, complete: known.length === entries.length, spans: [] };
}

/** Values that are structs of the library under the names of their types: `Balancer: &kafka.Hash{}` is `Hash`. */
export function withTypeNames(table: OptionTable, fields: readonly string[]): OptionTable {
  const entries = table.entries.map((entry) =>
    entry.key !== undefined && fields.includes(entry.key) ? { ...entry, value: typeName(entry.value) } : entry,
  );
  return { ...table, entries };
}

function typeName(value: Expression): Expression {
  if (value.type === 'list') return { ...value, items: value.items.map(typeName) };
  const name = value.type === 'table' ? value.of?.at(-1) : undefined;
  return name === undefined ? value : { type: 'literal', value: name, span: value.span };
}
