import type { DetailsRowView, DetailsTableView } from '../../protocol/details';
import { h, type Child, type Drawn } from '../dom/element';
import { icon } from '../dom/icons';
import { filled } from '../page';
import type { Draw } from './draw';
import { ordered } from './order';
import { copyText } from './search';
import { firstRows } from './state';
import { valueView } from './valueView';

/** How many rows more one step shows. */
export const nextRows = 500;

/** A table as far as the user wants to see it: ten thousand rows are there, but not drawn before they are asked for. */
export function tableView(section: string, table: DetailsTableView, draw: Draw): Drawn {
  const { state } = draw;
  const order = state.orders.get(section);
  const limit = state.limits.get(section) ?? firstRows;
  const rows = ordered(table, order).slice(0, limit);
  return h(
    'div',
    { class: 'rows' },
    h(
      'div',
      { class: 'wide' },
      h(
        'table',
        { 'aria-label': section, 'aria-rowcount': table.rows.length + 1 },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            table.columns.map((column, index) => heading(section, column, index, draw)),
          ),
        ),
        h(
          'tbody',
          {},
          rows.map((row, index) => rowView(section, table, row, index, draw)),
        ),
      ),
    ),
    more(section, table, rows.length, draw),
  );
}

function heading(
  section: string,
  { key, label, numeric }: DetailsTableView['columns'][number],
  index: number,
  draw: Draw,
): Drawn {
  const order = draw.state.orders.get(section);
  const sorted = order?.column !== key ? 'none' : order.descending ? 'descending' : 'ascending';
  const sort = filled(draw.texts.sortBy, label);
  return h(
    'th',
    { key, scope: 'col', class: cellClass(numeric, index), 'aria-sort': sorted },
    h(
      'button',
      { class: 'sort', 'data-action': 'sort', 'data-section': section, 'data-column': key, title: sort },
      label,
    ),
  );
}

function rowView(
  section: string,
  { columns }: DetailsTableView,
  row: DetailsRowView,
  index: number,
  draw: Draw,
): Drawn {
  const { health, link } = row;
  return h(
    'tr',
    {
      class: `stop ${health ? `health-${health.level}` : ''}`,
      'data-stop': `${section}#${index}`,
      'data-copy': row.cells.map(copyText).join('\t'),
    },
    columns.map(({ numeric }, column) =>
      h(
        'td',
        { class: cellClass(numeric, column) },
        column === 0 &&
          health &&
          h(
            'span',
            { class: 'state', title: health.reason, role: 'img', 'aria-label': health.reason },
            icon(health.level),
          ),
        valueView(row.cells[column] ?? '', column === 0 ? link : undefined, draw),
      ),
    ),
  );
}

/** Figures stand one above the other by their last digit; the first column names the row. */
function cellClass(numeric: boolean, index: number): string | undefined {
  return numeric && index > 0 ? 'number' : undefined;
}

function more(section: string, { rows, total }: DetailsTableView, shown: number, { texts, state }: Draw): Child {
  const all = rows.length.toLocaleString('en-US');
  const beyond = state.query === '' && total !== undefined && total > rows.length;
  if (shown >= rows.length)
    return beyond && h('p', { class: 'dim' }, filled(texts.shown, all, total.toLocaleString('en-US')));
  const button = (text: string, limit: number): Drawn =>
    h('button', { class: 'secondary', 'data-action': 'limit', 'data-section': section, 'data-limit': limit }, text);
  const step = Math.min(nextRows, rows.length - shown);
  return h(
    'p',
    { class: 'more' },
    h('span', { class: 'dim' }, filled(texts.shown, shown.toLocaleString('en-US'), all)),
    button(filled(texts.showMore, step), shown + step),
    step < rows.length - shown && button(filled(texts.showAll, all), rows.length),
  );
}
