import type { Dialect } from '../model/dialect';
import type { Rule } from '../model/rule';

/** All that the language side knows of one broker. Loaded with the first document that mentions the broker. */
export interface LanguagePack {
  readonly dialects: readonly Dialect[];
  readonly rules: readonly Rule[];
}
