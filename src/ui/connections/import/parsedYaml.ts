import { parseAllDocuments } from 'yaml';
import { isObject } from '../entryReader';

/** The documents of a YAML text as plain values; what cannot be read is left out. Never throws. */
export function parsedYaml(text: string): readonly unknown[] {
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', merge: true });
    if (!Array.isArray(documents)) return [];
    return documents.flatMap((document) => {
      try {
        return [document.toJS({ maxAliasCount: 100 }) as unknown];
      } catch {
        // An alias without an anchor, or too many of them.
        return [];
      }
    });
  } catch {
    // The parser's own limits.
    return [];
  }
}

/** An object under a key, or an empty one. */
export function table(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** A value as it would be typed; `undefined` for a list or an object. */
export function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Texts of a list. */
export function scalars(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((one: unknown) => scalar(one) ?? []) : [];
}
