import type { OptionSpelling } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';

const millisecond = 1_000_000;

/** Durations of the JDK in units that leave no rest, long ones first; all of them need no import. */
const makers: readonly (readonly [maker: string, milliseconds: number])[] = [
  ['ofDays', 86_400_000],
  ['ofHours', 3_600_000],
  ['ofMinutes', 60_000],
  ['ofSeconds', 1000],
  ['ofMillis', 1],
];

/**
 * A duration: a `Duration`, which the vocabulary gives in milliseconds, or a `long` of milliseconds (jnats 2.21.1:
 * `maxAge(86400)` is written to the server as 86,400,000,000 nanoseconds).
 */
export function duration(canonical: string): OptionSpelling {
  return { canonical, decode: inNanoseconds, encode: (value) => (typeof value === 'number' ? code(value) : undefined) };
}

/** Milliseconds, or a list of them, in nanoseconds. */
export function inNanoseconds(value: OptionValue): OptionValue | undefined {
  if (typeof value === 'number') return Math.round(value * millisecond);
  if (!Array.isArray(value)) return undefined;
  const each = (value as readonly OptionValue[]).map(inNanoseconds);
  return each.every((item) => item !== undefined) ? each : undefined;
}

function code(nanoseconds: number): { readonly code: string } | undefined {
  const milliseconds = nanoseconds / millisecond;
  const found = makers.find(([, size]) => milliseconds % size === 0 && (milliseconds !== 0 || size === 1));
  return found && { code: `java.time.Duration.${found[0]}(${milliseconds / found[1]})` };
}

/** A constant of an enumeration of io.nats.client.api, whose names the vocabulary gives as the server has them. */
export function enumerated(canonical: string, type: string, names: Readonly<Record<string, string>>): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? value : undefined),
    encode: (value) => {
      const name = Object.keys(names).find((each) => names[each] === value);
      return name === undefined ? undefined : { code: `${type}.${name}` };
    },
  };
}

/** One text or several are a list. */
export function texts(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined),
    encode: () => undefined,
  };
}

/** A flag that is set by being called, or by an argument. */
export function flag(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (typeof value === 'boolean' ? value : undefined) };
}
