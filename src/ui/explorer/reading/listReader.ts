import type { BrokerConnection } from '../../../brokers/api/connection';
import { withDeadline } from '../../../brokers/api/reach/deadline';
import type { PageRequest, ResourceNode } from '../../../brokers/api/resource';
import type { ListFilters } from '../filter/listFilters';
import { readFavourites } from '../favourites/readFavourites';
import type { FavouritesStore } from '../favourites/favouritesStore';
import { findGroup } from '../grouping/nameGroup';
import type { Separator } from '../grouping/nameGroup';
import type { L10n } from '../../l10n';
import { formatCount } from '../formatValue';
import type { FavouritesRow, ParentRow, ResourceRow } from '../rows';
import { listName, nameOf } from '../rows';
import type { Content } from './content';
import type { Names } from './names';
import { pageSize } from './pageSize';
import { readGroup } from './readGroup';
import { readPages } from './readPages';

/** A list of 10,000 resources over a slow link comes within this time, or something is wrong. */
export const listTimeoutMs = 30_000;

/** How the user wants lists shown. */
export interface ExplorerOptions {
  /** `undefined` shows names as they are. */
  readonly groupBy: Separator | undefined;
  /** Also what brokers made for themselves. */
  readonly internals: boolean;
}

/** What a reader needs of its surroundings. */
export interface ReaderContext {
  readonly connectionOf: (row: ParentRow) => BrokerConnection;
  readonly options: () => ExplorerOptions;
  readonly filters: ListFilters;
  readonly names: Names;
  readonly favourites: FavouritesStore;
  readonly l10n: L10n;
}

/** Reads what stands under a row: pages, groups of names, or favourites. */
export class ListReader {
  constructor(private readonly context: ReaderContext) {}

  /** @param pages how many of them are wanted at most */
  async read(parent: ParentRow, pages: number, signal: AbortSignal): Promise<Content> {
    const list = (request: PageRequest) => this.list(parent, request, signal);
    switch (parent.type) {
      case 'connection':
        return readPages(this.request(), pages, list);
      case 'favourites':
        return this.readFavourites(parent, signal);
      case 'group':
        return this.readGroup(parent.list, parent.group.prefix, pages, signal);
      case 'resource':
        return this.readList(parent, pages, signal);
    }
  }

  /** What of a filtered list is known without asking, while the filter is typed. */
  recall(row: ResourceRow): Content | undefined {
    const request = { ...this.request(), ...this.narrowed(row) };
    const page = this.context.connectionOf(row).recallChildren(row.node.ref, request);
    if (!page) return undefined;
    return {
      entries: page.items.map((node) => ({ node })),
      pages: 1,
      more: page.next !== undefined,
      ...(page.total !== undefined && { total: page.total }),
      ...(request.filter !== undefined && { filter: request.filter }),
    };
  }

  private async readList(row: ResourceRow, pages: number, signal: AbortSignal): Promise<Content> {
    const { options, names } = this.context;
    const narrowed = this.narrowed(row);
    const { groupBy } = options();
    if (narrowed || groupBy === undefined || row.node.list?.names !== true)
      return readPages({ ...this.request(), ...narrowed }, pages, (page) => this.list(row, page, signal));
    const { root } = await names.get(row, groupBy);
    // Names that have nothing in common are read as any list: with its order and what it says about itself.
    if (root.groups.length === 0) return readPages(this.request(), pages, (page) => this.list(row, page, signal));
    return this.readGroup(row, '', pages, signal);
  }

  private async readGroup(list: ResourceRow, prefix: string, pages: number, signal: AbortSignal): Promise<Content> {
    const { options, names } = this.context;
    const { groupBy } = options();
    if (groupBy === undefined) return { entries: [], pages, more: false };
    const { root, complete } = await names.get(list, groupBy);
    const group = findGroup(root, prefix);
    if (!group) return { entries: [], pages, more: false };
    const content = await readGroup(group, pages, async (wanted) => {
      const page = await this.list(list, { ...this.request(), names: wanted, limit: wanted.length }, signal);
      if (page.items.length < wanted.length) names.expire(list);
      return new Map(page.items.map((node): [string, ResourceNode] => [nameOf(node.ref), node]));
    });
    if (complete || prefix !== '') return content;
    const notice = this.context.l10n.t(
      'Only the first {0} names are grouped: filter the list for others.',
      formatCount(root.count),
    );
    return { ...content, notice };
  }

  private readFavourites(row: FavouritesRow, signal: AbortSignal): Promise<Content> {
    const { favourites, l10n } = this.context;
    const { id } = row.parent.connection.profile;
    return readFavourites(id, favourites.of(id), l10n.t('not on the broker any more'), (list, names) =>
      this.ask(row, signal, (connection, inner) =>
        connection.listChildren(list, { names, limit: names.length, internals: true }, inner),
      ),
    );
  }

  private request(): PageRequest {
    return { limit: pageSize, internals: this.context.options().internals };
  }

  private narrowed({ key, node }: ResourceRow): Pick<PageRequest, 'filter' | 'names' | 'internals'> | undefined {
    const filter = this.context.filters.get(key);
    if (!filter) return undefined;
    // What was gone to is shown whether or not it is one of the broker's own.
    return filter.exact && node.list?.names === true
      ? { names: [filter.text], internals: true }
      : { filter: filter.text, ...(filter.exact && { internals: true }) };
  }

  private list(parent: ParentRow, page: PageRequest, signal: AbortSignal) {
    const ref = parent.type === 'resource' ? parent.node.ref : undefined;
    return this.ask(parent, signal, (connection, inner) => connection.listChildren(ref, page, inner));
  }

  private ask<T>(
    parent: ParentRow,
    signal: AbortSignal,
    request: (connection: BrokerConnection, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const what = listName(parent);
    return withDeadline({ signal, timeoutMs: listTimeoutMs, what }, async (inner) =>
      request(this.context.connectionOf(parent), inner),
    );
  }
}
