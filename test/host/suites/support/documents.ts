import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rig } from '../../rig';

/** Shows a new document that stands in no file. */
export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Brokerscope's diagnostics of a document, as soon as there are any. */
export function diagnosticsOf(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  return rig.eventually(() => {
    const all = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'brokerscope');
    assert.ok(all.length > 0, 'no diagnostics yet');
    return all;
  }, 20_000);
}

/** Documents shown in tabs that are no text editors: the Markdown preview. */
export function previewedUris(): string[] {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.flatMap((input) => (input instanceof vscode.TabInputCustom ? [input.uri.toString()] : []));
}

/** Closes all editors; changes are given up. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
