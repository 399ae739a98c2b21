import type { DetailsValue } from '../../protocol/details';
import { h, type Drawn } from '../dom/element';
import { filled } from '../page';
import type { Draw } from './draw';
import { marked } from './marked';
import { readText } from './search';

/** A value, as a link where it names another resource. */
export function valueView(value: DetailsValue, link: string | undefined, { texts, words }: Draw): Drawn {
  const text = readText(value);
  const title = typeof value === 'string' ? undefined : value.title;
  const shown = marked(text, words);
  if (link === undefined) return h('span', { class: 'value', title }, shown);
  const goTo = filled(texts.goTo, text);
  return h(
    'button',
    { class: 'value link', 'data-action': 'goTo', 'data-link': link, title: goTo, tabindex: -1 },
    shown,
  );
}
