import type { NameList, Page, PageRequest, ResourceNode, ResourceRef } from '../../../api/resource';
import type { ResourceView } from '../../../api/tree/view';
import type { ApiRequest } from '../../management/client';
import { nameOf, type JsonObject } from '../../management/json';
import { readPage } from '../../management/paging';
import type { TreeContext } from '../context';
import { patternsOf, quoted } from './names';
import { toNodes } from './toNodes';
import type { RowMemory } from './rowMemory';

/** A list that the API pages and filters by name: queues, exchanges, connections. */
export interface PagedList {
  readonly request: (list: ResourceRef) => ApiRequest;
  /** The node of an item; what does not decode (no name) is left out. */
  readonly node: (list: ResourceRef, item: JsonObject) => ResourceNode | undefined;
  /** Begins a regular expression that leaves out the broker's own, where the list has such. */
  readonly ownOnly?: string;
}

/** What such a list can do. */
export type PagedView = Required<Pick<ResourceView, 'children' | 'recall' | 'names'>>;

/** Names read at most for grouping. */
const mostNames = 50_000;

const mostInOnePage = 500;

/**
 * The view of such a list. The server filters, by ASCII letters in any case and others as they are typed (3.10.8 and
 * 4.3.6), and a regular expression stands in where the broker's own are left out.
 */
export function pagedView(context: TreeContext, memory: RowMemory, list: PagedList): PagedView {
  const { client } = context;

  const read = async (
    ref: ResourceRef,
    page: PageRequest,
    query: ApiRequest['query'],
    signal: AbortSignal,
  ): ReturnType<typeof readPage> => {
    const request = list.request(ref);
    return readPage(client, { ...request, query: { ...request.query, ...query } }, page, signal);
  };

  const nodes = (ref: ResourceRef, items: readonly JsonObject[]): readonly ResourceNode[] =>
    toNodes(items, (item) => list.node(ref, item));

  /** Those of the names that are there, in batches of names; the order of the names is kept. */
  const named = async (
    ref: ResourceRef,
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<Page<ResourceNode>> => {
    const batches = patternsOf(names).map((name) =>
      read(ref, { limit: mostInOnePage }, { name, use_regex: true }, signal),
    );
    const rows = nodes(
      ref,
      (await Promise.all(batches)).flatMap(({ items }) => items),
    );
    const byName = new Map(rows.map((row) => [row.ref.path.at(-1), row]));
    return { items: names.flatMap((name) => byName.get(name) ?? []) };
  };

  return {
    children: async (ref, page, signal) => {
      if (page.names) return named(ref, page.names.slice(0, page.limit), signal);
      const { items, all, ...rest } = await read(ref, page, filterOf(list, page), signal);
      const hidden = list.ownOnly !== undefined && !page.internals && !page.filter;
      const hiddenInternals = hidden && all !== undefined && rest.total !== undefined ? all - rest.total : 0;
      const result = { items: nodes(ref, items), ...rest, ...(hiddenInternals > 0 && { hiddenInternals }) };
      memory.keep(ref, page, result);
      return result;
    },
    recall: (ref, page) => memory.recall(ref, page),
    names: async (ref, { internals = false }, signal): Promise<NameList> => {
      const query = { columns: 'name', disable_stats: true, ...filterOf(list, { limit: 1, internals }) };
      const names: string[] = [];
      let cursor: string | undefined = '0';
      while (cursor !== undefined && names.length < mostNames) {
        const page = await read(ref, { limit: mostInOnePage, cursor }, query, signal);
        names.push(...page.items.flatMap((item) => nameOf(item, 'name') ?? []));
        cursor = page.next;
      }
      return { names: names.sort(), complete: cursor === undefined };
    },
  };
}

function filterOf({ ownOnly }: PagedList, { filter, internals }: PageRequest): NonNullable<ApiRequest['query']> {
  if (ownOnly === undefined || internals) return filter ? { name: filter, use_regex: false } : {};
  return { name: `${ownOnly}${filter ? `.*${quoted(filter)}` : '.'}`, use_regex: true };
}
