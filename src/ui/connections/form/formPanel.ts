import * as vscode from 'vscode';
import { DisposableStore } from '../../../base/disposable';
import type { FromConnectionForm, ToConnectionForm } from '../../../protocol/connectionForm';
import { connectionFormProtocol } from '../../../protocol/connectionForm';
import { WebviewPage } from '../../webview/webviewPage';
import type { EditingContext } from '../editingContext';
import { ConnectionForm } from './connectionForm';
import type { FormHost, FormStart } from './formHost';
import { formTexts } from './formTexts';

/**
 * Shows a form in a tab of its own. What is typed lives here and not in the page, which VS Code takes down while the
 * tab is hidden: nothing is lost, and no secret is ever sent back to be remembered there.
 */
export async function showForm(context: EditingContext, start: FormStart, host: FormHost): Promise<void> {
  let panel: FormPanel | undefined;
  const form = await ConnectionForm.open(start, host, {
    changed: () => panel?.draw(),
    focus: (id) => panel?.post({ type: 'focus', id }),
    closed: () => panel?.close(),
  });
  const show = (): void => {
    panel = new FormPanel(context, form, () => {
      context.openForms.delete(start.id);
      panel = undefined;
      if (form.isDirty) void offerReturn(show, () => form.dispose());
      else form.dispose();
    });
    context.openForms.set(start.id, panel);
  };
  show();
}

/** A tab can be closed by accident, and VS Code asks about files only. */
async function offerReturn(show: () => void, forget: () => void): Promise<void> {
  const back = vscode.l10n.t('Go On Editing');
  const message = vscode.l10n.t('What you entered for the connection is not saved.');
  if ((await vscode.window.showInformationMessage(message, back)) === back) show();
  else forget();
}

class FormPanel {
  private readonly store = new DisposableStore();
  private readonly panel: vscode.WebviewPanel;
  private readonly page: WebviewPage<FromConnectionForm, ToConnectionForm>;

  constructor(
    { extensionUri, log }: EditingContext,
    private readonly form: ConnectionForm,
    closed: () => void,
  ) {
    const { heading } = form.draw();
    this.panel = vscode.window.createWebviewPanel('brokerscope.connectionForm', heading, vscode.ViewColumn.Active);
    this.page = this.store.add(
      new WebviewPage(this.panel.webview, connectionFormProtocol, {
        extensionUri,
        log,
        title: heading,
        texts: formTexts(vscode.l10n),
        onReady: () => this.draw(),
        onMessage: (message) => form.handle(message),
      }),
    );
    this.panel.onDidDispose(() => {
      this.store.dispose();
      closed();
    });
  }

  reveal(): void {
    this.panel.reveal();
  }

  draw(): void {
    const form = this.form.draw();
    this.panel.title = this.form.isDirty ? `● ${form.heading}` : form.heading;
    this.post({ type: 'form', form });
  }

  post(message: ToConnectionForm): void {
    this.page.post(message);
  }

  close(): void {
    this.panel.dispose();
  }
}
