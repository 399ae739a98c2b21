import { detailsProtocol, isDetailsTexts, type DetailsSectionView } from '../../protocol/details';
import { isListOf, isShape, isText } from '../../protocol/guard';
import '../base.css';
import { onAction } from '../dom/actions';
import { Drawing } from '../dom/drawing';
import { Roving } from '../dom/roving';
import { connectPage, pageRoot, pageTexts } from '../page';
import { asJson, asTable } from './copying';
import './details.css';
import { detailsView } from './detailsView';
import { onKeys } from './keys';
import { OptionCard } from './optionCard';
import { nextOrder } from './order';
import { matching, wordsOf } from './search';
import { emptyState, received, withEntry, type DetailsPageState } from './state';

/** How long it says that something was copied. */
const copiedMs = 1500;

const isRemembered = isShape({ query: isText, closed: isListOf(isText) });

const root = pageRoot();
const texts = pageTexts(isDetailsTexts);
const drawing = new Drawing(root);
const roving = new Roving(root);
let state: DetailsPageState = emptyState;
let copiedTimer: number | undefined;

const host = connectPage(detailsProtocol, (message) => {
  const before = state.subject?.key;
  set(received(state, message));
  if (state.subject?.key !== before) document.querySelector('main')?.scrollTo(0, 0);
  if (message.type === 'option') card.show();
});
const card = new OptionCard(
  root,
  (option) => state.options.get(option),
  (option) => host.post({ type: 'explain', option }),
);

const remembered = host.recall();
if (isRemembered(remembered)) state = { ...state, query: remembered.query, closed: new Set(remembered.closed) };
set(state);

function set(changed: DetailsPageState): void {
  if (changed.query !== state.query || changed.closed !== state.closed)
    host.remember({ query: changed.query, closed: [...changed.closed] });
  state = changed;
  drawing.draw(...detailsView({ state, texts, words: wordsOf(state.query), sections: shownSections() }));
  roving.drawn();
}

function shownSections(): readonly DetailsSectionView[] {
  return state.content ? matching(state.content, state.query) : [];
}

/** Copies a text, and says so at the element of that id. */
function copy(text: string, id: string): void {
  host.post({ type: 'copy', text });
  window.clearTimeout(copiedTimer);
  set({ ...state, copied: id });
  copiedTimer = window.setTimeout(() => set({ ...state, copied: undefined }), copiedMs);
}

/** Copies what is shown of a section at the moment. */
function copySection(title: string, id: string, spell: (section: DetailsSectionView) => string): void {
  const section = shownSections().find((shown) => shown.title === title);
  if (section) copy(spell(section), id);
}

function fold(title: string): void {
  const closed = new Set(state.closed);
  if (!closed.delete(title)) closed.add(title);
  set({ ...state, closed });
}

function filter(query: string): void {
  set({ ...state, query });
}

const clicks: Readonly<Partial<Record<string, (data: DOMStringMap, element: HTMLElement) => void>>> = {
  copy: ({ id = '' }, element) => copy(element.closest<HTMLElement>('[data-copy]')?.dataset['copy'] ?? '', id),
  copyTable: ({ section = '', id = '' }) => copySection(section, id, asTable),
  copyJson: ({ section = '', id = '' }) => copySection(section, id, asJson),
  copyCommand: () => host.post({ type: 'copyCommand' }),
  goTo: ({ link = '' }) => host.post({ type: 'goTo', link }),
  refresh: () => host.post({ type: 'refresh' }),
  clear: () => {
    filter('');
    document.getElementById('filter')?.focus();
  },
  sort: ({ section = '', column = '' }) =>
    set({ ...state, orders: withEntry(state.orders, section, nextOrder(state.orders.get(section), column)) }),
  limit: ({ section = '', limit = '' }) => set({ ...state, limits: withEntry(state.limits, section, Number(limit)) }),
  fold: ({ section = '' }) => fold(section),
};
onAction(root, 'click', (action, element) => clicks[action]?.(element.dataset, element));

onAction(root, 'input', (action, element) => {
  if (action === 'filter' && element instanceof HTMLInputElement) filter(element.value);
});

onKeys(root, {
  filter: () => {
    const field = document.getElementById('filter');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  },
  leaveFilter: () => {
    if (state.query === '') roving.focus();
    else filter('');
  },
  toRows: () => roving.focus(),
  copy: (stop) => copy(stop.dataset['copy'] ?? '', stop.dataset['stop'] ?? ''),
});
