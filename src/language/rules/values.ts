import type { KnownOption, OptionValue } from '../model/declaration';

/** An option that has a value: written, or by the library's default. */
export type Valued = KnownOption & { readonly how: 'written' | 'default' };

/** Narrows to an option whose value is known. */
export function isValued(option: KnownOption): option is Valued {
  return option.how === 'written' || option.how === 'default';
}

/** The number an option stands for; `undefined` where it is not known or no number. */
export function numberOf(option: KnownOption): number | undefined {
  if (!isValued(option)) return undefined;
  const { value } = option;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

/** The text an option stands for; `undefined` where it is not known or no text. */
export function textOf(option: KnownOption): string | undefined {
  return isValued(option) && typeof option.value === 'string' ? option.value : undefined;
}

/** Whether the text itself sets an option to a value; a default does not count. */
export function isWritten(
  option: KnownOption,
  value: OptionValue,
): option is KnownOption & { readonly how: 'written' } {
  return option.how === 'written' && option.value === value;
}

/** A value as a message shows it. */
export function show(value: OptionValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
