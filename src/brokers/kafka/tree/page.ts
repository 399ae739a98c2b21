import type { Page, PageRequest } from '../../api/resource';

/**
 * Cuts one page out of a list sorted by `key`. The cursor is the key of the last item shown, so a page goes on at the
 * right place even where items came or went in between.
 */
export function pageOf<T>(sorted: readonly T[], key: (item: T) => string, { cursor, limit }: PageRequest): Page<T> {
  const found = cursor === undefined ? 0 : sorted.findIndex((item) => key(item) > cursor);
  const start = found < 0 ? sorted.length : found;
  const items = sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = start + limit < sorted.length && last !== undefined;
  return { items, total: sorted.length, ...(more && { next: key(last) }) };
}

/** Sorts by code units of the key, as `pageOf` compares. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return items
    .map((item) => [key(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}

/** Key of a number (a partition, a broker id) that sorts as the number does. */
export function numberKey(value: number): string {
  return String(value).padStart(10, '0');
}

/** The page with each item made into something else. */
export function mapPage<T, U>({ items, ...rest }: Page<T>, map: (item: T) => U): Page<U> {
  return { ...rest, items: items.map(map) };
}

/** A page of a short list that is always the same, in the order in which it is given. */
export function fixedPage<T>(items: readonly T[], page: PageRequest): Page<T> {
  const numbered = items.map((item, index) => ({ item, key: numberKey(index) }));
  return mapPage(
    pageOf(numbered, ({ key }) => key, page),
    ({ item }) => item,
  );
}
