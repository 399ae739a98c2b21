import * as vscode from 'vscode';
import { documentSchemes } from '../contributions';
import { ruleOfPage } from './rulePageUri';

/**
 * Pages that are read inside the editor and stand in no file of the user's: rule documentation and reports. The
 * manifest has VS Code open their scheme in the Markdown preview.
 */
export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly reports = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(documentSchemes.pages, this);

  readonly onDidChange = this.changed.event;

  /** @param rules folder of the rule pages, which are part of the extension */
  constructor(private readonly rules: vscode.Uri) {}

  /** Opens a page. */
  async open(path: string): Promise<void> {
    await vscode.commands.executeCommand('vscode.open', pageUri(path));
  }

  /** Opens a report, in the place of an older one under the same path. The last part of the path becomes the title. */
  async openReport(path: string, markdown: string): Promise<void> {
    this.reports.set(pageUri(path).path, markdown);
    this.changed.fire(pageUri(path));
    await this.open(path);
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const report = this.reports.get(path);
    if (report !== undefined) return report;
    const ruleId = ruleOfPage(path);
    // After a restart, VS Code brings back the tab of a report but not what this class remembers.
    if (ruleId === undefined) return vscode.l10n.t('This page is no longer there. Run its command again.');
    try {
      const page = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.rules, `${ruleId}.md`));
      return new TextDecoder().decode(page);
    } catch {
      return vscode.l10n.t('There is no page about the rule {0}.', ruleId);
    }
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

function pageUri(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: documentSchemes.pages, path });
}
