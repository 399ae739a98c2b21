import * as vscode from 'vscode';
import type { Disposable } from '../../base/disposable';
import { DisposableStore } from '../../base/disposable';
import type { ExplorerModel } from './explorerModel';
import { healthScheme, healthUri } from './healthUri';

/** Marks rows under which something is wrong, as far as it has been read. What is wrong itself says so by icon and text. */
export class HealthDecorations implements vscode.FileDecorationProvider, Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<vscode.Uri[]>());
  readonly onDidChangeFileDecorations = this.changed.event;

  constructor(private readonly model: ExplorerModel) {
    this.store.add(model.onDidChangeHealth((rows) => this.changed.fire(rows.map(healthUri))));
    this.store.add(vscode.window.registerFileDecorationProvider(this));
  }

  provideFileDecoration({ scheme, query }: vscode.Uri): vscode.FileDecoration | undefined {
    const level = scheme === healthScheme ? this.model.healthBelow({ key: query }) : undefined;
    if (level === undefined) return undefined;
    const color = new vscode.ThemeColor(level === 'error' ? 'list.errorForeground' : 'list.warningForeground');
    return new vscode.FileDecoration('!', vscode.l10n.t('Something in here needs attention'), color);
  }

  dispose(): void {
    this.store.dispose();
  }
}
