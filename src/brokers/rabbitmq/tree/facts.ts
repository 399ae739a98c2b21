import type { Property, PropertyUnit } from '../../api/property';

/** A property, or nothing where the server did not say. */
export function fact(
  key: string,
  label: string,
  value: string | number | boolean | undefined,
  unit?: PropertyUnit,
): readonly Property[] {
  return value === undefined ? [] : [{ key, label, value, ...(unit && { unit }) }];
}

/** Arguments of a queue, an exchange or a binding, one property each, under the names they have on the wire. */
export function argumentFacts(entries: readonly (readonly [string, unknown])[]): readonly Property[] {
  return entries.map(([name, value]) => ({ key: `arguments.${name}`, label: name, value: argumentValue(value) }));
}

/** Arguments on one line: `x-match=all, type=report`. */
export function formatArguments(entries: readonly (readonly [string, unknown])[]): string {
  return entries.map(([name, value]) => `${name}=${String(argumentValue(value))}`).join(', ');
}

/** Tables and lists inside of arguments are shown as JSON. */
function argumentValue(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

/** `12,345 ready`, or nothing where the number is not known. */
export function formatCount(count: number | undefined, noun: string): string | undefined {
  return count === undefined ? undefined : `${count.toLocaleString('en-US')} ${noun}`;
}
