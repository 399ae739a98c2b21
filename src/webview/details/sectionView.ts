import type { DetailsSectionView } from '../../protocol/details';
import { h, type Child, type Drawn } from '../dom/element';
import { icon, type IconName } from '../dom/icons';
import { filled } from '../page';
import type { Draw } from './draw';
import { entryView } from './entryView';
import { marked } from './marked';
import { tableView } from './tableView';

/** One part under its title, which opens and closes it. */
export function sectionView(section: DetailsSectionView, draw: Draw): Drawn {
  const { title } = section;
  const { texts, words, state } = draw;
  // What was found is shown, also in a section that is closed.
  const open = state.query !== '' || !state.closed.has(title);
  const rows = section.table?.rows.length;
  return h(
    'section',
    { key: title, 'aria-label': title },
    h(
      'h2',
      {},
      h(
        'button',
        { class: 'fold', 'data-action': 'fold', 'data-section': title, 'aria-expanded': String(open) },
        icon('chevron'),
        h('span', { class: 'title' }, marked(title, words)),
        rows !== undefined && h('span', { class: 'count' }, rows.toLocaleString('en-US')),
      ),
      tool('table', 'copyTable', filled(texts.copyTable, title), title, draw),
      tool('braces', 'copyJson', filled(texts.copyJson, title), title, draw),
    ),
    open && body(section, draw),
  );
}

function body(section: DetailsSectionView, draw: Draw): readonly Child[] {
  const { title, notice, entries, table, text } = section;
  return [
    notice !== undefined && h('p', { class: 'notice' }, icon('info'), h('span', {}, notice)),
    entries &&
      entries.length > 0 &&
      h(
        'ul',
        { class: 'entries' },
        entries.map((entry) => entryView(entry, title, draw)),
      ),
    table && tableView(title, table, draw),
    text !== undefined &&
      h('pre', { class: 'stop', 'data-stop': `${title}#text`, 'data-copy': text }, marked(text, draw.words)),
  ];
}

function tool(picture: IconName, action: string, label: string, section: string, { state }: Draw): Drawn {
  const id = `${action}/${section}`;
  return h(
    'button',
    { class: 'tool', 'data-action': action, 'data-id': id, 'data-section': section, title: label, 'aria-label': label },
    icon(state.copied === id ? 'check' : picture),
  );
}
