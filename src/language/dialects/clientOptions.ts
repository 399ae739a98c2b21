import type { OptionSpelling } from '../declarations/spellings';
import type { OptionTable } from '../declarations/optionTable';

/** Options of a library that no broker knows of, so that they are told from misspelt ones: `client.read-timeout`. */
export function clientOptions(names: readonly string[]): Readonly<Record<string, OptionSpelling>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        canonical: `client.${name.replaceAll('_', '-')}`,
        decode: (value) => (value === null ? undefined : value),
      } satisfies OptionSpelling,
    ]),
  );
}

/** A table without keys that are read elsewhere: a table of their own, a handler. */
export function without(table: OptionTable, isElsewhere: (key: string) => boolean): OptionTable {
  return { ...table, entries: table.entries.filter(({ key }) => key === undefined || !isElsewhere(key)) };
}
