import type { Property, PropertyUnit } from '../../api/property';

type Fact = readonly [key: string, label: string, value: Property['value'] | undefined, unit?: PropertyUnit];

/** Properties in the order given, without those that are not known or not set. */
export function properties(...facts: readonly Fact[]): readonly Property[] {
  return facts.flatMap(([key, label, value, unit]) =>
    value === undefined || value === '' ? [] : [{ key, label, value, ...(unit && { unit }) }],
  );
}

/** A limit of JetStream: `-1` and, for those that cannot be 0, `0` mean that there is none. */
export function limit(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

/** JetStream counts durations in nanoseconds; 0 means none. */
export function milliseconds(nanoseconds: number | undefined): number | undefined {
  const set = limit(nanoseconds);
  return set === undefined ? undefined : set / 1e6;
}

/** A moment as milliseconds since 1970. Go writes “never” as the year 1. */
export function moment(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return time > 0 ? time : undefined;
}
