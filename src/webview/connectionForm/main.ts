import '../base.css';
import './form.css';
import type { Form, FromConnectionForm, ToConnectionForm } from '../../protocol/connectionForm';
import { connectionFormProtocol, isFormTexts } from '../../protocol/connectionForm';
import { onAction } from '../dom/actions';
import { Drawing } from '../dom/drawing';
import { connectPage, pageRoot, pageTexts } from '../page';
import { drawPage } from './drawPage';
import { Edits } from './edits';

const root = pageRoot();
const texts = pageTexts(isFormTexts);
const drawing = new Drawing(root);
const edits = new Edits();
let form: Form | undefined;
/** Secrets that are being entered, over a stored one perhaps: their fields stay until the page is made anew. */
const entering = new Set<string>();

const host = connectPage<FromConnectionForm, ToConnectionForm>(connectionFormProtocol, (message) => {
  if (message.type === 'focus') {
    focus(message.id);
    return;
  }
  const isFirst = form === undefined;
  form = message.form;
  edits.answered(form.edit);
  draw();
  if (isFirst) root.querySelector<HTMLElement>('input, select')?.focus();
});

function draw(): void {
  if (form) drawing.draw(...drawPage(form, { texts, entering, valueOf: (field) => edits.valueOf(field) }));
}

function focus(id: string): void {
  entering.add(id);
  draw();
  const field = document.getElementById(id);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** A field's element says which field it is, by its id. */
function edited(element: HTMLElement): void {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  if (!isField) return;
  const value =
    element instanceof HTMLInputElement && element.type === 'checkbox' ? String(element.checked) : element.value;
  if (element instanceof HTMLInputElement && element.type === 'password') entering.add(element.id);
  host.post({ type: 'change', id: element.id, value, edit: edits.add(element.id, value) });
}

onAction(root, 'input', (action, element) => {
  if (action === 'edit') edited(element);
});

onAction(root, 'focusout', (action, element) => {
  if (action === 'edit') host.post({ type: 'leave', id: element.id });
});

onAction(root, 'keydown', (action, _element, event) => {
  if (action === 'edit' && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) host.post({ type: 'save' });
});

onAction(root, 'click', (action, element) => {
  const id = element.dataset['field'] ?? '';
  switch (action) {
    case 'browse':
    case 'forget':
      host.post({ type: action, id });
      break;
    case 'replace':
      focus(id);
      break;
    case 'keep':
      entering.delete(id);
      host.post({ type: 'change', id, value: '', edit: edits.add(id, '') });
      draw();
      break;
    case 'test':
    case 'stop':
    case 'save':
    case 'cancel':
    case 'import':
      host.post({ type: action });
      break;
  }
});
