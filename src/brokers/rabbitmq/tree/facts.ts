import type { Property, PropertyUnit, PropertyValue } from '../../api/property';
import type { ResourceRef } from '../../api/ref';

/** What else is known of a fact. */
type FactTraits = Partial<Pick<Property, 'unit' | 'link' | 'note' | 'option'>>;

/** A property, or nothing where the server did not say. */
export function fact(
  key: string,
  label: string,
  value: PropertyValue | undefined,
  traits: PropertyUnit | FactTraits = {},
): readonly Property[] {
  if (value === undefined) return [];
  return [{ key, label, value, ...(typeof traits === 'string' ? { unit: traits } : traits) }];
}

/** A fact that names another resource, to go to; nothing where it is not named. */
export function linkFact(
  key: string,
  label: string,
  name: string | undefined,
  link: (name: string) => ResourceRef,
): readonly Property[] {
  return name === undefined ? [] : [{ key, label, value: name, link: link(name) }];
}

/**
 * Arguments of a queue, an exchange, a binding or a consumer, one property each, under the names they have on the wire.
 * `optionKind` is the kind under which the reference knows them.
 */
export function argumentFacts(
  entries: readonly (readonly [string, unknown])[],
  optionKind?: string,
): readonly Property[] {
  return entries.map(([name, value]) => ({
    key: `arguments.${name}`,
    label: name,
    value: plainValue(value),
    ...(optionKind !== undefined && { option: { kind: optionKind, key: name } }),
  }));
}

/** Arguments on one line: `x-match=all, type=report`. */
export function formatArguments(entries: readonly (readonly [string, unknown])[]): string {
  return entries.map(([name, value]) => `${name}=${String(plainValue(value))}`).join(', ');
}

/** A value as it is shown; tables and lists as JSON. */
export function plainValue(value: unknown): PropertyValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

/** `12,345 ready`, or nothing where the number is not known. */
export function formatCount(count: number | undefined, noun: string): string | undefined {
  return count === undefined ? undefined : `${count.toLocaleString('en-US')} ${noun}`;
}

/** A key of the API as a label: `connection_created` as `Connection created`. */
export function words(key: string): string {
  const text = key.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
