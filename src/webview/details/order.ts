import type { DetailsRowView, DetailsTableView } from '../../protocol/details';
import { copyText } from './search';

/** By which column a table is sorted. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** The order after a click on a column: up, down, then as the broker gave it. */
export function nextOrder(order: Order | undefined, column: string): Order | undefined {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? undefined : { column, descending: true };
}

/** Rows in that order. Numbers are compared as such, values that are missing come last in both directions. */
export function ordered({ columns, rows }: DetailsTableView, order: Order | undefined): readonly DetailsRowView[] {
  const index = columns.findIndex(({ key }) => key === order?.column);
  if (!order || index < 0) return rows;
  const sign = order.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, text: copyText(row.cells[index] ?? '') }));
  keyed.sort((a, b) => (a.text === '' || b.text === '' ? emptyLast(a.text, b.text) : sign * compare(a.text, b.text)));
  return keyed.map(({ row }) => row);
}

function emptyLast(a: string, b: string): number {
  return Number(a === '') - Number(b === '');
}

const texts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? texts.compare(a, b) : difference;
}
