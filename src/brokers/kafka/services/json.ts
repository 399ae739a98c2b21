import { BrokerError } from '../../api/error';

/** A JSON object of an answer. What it holds depends on the service's version, so every field is looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws BrokerError `protocol` where the answer is none. */
export function objectOf(value: unknown, what: string): JsonObject {
  if (isObject(value)) return value;
  throw notUnderstood(what);
}

/** @throws BrokerError `protocol` where the answer is no list. */
export function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw notUnderstood(what);
}

/** Text of a field that is a text. */
export function textOf(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** Number of a field that is a number. */
export function numberOf(object: JsonObject | undefined, key: string): number | undefined {
  const value = object?.[key];
  return typeof value === 'number' ? value : undefined;
}

/** A field that is an object. */
export function innerOf(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object?.[key];
  return isObject(value) ? value : undefined;
}

/** Objects of a field that is a list; none where it is absent. */
export function innersOf(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  const value = object?.[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notUnderstood(what: string): BrokerError {
  return new BrokerError('protocol', `The answer of ${what} could not be read: check its address in this connection.`);
}
