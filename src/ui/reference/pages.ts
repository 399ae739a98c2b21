import * as vscode from 'vscode';
import { documentSchemes } from '../contributions';

/** Pages that are read inside the editor and stand in no file of the user's: rule documentation and reports. */
export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly contents = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(documentSchemes.pages, this);

  readonly onDidChange = this.changed.event;

  /** Shows a page in the Markdown preview. The last part of `path` becomes the title. */
  async show(path: string, markdown: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: documentSchemes.pages, path: `/${path}` });
    this.contents.set(uri.path, markdown);
    this.changed.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    // After a restart, VS Code brings back the tab but not what this class remembers.
    return this.contents.get(uri.path) ?? vscode.l10n.t('This page is no longer there. Open it again.');
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
