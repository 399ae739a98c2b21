import type { OptionSpelling, Primitive } from '../../declarations/spellings';
import type { OptionValue } from '../../model/declaration';

/** A value under another name in C#; `null` leaves the default. */
export function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value), encode: code };
}

/** Numbers and booleans are code also among texts. */
export function code(value: Primitive): Primitive | { readonly code: string } {
  return typeof value === 'string' ? value : { code: String(value) };
}

/** A number in another unit: how many canonical units it has. */
export function scaled(canonical: string, size: number): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' ? value * size : undefined),
    encode: (value) => (typeof value === 'number' && value % size === 0 ? { code: String(value / size) } : undefined),
  };
}

/** An enumeration: its members and what they mean. */
export interface Enumeration {
  /** As code names it: `Acks`. */
  readonly type: string;
  readonly members: Readonly<Record<string, OptionValue>>;
}

/** An option whose value is a member of an enumeration. */
export function enumerated(canonical: string, { members, type }: Enumeration): OptionSpelling {
  const values = Object.entries(members);
  return {
    canonical,
    decode: (value) => (values.some(([, meaning]) => meaning === value) ? value : undefined),
    encode: (value) => {
      const member = values.find(([, meaning]) => meaning === value)?.[0];
      return member === undefined ? undefined : { code: `${type}.${member}` };
    },
  };
}

/** What the members of enumerations stand for, as a vocabulary has it. */
export function constantsOf(enumerations: readonly Enumeration[]): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(
    enumerations.flatMap(({ members, type }) =>
      Object.entries(members).map(([member, value]) => [`${type}.${member}`, value] as const),
    ),
  );
}

const units = [
  ['Days', 86_400_000],
  ['Hours', 3_600_000],
  ['Minutes', 60_000],
  ['Seconds', 1000],
  ['Milliseconds', 1],
] as const;

/** A `TimeSpan`, which the vocabulary reads in milliseconds; `size`: how many canonical units a millisecond has. */
export function timeSpan(canonical: string, size: number): OptionSpelling {
  return {
    canonical,
    decode: (value) => inUnits(value, size),
    encode: (value) => (typeof value === 'number' ? { code: timeSpanCode(value / size) } : undefined),
  };
}

function inUnits(value: OptionValue, size: number): OptionValue | undefined {
  // Fractions of milliseconds are exact in nanoseconds only once rounded.
  if (typeof value === 'number') return size >= 1 ? Math.round(value * size) : value * size;
  if (!Array.isArray(value)) return undefined;
  const each = (value as readonly OptionValue[]).map((item) => inUnits(item, size));
  return each.every((item) => item !== undefined) ? each : undefined;
}

/** Code for a duration in the longest unit that needs no fraction. */
function timeSpanCode(milliseconds: number): string {
  const unit = units.find(([, length]) => milliseconds !== 0 && milliseconds % length === 0);
  if (milliseconds === 0) return 'TimeSpan.Zero';
  return unit ? `TimeSpan.From${unit[0]}(${milliseconds / unit[1]})` : `TimeSpan.FromMilliseconds(${milliseconds})`;
}
