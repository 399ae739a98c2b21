import type { Span, TextEdit } from '../model/text';
import type { Expression } from '../syntax/code/expression';

/** One `key: value` as code has it, in the library's own spelling. */
export interface OptionEntry {
  /** `undefined` where the text does not decide which option it is. */
  readonly key: string | undefined;
  readonly keySpan?: Span;
  readonly value: Expression;
  /** Where the value is used; names in it mean what they mean there. */
  readonly token: number;
  /** Whether something else may take its place: a branch, a spread after it. */
  readonly uncertain: boolean;
  /** Takes the entry out of the text; absent where that would change more than this table. */
  readonly remove?: () => readonly TextEdit[] | undefined;
  /** Whether the value may be replaced in place. */
  readonly replaceable: boolean;
}

/** The forms in which code spells a table of options. */
export type TableForm =
  | ('object' | 'dict' | 'named' | 'pairs' | 'entryCalls' | 'put' | 'setProperty' | 'subscript')
  /** `"k" to v`, `"k" -> v` */
  | 'infix'
  /** `config.Acks = x;`, `config.Set("k", "v");`, `args.Add("k", v);` */
  | ('member' | 'Set' | 'Add')
  /** Within braces: `Acks = x`, `["k"] = v`, `{ "k", v }` */
  | ('initializer' | 'indexer' | 'collection');

/** The options that code gives to a library, gathered from a literal, from arguments or from several statements. */
export interface OptionTable {
  readonly entries: readonly OptionEntry[];
  /** Whether no option can come from elsewhere. */
  readonly complete: boolean;
  /** What the table is made of: literals, statements. */
  readonly spans: readonly Span[];
  /** Where another option goes; absent where none can be added. */
  readonly insertion?: Insertion;
}

/** A place for another option. Key and value are given as code. */
export interface Insertion {
  readonly form: TableForm;
  insert(key: string, value: string): readonly TextEdit[] | undefined;
}

/** A table of which nothing is known. */
export const unknownTable: OptionTable = { entries: [], complete: false, spans: [] };

/** Entries as they stand when something unknown may have replaced any of them. */
export function uncertain(entries: readonly OptionEntry[]): readonly OptionEntry[] {
  return entries.map((entry) => ({ ...entry, uncertain: true }));
}

/** Entries that another place shares: they count, but are not to be changed from here. */
export function shared(entries: readonly OptionEntry[]): readonly OptionEntry[] {
  return entries.map(({ key, keySpan, token, uncertain: maybe, value }) => ({
    key,
    ...(keySpan && { keySpan }),
    token,
    uncertain: maybe,
    value,
    replaceable: false,
  }));
}

/** A table that other declarations build on too. */
export function withoutEdits({ complete, entries, spans }: OptionTable): OptionTable {
  return { entries: shared(entries), complete, spans };
}
