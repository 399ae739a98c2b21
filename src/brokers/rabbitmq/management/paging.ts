import { BrokerError } from '../../api/error';
import type { Page, PageRequest } from '../../api/resource';
import type { ApiRequest, ManagementClient } from './client';
import { asObject, countOf, type JsonObject } from './json';
import { Refusal } from './refusal';

/** The API answers 400 to a larger `page_size` (3.10.8 and 4.3.6). */
const maxPageSize = 500;

/** A cursor is the number of items before the page. */
export function offsetOf({ cursor }: PageRequest): number {
  const offset = Number(cursor ?? 0);
  return Number.isSafeInteger(offset) && offset >= 0 ? offset : 0;
}

/**
 * The API counts in pages of one size: the largest size up to the limit that divides the offset, so that no item is
 * skipped or told twice even if the limit changes between two pages.
 */
export function pageAt(request: PageRequest): { readonly page: number; readonly size: number } {
  const offset = offsetOf(request);
  let size = Math.max(1, Math.min(request.limit, maxPageSize));
  while (offset % size !== 0) size--;
  return { page: offset / size + 1, size };
}

/** A page of objects; `all` counts also those that the filter of the request left out. */
export type ObjectPage = Page<JsonObject> & { readonly all?: number };

/** Reads one page of a list that the API pages: one request however long the list is. */
export async function readPage(
  client: ManagementClient,
  request: ApiRequest,
  wanted: PageRequest,
  signal: AbortSignal,
): Promise<ObjectPage> {
  const { page, size } = pageAt(wanted);
  const query = { page, page_size: size, ...request.query };
  try {
    return decodePage(await client.get({ ...request, query }, signal), offsetOf(wanted) + size);
  } catch (error) {
    // Items were deleted since the page before: there is no such page any more.
    if (BrokerError.is(error) && error.cause instanceof Refusal && error.cause.code === 'page_out_of_range') {
      return { items: [] };
    }
    throw error;
  }
}

/** Reads a list that the API does not page. One request. */
export async function readAll(
  client: ManagementClient,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  return objectsIn(await client.get(request, signal));
}

/** Cuts a page out of what is here whole. */
export function slice<T>(all: readonly T[], wanted: PageRequest): Page<T> {
  const offset = offsetOf(wanted);
  const end = offset + Math.max(1, wanted.limit);
  return { items: all.slice(offset, end), total: all.length, ...(end < all.length && { next: String(end) }) };
}

/** Decodes the envelope of a page; `end` is the number of items up to its end. */
function decodePage(value: unknown, end: number): ObjectPage {
  const envelope = asObject(value) ?? {};
  const items = objectsIn(envelope['items']);
  const total = countOf(envelope, 'filtered_count');
  if (total === undefined) return { items };
  const all = countOf(envelope, 'total_count');
  return { items, total, ...(all !== undefined && { all }), ...(end < total && { next: String(end) }) };
}

/** The objects of a list; anything else in it is left out. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map(asObject).filter((item) => item !== undefined);
}
