import { english } from './en';
import type { OptionProse, OptionProses, ProseTable } from './optionProse';

/** Languages the reference is written in; one without its own text of an option has the English one. */
export type Locale = 'en' | 'ru';

const tables: Readonly<Partial<Record<Locale, ProseTable>>> = { en: english };

/** Prose of an option, where there is one. */
export function optionProse(kind: string, key: string, locale: Locale = 'en'): OptionProse | undefined {
  return own(tables[locale]?.[kind], key) ?? own(english[kind], key);
}

function own(proses: OptionProses | undefined, key: string): OptionProse | undefined {
  return proses && Object.hasOwn(proses, key) ? proses[key] : undefined;
}
