import type { OptionValue } from '../model/declaration';

/** A value as a fix gives it. */
export type Primitive = string | number | boolean;

/** How a library spells one option. */
export interface OptionSpelling {
  readonly canonical: string;
  /** From the library's value to the canonical one; `undefined` where the text's value means nothing. */
  readonly decode?: (value: OptionValue) => OptionValue | undefined;
  /** From the canonical value to the library's, as code where the value has a unit of its own: `nanos(1000)`. */
  readonly encode?: (value: Primitive) => Primitive | { readonly code: string } | undefined;
}

/** How a library spells its options, both ways. */
export interface Spellings {
  /** `undefined` for a key that means nothing here. */
  readonly read: (key: string) => OptionSpelling | undefined;
  /** The library's name of an option, `undefined` where it has none. */
  readonly write: (canonical: string) => { readonly key: string; readonly spelling: OptionSpelling } | undefined;
  /** Every name that can be listed, for completion; those with a pattern of their own are not in it. */
  readonly names?: ReadonlyMap<string, OptionSpelling>;
}

/** Spellings from a table of the library's keys; `otherwise` reads and writes keys that it does not hold. */
export function spellings(table: Readonly<Record<string, string | OptionSpelling>>, otherwise?: Spellings): Spellings {
  const rows = new Map(
    Object.entries(table).map(([key, row]) => [key, typeof row === 'string' ? { canonical: row } : row] as const),
  );
  return {
    read: (key) => rows.get(key) ?? otherwise?.read(key),
    write: (canonical) => {
      for (const [key, spelling] of rows) if (spelling.canonical === canonical) return { key, spelling };
      return otherwise?.write(canonical);
    },
    names: new Map([...rows, ...(otherwise?.names ?? [])]),
  };
}
