import type { NoteRow, ResourceRow, Row, WrongConnectionRow } from './rows';

const types: ReadonlySet<unknown> = new Set<Row['type']>([
  'connection',
  'wrongConnection',
  'favourites',
  'group',
  'resource',
  'note',
]);

/**
 * The rows a command is about. A menu of the tree gives the row that was clicked and all that are selected; the
 * palette and keys give nothing, and mean what is selected.
 */
export function selectedRows(args: readonly unknown[], selection: readonly Row[]): readonly Row[] {
  const [clicked, all] = args;
  if (!isRow(clicked)) return selection;
  const rows = Array.isArray(all) ? all.filter(isRow) : [];
  return rows.includes(clicked) ? rows : [clicked];
}

export function isResourceRow(row: Row): row is ResourceRow {
  return row.type === 'resource';
}

export function isNoteRow(row: unknown): row is NoteRow {
  return isRow(row) && row.type === 'note';
}

export function isWrongRow(row: unknown): row is WrongConnectionRow {
  return isRow(row) && row.type === 'wrongConnection';
}

/** The nearest list at or above a row that can be filtered. */
export function filterableList(row: Row | undefined): ResourceRow | undefined {
  if (!row || row.type === 'connection' || row.type === 'wrongConnection') return undefined;
  if (row.type === 'resource' && row.node.list?.filter === true) return row;
  return filterableList(row.parent);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'type' in value && types.has(value.type);
}
