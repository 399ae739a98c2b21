import type { DetailsSectionView } from '../../protocol/details';
import { copyText } from './search';

/** A section as a table that spreadsheets read: tabs between cells, one line a row, titles first. */
export function asTable({ entries, table, text }: DetailsSectionView): string {
  const lines: (readonly string[])[] = [];
  for (const { label, value, note } of entries ?? []) lines.push([label, copyText(value), ...(note ? [note] : [])]);
  if (table) {
    if (lines.length > 0) lines.push([]);
    lines.push(table.columns.map(({ label }) => label));
    for (const { cells } of table.rows) lines.push(cells.map(copyText));
  }
  const written = lines.map((cells) => cells.map(cell).join('\t'));
  if (text !== undefined) written.push(text);
  return written.join('\n');
}

/** A section as JSON, by the stable keys of its properties and columns. Values are text, as the broker's may be. */
export function asJson({ entries, table, text }: DetailsSectionView): string {
  const properties = Object.fromEntries((entries ?? []).map(({ key, value }) => [key, copyText(value)]));
  const rows = table?.rows.map(({ cells }) =>
    Object.fromEntries(table.columns.map(({ key }, index) => [key, copyText(cells[index] ?? '')])),
  );
  const parts = { ...(entries && { properties }), ...(rows && { rows }), ...(text !== undefined && { text }) };
  const [only, ...others] = Object.values(parts);
  return JSON.stringify(others.length === 0 ? (only ?? {}) : parts, undefined, 2);
}

function cell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
