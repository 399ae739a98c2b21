import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../../api/resource';
import type { ResourceView } from '../../../api/tree/view';
import { slice } from '../../management/paging';
import { holds, lastName } from './names';
import type { RowMemory } from './rowMemory';

/** The rows of a list that the API tells whole, and what it has to say about them. */
export interface WholeRows {
  readonly rows: readonly ResourceNode[];
  readonly notice?: string;
}

/** Reads such a list. */
export type ReadRows = (list: ResourceRef, signal: AbortSignal) => Promise<WholeRows>;

/** The view of a list that the API does not page: read whole, shown in pages, filtered here. */
export function wholeView(memory: RowMemory, read: ReadRows): ResourceView {
  return {
    children: async (ref, page, signal) => {
      const { rows, notice } = await read(ref, signal);
      // All of them are here, so all of them are remembered.
      memory.keep(ref, { limit: rows.length }, { items: rows });
      return { ...chosen(rows, page), ...(notice !== undefined && { notice }) };
    },
    recall: (ref, page) => memory.recall(ref, { ...page, internals: false }),
    names: async (ref, _, signal) => {
      const { rows } = await read(ref, signal);
      return { names: rows.map(lastName).sort(), complete: true };
    },
  };
}

/** What a request asks for out of all rows. */
export function chosen(rows: readonly ResourceNode[], page: PageRequest): Page<ResourceNode> {
  const { names, filter } = page;
  if (names) {
    const byName = new Map(rows.map((row) => [lastName(row), row]));
    return { items: names.flatMap((name) => byName.get(name) ?? []).slice(0, page.limit) };
  }
  return slice(filter ? rows.filter((row) => holds(lastName(row), filter)) : rows, page);
}
