import type { ResourceNode, ResourceRef } from '../../brokers/api/resource';
import type { ConfiguredConnection, ConnectionProblem } from '../connections/configuredConnection';
import type { Favourite } from './favourites/favourite';
import type { NameGroup } from './grouping/nameGroup';

/**
 * The rows of the explorer as data. VS Code knows an element by its identity, so the same thing stays the same object
 * for as long as it is shown, and what changes about it is replaced inside.
 */
export type Row = ConnectionRow | WrongConnectionRow | FavouritesRow | GroupRow | ResourceRow | NoteRow;

/** Rows that can hold others. */
export type ParentRow = ConnectionRow | FavouritesRow | GroupRow | ResourceRow;

export interface ConnectionRow {
  readonly type: 'connection';
  /** Stable and unique over the whole tree, as every row's: the way to it. */
  readonly key: string;
  connection: ConfiguredConnection;
}

/** An entry of the settings that is not understood. */
export interface WrongConnectionRow {
  readonly type: 'wrongConnection';
  readonly key: string;
  readonly problem: ConnectionProblem;
}

/** The starred resources of a connection. */
export interface FavouritesRow {
  readonly type: 'favourites';
  readonly key: string;
  readonly parent: ConnectionRow;
}

/** Names of a list that begin alike. Stands for nothing on the broker. */
export interface GroupRow {
  readonly type: 'group';
  readonly key: string;
  readonly parent: ParentRow;
  /** The list whose names these are. */
  readonly list: ResourceRow;
  group: NameGroup;
}

export interface ResourceRow {
  readonly type: 'resource';
  readonly key: string;
  readonly parent: ParentRow;
  node: ResourceNode;
  /** What is left of the name under a group that says the rest. */
  readonly shortLabel?: string;
  /** Set on the rows of the favourites, but not below them. */
  readonly favourite?: Favourite;
}

/** A row that stands for no resource, and says something about the list it stands in. */
export interface NoteRow {
  readonly type: 'note';
  readonly key: string;
  readonly parent: ParentRow;
  readonly note: Note;
}

export type Note =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notConnected' }
  /** With the filter that nothing holds. */
  | { readonly kind: 'empty'; readonly filter?: string }
  /** What failed and what to do, in one sentence. */
  | { readonly kind: 'error'; readonly message: string }
  /** What rights or the server's version hide. */
  | { readonly kind: 'notice'; readonly message: string }
  /** How much of the broker's own is left out. */
  | { readonly kind: 'hidden'; readonly count: number }
  | { readonly kind: 'loadMore'; readonly shown: number; readonly total: number | undefined };

export function isParentRow(row: Row): row is ParentRow {
  return row.type !== 'note' && row.type !== 'wrongConnection';
}

/** The connection a row belongs to. */
export function connectionOf(row: ParentRow): ConnectionRow {
  return row.type === 'connection' ? row : connectionOf(row.parent);
}

/** The list a resource was read from, unless it stands at the top or among the favourites. */
export function listOf(row: ResourceRow): ResourceRow | undefined {
  if (row.parent.type === 'group') return row.parent.list;
  return row.parent.type === 'resource' ? row.parent : undefined;
}

/** Names the list under a row: `orders` for a connection, `Queues of orders` below it. */
export function listName(row: ParentRow): string {
  const connection = connectionOf(row).connection.profile.name;
  switch (row.type) {
    case 'connection':
      return connection;
    case 'favourites':
      return `Favourites of ${connection}`;
    case 'group':
      return `${row.list.node.label} of ${connection}`;
    case 'resource':
      return `${row.node.label} of ${connection}`;
  }
}

/**
 * Key of a resource under a row. It says the whole way, because one resource can stand at several places: among the
 * favourites, or as a group under the topic that it reads.
 */
export function resourceKey(parent: ParentRow, { kind, path }: ResourceRef): string {
  const above = parent.type === 'resource' ? parent.node.ref.path : [];
  const below = above.length < path.length && above.every((name, index) => name === path[index]);
  const names = below ? path.slice(above.length) : ['', ...path];
  return `${parent.key}/${[kind, ...names].map(encodeURIComponent).join(',')}`;
}

/** Name of a resource within its list, as `PageRequest.names` takes it. */
export function nameOf({ path }: Pick<ResourceRef, 'path'>): string {
  return path.at(-1) ?? '';
}

/** The list whose names are grouped under a row. @throws Error where nothing is grouped: a fault of this program. */
export function listOfGroups(parent: ParentRow): ResourceRow {
  if (parent.type === 'group') return parent.list;
  if (parent.type === 'resource') return parent;
  throw new Error('Names are grouped below lists only.');
}
