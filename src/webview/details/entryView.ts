import type { DetailsEntry } from '../../protocol/details';
import { h, type Drawn } from '../dom/element';
import { icon } from '../dom/icons';
import { filled } from '../page';
import type { Draw } from './draw';
import { marked } from './marked';
import { copyText, readText } from './search';
import { valueView } from './valueView';

/** One property: its label, its value, where it comes from, and a button that copies the value. */
export function entryView(entry: DetailsEntry, place: string, draw: Draw): Drawn {
  const { label, value, note, link } = entry;
  const { texts, words, state } = draw;
  const id = `${place}/${entry.key}/${label}`;
  const copied = state.copied === id;
  return h(
    'li',
    {
      key: id,
      class: 'entry stop',
      'data-stop': id,
      'data-copy': copyText(value),
      'aria-label': [label, readText(value), note].filter(Boolean).join(', '),
      'aria-keyshortcuts': 'Control+C',
    },
    h('span', { class: 'label' }, labelView(entry, draw)),
    h(
      'span',
      { class: 'fact' },
      valueView(value, link, draw),
      note !== undefined && h('span', { class: 'dim note' }, marked(note, words)),
    ),
    h(
      'button',
      {
        class: 'tool copy',
        'data-action': 'copy',
        'data-id': id,
        title: filled(texts.copy, label),
        'aria-label': filled(texts.copy, label),
        tabindex: -1,
      },
      icon(copied ? 'check' : 'copy'),
    ),
  );
}

/** A label that the reference has more to say about opens it on hover and focus. */
function labelView({ key, label, option }: DetailsEntry, { words }: Draw): Drawn {
  const title = key === label ? undefined : key;
  if (option === undefined) return h('span', { title }, marked(label, words));
  return h(
    'button',
    { class: 'option', 'data-option': option, 'data-action': 'explain', tabindex: -1 },
    marked(label, words),
  );
}
