/** A JSON object of an answer. What it holds depends on the server's version, so every field is looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** `value` if it is a JSON object. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** Text of a field; `undefined` also for an empty one and for Erlang's `undefined`, which 3.10 writes as a string. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' && value !== '' && value !== 'undefined' ? value : undefined;
}

/** A name: text that may be empty (the default exchange) or anything else. */
export function nameOf(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** A count; servers that collect no statistics leave it out. */
export function countOf(object: JsonObject, key: string): number | undefined {
  const value = object[key];
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

export function flagOf(object: JsonObject, key: string): boolean | undefined {
  const value = object[key];
  return typeof value === 'boolean' ? value : undefined;
}

/** The texts of a list; `undefined` if there is no list. */
export function textsOf(object: JsonObject, key: string): readonly string[] | undefined {
  const value = object[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** Fields of a nested object; an empty AMQP table arrives as `{}` or, from older servers, as `[]`. */
export function entriesOf(object: JsonObject, key: string): readonly (readonly [string, unknown])[] {
  return Object.entries(asObject(object[key]) ?? {});
}

/** An object inside of another. */
export function objectOf(object: JsonObject, key: string): JsonObject | undefined {
  return asObject(object[key]);
}
