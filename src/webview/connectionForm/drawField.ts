import type { FormField, FormTexts } from '../../protocol/connectionForm';
import { h } from '../dom/element';
import type { Attributes, Drawn } from '../dom/element';
import { icon } from '../dom/icons';
import { filled } from '../page';

/** What fields are drawn with. */
export interface FieldView {
  readonly texts: FormTexts;
  /** What stands in a field now. */
  readonly valueOf: (field: FormField) => string;
  /** Ids of secrets that are being entered, over a stored one perhaps. */
  readonly entering: ReadonlySet<string>;
}

/** A field with its label, what is to be known about it, and what is wrong with it. */
export function drawField(field: FormField, view: FieldView): Drawn {
  const { error, hint, id, label, required, type, warning } = field;
  const classes = ['field', type, error === undefined ? '' : 'wrong'].filter((name) => name !== '').join(' ');
  const input = drawInput(field, view);
  const title = h(
    'label',
    { for: id },
    label,
    required && h('span', { class: 'required', 'aria-hidden': 'true' }, ' *'),
  );
  return h(
    'div',
    { key: id, class: classes },
    ...(type === 'flag' ? [h('div', { class: 'line' }, input, title)] : [title, input]),
    error !== undefined && h('p', { key: 'error', class: 'error', id: `${id}.error` }, icon('error'), error),
    warning !== undefined &&
      h('p', { key: 'warning', class: 'warning', id: `${id}.warning` }, icon('warning'), warning),
    hint !== undefined && h('p', { key: 'hint', class: 'dim hint', id: `${id}.hint` }, hint),
  );
}

function drawInput(field: FormField, view: FieldView): Drawn {
  const value = view.valueOf(field);
  switch (field.type) {
    case 'choice':
      return drawChoice(field, value);
    case 'flag':
      return h('input', { ...common(field), type: 'checkbox', checked: value === 'true' });
    case 'secret':
      return drawSecret(field, view);
    case 'file':
      return h(
        'div',
        { class: 'line' },
        h('input', { ...common(field), type: 'text', value, spellcheck: 'false' }),
        button('browse', field, view.texts.browse, filled(view.texts.choose, field.label)),
      );
    case 'text':
      return h('input', { ...common(field), type: 'text', value, spellcheck: 'false', autocomplete: 'off' });
  }
}

function drawChoice(field: FormField, value: string): Drawn {
  const { options = [] } = field;
  const select = h(
    'select',
    common(field),
    ...options.map((option) =>
      h('option', { key: option.value, value: option.value, selected: option.value === value }, option.label),
    ),
  );
  const colour = options.find((option) => option.value === value)?.colour;
  return colour === undefined
    ? select
    : h('div', { class: 'line' }, h('span', { class: `dot ${colour}`, 'aria-hidden': 'true' }), select);
}

/** A secret that is stored never comes here: it can be kept, replaced or removed. */
function drawSecret(field: FormField, { entering, texts }: FieldView): Drawn {
  const { id, secret } = field;
  const isShown = entering.has(id) || secret === 'missing';
  if (!isShown)
    return h(
      'div',
      { key: 'kept', class: 'line kept' },
      icon('check'),
      h('span', { class: 'dim' }, secret === 'typed' ? texts.typed : texts.stored),
      button('replace', field, texts.replace),
      button('forget', field, texts.remove),
    );
  return h(
    'div',
    { key: 'entered', class: 'line' },
    // Without a value: what is typed stays in the element alone.
    h('input', { ...common(field), type: 'password', autocomplete: 'new-password' }),
    secret === 'stored' && button('keep', field, texts.keep),
  );
}

function button(action: string, { id, label }: FormField, title: string, spoken = `${title}: ${label}`): Drawn {
  return h(
    'button',
    { key: action, class: 'secondary', 'data-action': action, 'data-field': id, 'aria-label': spoken },
    title,
  );
}

function common({ error, hint, id, placeholder, required, warning }: FormField): Attributes {
  const described = [error && `${id}.error`, warning && `${id}.warning`, hint && `${id}.hint`].filter(Boolean);
  return {
    id,
    'data-action': 'edit',
    placeholder,
    'aria-required': required === true ? 'true' : undefined,
    'aria-invalid': error === undefined ? undefined : 'true',
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
}
