import type { Page, PageRequest } from '../../api/resource';
import { pageOf } from './page';

/**
 * One page of a list sorted by name, as the request narrows it: exactly the items of some names, in that order, or
 * those whose name holds the filter in any case.
 */
export function namedPage<T>(sorted: readonly T[], name: (item: T) => string, page: PageRequest): Page<T> {
  const { filter, names, limit } = page;
  if (names) {
    const byName = new Map(sorted.map((item) => [name(item), item]));
    const items = names.slice(0, limit).flatMap((one) => byName.get(one) ?? []);
    return { items, total: items.length };
  }
  return pageOf(filter === undefined ? sorted : holding(sorted, name, filter), name, page);
}

/** The items whose name holds a text, in any case. */
export function holding<T>(items: readonly T[], name: (item: T) => string, text: string): readonly T[] {
  const wanted = text.toLowerCase();
  return wanted === '' ? items : items.filter((item) => name(item).toLowerCase().includes(wanted));
}
