import type { Property, PropertyUnit, PropertyValue } from '../../api/property';

/** What else a fact may say: note, link, option. */
type More = Pick<Property, 'note' | 'link' | 'option'>;
/** Key, label, value, unit, and what else there is to say. */
export type Fact = readonly [
  key: string,
  label: string,
  value: PropertyValue | undefined,
  unit?: PropertyUnit | undefined,
  more?: More | undefined,
];

/** Properties in the order given, without those that are not known or not set. */
export function properties(...facts: readonly Fact[]): readonly Property[] {
  return facts.flatMap(([key, label, value, unit, more]) =>
    value === undefined || value === '' ? [] : [{ key, label, value, ...(unit && { unit }), ...more }],
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

/** What a figure is out of, where there is a limit. */
export function outOf(most: number | undefined): { readonly note?: string } {
  return most === undefined ? {} : { note: `of ${most.toLocaleString('en-US')}` };
}

/** Key and value of each entry of `metadata`. */
export function metadataFacts(metadata: Readonly<Record<string, string>> | undefined): readonly Property[] {
  return Object.entries(metadata ?? {}).map(([key, value]) => ({ key, label: key, value }));
}
