/** What is known of an option without regard to who sets it. Names, types, defaults and ranges are facts. */
export interface OptionFact {
  readonly type: string;
  /** As the broker or the reference client has it; a library may have another. */
  readonly default?: string;
  readonly range?: string;
  /** Where it applies, where that is not everywhere: `classic, quorum; since RabbitMQ 4.3`. */
  readonly scope?: string;
}

/** Compact form in which generated tables hold facts: type, default, range; an empty text is not known. */
export type FactRows = Readonly<Record<string, readonly [type: string, initial?: string, range?: string]>>;

/** The fact of a row; `undefined` where the table does not have the key. */
export function factOf(rows: FactRows, key: string): OptionFact | undefined {
  const row = Object.hasOwn(rows, key) ? rows[key] : undefined;
  if (!row) return undefined;
  const [type, initial = '', range = ''] = row;
  return { type, ...(initial === '' ? {} : { default: initial }), ...(range === '' ? {} : { range }) };
}
