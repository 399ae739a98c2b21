import type { Property, PropertyUnit, PropertyValue } from '../../api/property';

/** How one field of a configuration is shown. Fields that are not listed are shown by their own names. */
export interface ConfigField {
  /** As in the server's JSON. */
  readonly name: string;
  readonly label: string;
  /** `nanoseconds` is turned into milliseconds. */
  readonly unit?: PropertyUnit | 'nanoseconds';
  /** What stands for “nothing set” in the server's answer. */
  readonly plain: PropertyValue;
  /** What is read instead of {@link plain}: `unlimited`. */
  readonly plainText?: string;
  /** What a user of the tree calls it, where the row has the same fact. */
  readonly key?: string;
}

/** Says about a field that it is as it would be without having been set. */
const unset = 'default';

/**
 * Every field of a configuration that the server told, the ones that were set first. `shown` names fields that stand
 * elsewhere.
 */
export function configFacts(
  kind: string,
  config: object,
  fields: readonly ConfigField[],
  shown: readonly string[],
): readonly Property[] {
  const told = new Map(Object.entries(config).filter(([name]) => !shown.includes(name)));
  const known = fields.flatMap((field) => {
    const value: unknown = told.get(field.name);
    told.delete(field.name);
    const property = value === undefined || value === null ? undefined : factOf(kind, field, value);
    return property ? [property] : [];
  });
  const others = [...told].flatMap(([name, value]): readonly Property[] => {
    const text = textOf(value);
    return text === undefined ? [] : [{ key: name, label: labelOf(name), value: text, option: { kind, key: name } }];
  });
  const all = [...known, ...others];
  return [...all.filter(({ note }) => note !== unset), ...all.filter(({ note }) => note === unset)];
}

function factOf(kind: string, field: ConfigField, value: unknown): Property | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const base = { key: field.key ?? field.name, label: field.label, option: { kind, key: field.name } };
  if (text === field.plain) return { ...base, value: field.plainText ?? text, note: unset };
  const { unit } = field;
  if (unit === 'nanoseconds') return { ...base, value: Number(text) / 1e6, unit: 'milliseconds' };
  return { ...base, value: unit === 'timestamp' ? Date.parse(String(text)) : text, ...(unit && { unit }) };
}

/** Lists by commas, anything deeper as JSON; nothing for what is empty. */
function textOf(value: unknown): PropertyValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value === '' ? undefined : value;
  }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.length > 0 ? value.join(', ') : undefined;
  }
  const json = JSON.stringify(value);
  return ['{}', '[]', 'null'].includes(json) ? undefined : json;
}

function labelOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
