import type { Form, FormSection, FormTexts } from '../../protocol/connectionForm';
import { h } from '../dom/element';
import type { Drawn } from '../dom/element';
import { icon } from '../dom/icons';
import { drawField } from './drawField';
import type { FieldView } from './drawField';

/** The whole page: the sections with their fields, and below them what came of a test and what can be done. */
export function drawPage(form: Form, view: FieldView): readonly Drawn[] {
  return [
    h(
      'main',
      { key: 'main' },
      h('h1', {}, form.heading),
      form.isNew && drawImport(view.texts),
      ...form.sections.map((section) => drawSection(section, view)),
    ),
    h('footer', { key: 'footer' }, drawProblem(form), drawTest(form.test), drawActions(form, view.texts)),
  ];
}

function drawImport(texts: FormTexts): Drawn {
  return h(
    'p',
    { key: 'import', class: 'dim' },
    `${texts.importHint} `,
    h('button', { class: 'link', 'data-action': 'import' }, texts.import),
  );
}

function drawSection({ id, title, note, fields }: FormSection, view: FieldView): Drawn {
  const titleId = `section.${id}`;
  return h(
    'section',
    { key: id, 'aria-labelledby': titleId },
    h('h2', { id: titleId }, title),
    h('div', { class: 'fields' }, ...fields.map((field) => drawField(field, view))),
    note !== undefined && h('p', { class: 'dim note' }, note),
  );
}

function drawProblem({ problem }: Form): Drawn | undefined {
  return problem === undefined
    ? undefined
    : h('p', { key: 'problem', class: 'error', role: 'alert' }, icon('error'), problem);
}

/** Always there, so that screen readers hear what changes in it. */
function drawTest({ state, steps, summary }: Form['test']): Drawn {
  return h(
    'div',
    { key: 'test', class: `test ${state}`, role: 'status', 'aria-live': 'polite' },
    steps.length > 0 &&
      h(
        'ol',
        {},
        ...steps.map(({ label, ok, detail }) =>
          h(
            'li',
            { class: ok ? 'ok' : 'failed' },
            icon(ok ? 'check' : 'error'),
            h('span', { class: 'step' }, label),
            h('span', { class: 'detail' }, detail),
          ),
        ),
      ),
    summary !== '' && h('p', { class: 'summary' }, summary),
  );
}

function drawActions({ saving, test }: Form, texts: FormTexts): Drawn {
  const running = test.state === 'running';
  return h(
    'div',
    { key: 'actions', class: 'actions' },
    h('button', { key: 'save', 'data-action': 'save', disabled: saving }, saving ? texts.saving : texts.save),
    h(
      'button',
      { key: 'test', class: 'secondary', 'data-action': running ? 'stop' : 'test' },
      running ? texts.stop : texts.test,
    ),
    h('button', { key: 'cancel', class: 'secondary', 'data-action': 'cancel' }, texts.cancel),
  );
}
