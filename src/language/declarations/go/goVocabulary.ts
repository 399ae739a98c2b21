import type { OptionSpelling } from '../spellings';
import type { OptionValue } from '../../model/declaration';
import type { Vocabulary } from '../../syntax/code/evaluation';

const units = { Nanosecond: 1, Microsecond: 1e3, Millisecond: 1e6, Second: 1e9, Minute: 6e10, Hour: 3.6e12 } as const;

const asIs = ([value]: readonly OptionValue[]): OptionValue | undefined => value;

const conversions = Object.fromEntries(
  [
    'int',
    'int8',
    'int16',
    'int32',
    'int64',
    'uint',
    'uint8',
    'uint16',
    'uint32',
    'uint64',
    'float64',
    'string',
    'bool',
  ].map((name) => [name, asIs] as const),
);

/** What Go's own library says: durations in nanoseconds, conversions, joined and split text. */
export const goVocabulary: Vocabulary = {
  constants: Object.fromEntries(Object.entries(units).map(([name, value]) => [`time.${name}`, value] as const)),
  functions: {
    ...conversions,
    'time.Duration': asIs,
    'strings.Split': ([text, separator]) =>
      typeof text === 'string' && typeof separator === 'string' && separator !== '' ? text.split(separator) : undefined,
    'strings.Join': ([texts, separator]) =>
      Array.isArray(texts) && texts.every((text) => typeof text === 'string') && typeof separator === 'string'
        ? texts.join(separator)
        : undefined,
  },
};

/** Go's own words and a library's: constants and functions by the names that its packages have in a file. */
export function vocabularyOf(
  constants: Readonly<Record<string, OptionValue>>,
  functions: NonNullable<Vocabulary['functions']> = {},
): Vocabulary {
  return {
    constants: { ...goVocabulary.constants, ...constants },
    functions: { ...goVocabulary.functions, ...functions },
  };
}

/** Code for a duration, in the largest unit that divides it. */
export function durationCode(nanoseconds: number): string {
  for (const [name, size] of Object.entries(units).toReversed()) {
    if (nanoseconds % size === 0 && nanoseconds !== 0) return spelled(nanoseconds / size, name);
  }
  return String(nanoseconds);
}

function spelled(count: number, unit: string): string {
  return count === 1 ? `time.${unit}` : `${count} * time.${unit}`;
}

/** A `time.Duration`, which counts nanoseconds, in a unit of so many of them. */
export function duration(canonical: string, unit: number): OptionSpelling {
  const decoded = (value: OptionValue): OptionValue | undefined => {
    if (typeof value === 'number') return value / unit;
    if (!Array.isArray(value)) return undefined;
    const each = (value as readonly OptionValue[]).map(decoded);
    return each.every((item) => item !== undefined) ? each : undefined;
  };
  return {
    canonical,
    decode: decoded,
    encode: (value) => (typeof value === 'number' ? { code: durationCode(Math.round(value * unit)) } : undefined),
  };
}

/** Milliseconds to the brokers of Kafka. */
export const milliseconds = (canonical: string): OptionSpelling => duration(canonical, 1e6);

/** A value that is taken as it is; `nil` leaves the default. */
export function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** A flag whose presence says something: `DisableAutoCommit()`. */
export function flag(canonical: string, says: OptionValue): OptionSpelling {
  return { canonical, decode: () => says, encode: (value) => (value === says ? { code: '' } : undefined) };
}

/** A constant of a package for each canonical value. `codes` is what the text evaluates to, by constant. */
export function enumerated(
  canonical: string,
  alias: string,
  values: Readonly<Record<string, string | number | boolean>>,
): OptionSpelling {
  const known = new Set<OptionValue>(Object.values(values));
  return {
    canonical,
    decode: (value) => (known.has(value) ? value : undefined),
    encode: (value) => {
      const name = Object.keys(values).find((each) => values[each] === value);
      return name === undefined ? undefined : { code: `${alias}.${name}` };
    },
  };
}

/** The constants of an enumeration for a vocabulary. */
export function constantsOf(
  alias: string,
  values: Readonly<Record<string, OptionValue>>,
): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${alias}.${name}`, value] as const));
}
