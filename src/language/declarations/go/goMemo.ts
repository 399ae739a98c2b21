import type { GoContext } from './goContext';

/** What is made once for every name that a package has in files; there are few. */
export function byAlias<T>(make: (alias: string) => T): (alias: string) => T {
  const made = new Map<string, T>();
  return (alias) => {
    const known = made.get(alias) ?? make(alias);
    made.set(alias, known);
    return known;
  };
}

/** What is looked up many times in a file and made once. */
export function perFile<V>(): (context: GoContext, key: string | number, make: () => V) => V {
  const made = new WeakMap<GoContext, Map<string | number, { readonly value: V }>>();
  return (context, key, make) => {
    const known = made.get(context) ?? new Map<string | number, { readonly value: V }>();
    made.set(context, known);
    const found = known.get(key) ?? { value: make() };
    known.set(key, found);
    return found.value;
  };
}
