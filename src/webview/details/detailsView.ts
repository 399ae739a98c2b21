import type { DetailsHealth, DetailsStatus, DetailsSubject } from '../../protocol/details';
import { h, type Child, type Drawn } from '../dom/element';
import { icon } from '../dom/icons';
import { filled } from '../page';
import type { Draw } from './draw';
import { countOf } from './search';
import { sectionView } from './sectionView';

/** The whole page. */
export function detailsView(draw: Draw): readonly Drawn[] {
  const { state, texts } = draw;
  const { subject, content } = state;
  if (!subject) return [h('p', { key: 'nothing', class: 'empty dim' }, texts.nothingSelected)];
  return [
    h(
      'header',
      { key: 'head' },
      title(subject, draw),
      content?.health && healthView(content.health),
      statusView(state.status, content !== undefined, draw),
      filterView(draw),
    ),
    h('main', { key: 'body', 'aria-busy': String(state.status.state === 'reading') }, body(draw)),
    h('div', { key: 'spoken', class: 'spoken', role: 'status' }, spoken(draw)),
  ];
}

function title({ title: name, kind, place, commands }: DetailsSubject, { texts, state }: Draw): Drawn {
  const copied = state.copied === 'title';
  const copy = filled(texts.copy, name);
  return h(
    'div',
    { class: 'subject', 'data-copy': name },
    h('h1', { title: name }, name),
    h('div', { class: 'dim place' }, [kind, place].filter(Boolean).join(' · ')),
    h(
      'div',
      { class: 'tools' },
      commands === true &&
        h(
          'button',
          { class: 'tool', 'data-action': 'copyCommand', title: texts.copyCommand, 'aria-label': texts.copyCommand },
          icon('terminal'),
        ),
      h(
        'button',
        { class: 'tool', 'data-action': 'copy', 'data-id': 'title', title: copy, 'aria-label': copy },
        icon(copied ? 'check' : 'copy'),
      ),
    ),
  );
}

function healthView({ level, reason }: DetailsHealth): Drawn {
  return h('p', { class: `banner health-${level}` }, icon(level), h('span', {}, reason));
}

/** What went wrong stands above what is still known. */
function statusView({ state, message }: DetailsStatus, known: boolean, { texts }: Draw): Child {
  if (state === 'reading') return !known && h('p', { class: 'dim reading' }, texts.reading);
  if (state === 'read' || message === undefined) return undefined;
  const serious = state === 'failed' || state === 'gone';
  return h(
    'p',
    { class: `banner ${serious ? 'health-error' : ''}`, role: 'alert' },
    icon(serious ? 'error' : 'info'),
    h('span', {}, message),
    state !== 'closed' && h('button', { class: 'secondary', 'data-action': 'refresh' }, texts.retry),
  );
}

function filterView({ state, texts }: Draw): Drawn {
  return h(
    'div',
    { class: 'filter' },
    icon('search'),
    h('input', {
      id: 'filter',
      type: 'text',
      spellcheck: 'false',
      'data-action': 'filter',
      placeholder: texts.filter,
      'aria-label': texts.filter,
      'aria-keyshortcuts': 'Control+F /',
      value: state.query,
    }),
    state.query !== '' &&
      h(
        'button',
        { class: 'tool', 'data-action': 'clear', title: texts.clearFilter, 'aria-label': texts.clearFilter },
        icon('close'),
      ),
  );
}

function body(draw: Draw): Child {
  const { state, texts, sections } = draw;
  if (!state.content) return undefined;
  if (sections.length > 0) return sections.map((section) => sectionView(section, draw));
  if (state.query !== '') return h('p', { class: 'empty dim' }, filled(texts.noMatch, state.query));
  return state.status.state === 'read' && h('p', { class: 'empty dim' }, texts.nothingKnown);
}

/** What a screen reader says by itself. */
function spoken({ state, texts, sections }: Draw): string {
  if (state.copied !== undefined) return texts.copied;
  return state.query === '' ? '' : filled(texts.matches, countOf(sections));
}
