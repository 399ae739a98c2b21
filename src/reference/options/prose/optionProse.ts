/** What an option means and where it bites, in the product's own words: Markdown of one or two sentences. */
export interface OptionProse {
  readonly meaning: string;
  readonly pitfall?: string;
}

/** Prose by canonical key. */
export type OptionProses = Readonly<Record<string, OptionProse>>;

/** By kind of declaration, then by canonical key. */
export type ProseTable = Readonly<Record<string, OptionProses>>;
