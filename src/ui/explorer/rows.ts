import type { ResourceNode } from '../../brokers/api/resource';
import type { ConfiguredConnection, ConnectionProblem } from '../connections/configuredConnection';

/**
 * The rows of the explorer as data. VS Code knows an element by its identity, so the same thing stays the same object
 * for as long as it is shown, and what changes about it is replaced inside.
 */
export type Row = ConnectionRow | WrongConnectionRow | ResourceRow | NoteRow;

/** Rows that can hold others. */
export type ParentRow = ConnectionRow | ResourceRow;

export interface ConnectionRow {
  readonly type: 'connection';
  /** Stable and unique over the whole tree, as every row's. */
  readonly key: string;
  connection: ConfiguredConnection;
}

/** An entry of the settings that is not understood. */
export interface WrongConnectionRow {
  readonly type: 'wrongConnection';
  readonly key: string;
  readonly problem: ConnectionProblem;
}

export interface ResourceRow {
  readonly type: 'resource';
  readonly key: string;
  readonly parent: ParentRow;
  node: ResourceNode;
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
  | { readonly kind: 'empty' }
  /** What failed and what to do, in one sentence. */
  | { readonly kind: 'error'; readonly message: string }
  /** What rights or the server's version hide. */
  | { readonly kind: 'notice'; readonly message: string }
  | { readonly kind: 'loadMore'; readonly shown: number; readonly total: number | undefined };

/** The connection a row belongs to. */
export function connectionOf(row: ParentRow): ConnectionRow {
  return row.type === 'connection' ? row : connectionOf(row.parent);
}

/** Names the list under a row: `orders` for a connection, `Queues of orders` below it. */
export function listName(row: ParentRow): string {
  const connection = connectionOf(row).connection.profile.name;
  return row.type === 'connection' ? connection : `${row.node.label} of ${connection}`;
}
