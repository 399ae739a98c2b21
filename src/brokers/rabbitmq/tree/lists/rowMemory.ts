import { refKey, type Page, type PageRequest, type ResourceNode, type ResourceRef } from '../../../api/resource';
import { offsetOf, slice } from '../../management/paging';
import { holds, lastName } from './names';

/** Rows kept of one list: what a user looks at is more than enough to filter in, and 10,000 queues are ordinary. */
const mostRows = 20_000;

/** Lists remembered; the one that was read longest ago is forgotten first. */
const mostLists = 12;

interface ReadRows {
  readonly rows: readonly ResourceNode[];
  readonly complete: boolean;
  readonly hiddenInternals?: number;
}

/** What was read of the lists of one connection, unfiltered, so that a filter that is typed needs no request. */
export class RowMemory {
  private readonly lists = new Map<string, ReadRows>();

  /** Keeps a page that was read without filter; a page that does not follow on what is here is left out. */
  keep(list: ResourceRef, request: PageRequest, page: Page<ResourceNode>): void {
    if (request.filter || request.names) return;
    const key = keyOf(list, request);
    const offset = offsetOf(request);
    const known = offset === 0 ? [] : (this.lists.get(key)?.rows ?? []);
    if (known.length < offset) return;
    const rows = [...known.slice(0, offset), ...page.items].slice(0, mostRows);
    this.lists.delete(key);
    this.lists.set(key, {
      rows,
      complete: page.next === undefined && rows.length < mostRows,
      ...(page.hiddenInternals !== undefined && { hiddenInternals: page.hiddenInternals }),
    });
    const [oldest] = this.lists.keys();
    if (this.lists.size > mostLists && oldest !== undefined) this.lists.delete(oldest);
  }

  /** The page from memory; a total only where the whole list is here. */
  recall(list: ResourceRef, request: PageRequest): Page<ResourceNode> | undefined {
    const read = this.lists.get(keyOf(list, request));
    if (!read) return undefined;
    const { names, filter } = request;
    if (names) {
      const byName = new Map(read.rows.map((row) => [lastName(row), row]));
      return { items: names.flatMap((name) => byName.get(name) ?? []) };
    }
    const { items, next, total } = slice(
      filter ? read.rows.filter((row) => holds(lastName(row), filter)) : read.rows,
      request,
    );
    return {
      items,
      ...(next !== undefined && { next }),
      ...(read.complete && total !== undefined && { total }),
      ...(!filter && read.hiddenInternals !== undefined && { hiddenInternals: read.hiddenInternals }),
    };
  }
}

function keyOf(list: ResourceRef, { internals }: PageRequest): string {
  return `${refKey(list)} ${internals ? 'all' : 'own'}`;
}
