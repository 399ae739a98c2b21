import * as vscode from 'vscode';
import { DisposableStore } from '../../base/disposable';
import type { DocumentStatus } from '../../protocol/languageServer';
import { checkedLanguages } from '../../language/languageIds';
import { statusTexts } from './statusTexts';

/** Asked so long after the last change, so that typing asks once. */
const pauseMs = 400;

/** Says in the language status of the editor what Brokerscope reads in the file, and with which versions in mind. */
export class StatusItem implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly item: vscode.LanguageStatusItem;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (uri: string) => Promise<DocumentStatus>) {
    const selector = [...checkedLanguages, 'plaintext'].map((language) => ({ language }));
    this.item = this.store.add(vscode.languages.createLanguageStatusItem('brokerscope.status', selector));
    this.item.name = 'Brokerscope';
    this.store.add(vscode.window.onDidChangeActiveTextEditor(() => this.later()));
    this.store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.later();
      }),
    );
    this.later();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.store.dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), pauseMs);
  }

  private async update(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return;
    // A server that has just stopped answers nothing; what it said last stays.
    const status = await this.ask(uri).catch(() => undefined);
    if (!status || uri !== vscode.window.activeTextEditor?.document.uri.toString()) return;
    const { detail, text } = statusTexts(status, vscode.l10n);
    this.item.text = text;
    this.item.detail = detail;
  }
}
