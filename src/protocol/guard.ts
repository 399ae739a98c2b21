/** Tells whether a value that crossed a process boundary is what it is said to be. */
export type Guard<T> = (value: unknown) => value is T;

/** The type that a guard lets through, so that type and guard never drift apart. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

export const isText: Guard<string> = (value) => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';

/** One of some words. */
export function isOneOf<const W extends string>(...words: readonly W[]): Guard<W> {
  return (value): value is W => (words as readonly unknown[]).includes(value);
}

export function isListOf<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((one) => item(one));
}

/** An object with any keys, whose values are all of one kind. */
export function isRecordOf<T>(item: Guard<T>): Guard<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.values(value).every((one) => item(one));
}

/** A value of any of these kinds. */
export function isEither<const G extends readonly Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> {
  return (value): value is Guarded<G[number]> => guards.some((guard) => guard(value));
}

type Guards = Readonly<Record<string, Guard<unknown>>>;
type Required<R extends Guards> = { readonly [K in keyof R]: Guarded<R[K]> };
type Optional<O extends Guards> = { readonly [K in keyof O]?: Guarded<O[K]> };

/** An object with these fields, and perhaps those. Fields that nobody named are let through: nobody reads them. */
export function isShape<const R extends Guards>(required: R): Guard<Required<R>>;
export function isShape<const R extends Guards, const O extends Guards>(
  required: R,
  optional: O,
): Guard<Required<R> & Optional<O>>;
export function isShape(required: Guards, optional: Guards = {}): Guard<Readonly<Record<string, unknown>>> {
  const needed = Object.entries(required);
  const possible = Object.entries(optional);
  return (value): value is Readonly<Record<string, unknown>> =>
    isObject(value) &&
    needed.every(([key, guard]) => guard(value[key])) &&
    possible.every(([key, guard]) => value[key] === undefined || guard(value[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
