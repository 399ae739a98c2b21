import * as vscode from 'vscode';
import type { ContributedSnippets, Pattern } from './patterns';
import { patternsOf, snippetFilesFor } from './patterns';

/** Lets the user pick a pattern for the language of the active editor, and inserts it at the cursor. */
export async function insertPattern(extension: vscode.Extension<unknown>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the file that the pattern is to be inserted in first.'),
    );
    return;
  }
  const patterns = await readPatterns(extension, editor.document.languageId);
  if (patterns.length === 0) {
    const { languageId } = editor.document;
    const message = vscode.l10n.t('There are patterns for Python and TypeScript, but none for “{0}”.', languageId);
    void vscode.window.showInformationMessage(message);
    return;
  }
  const items = patterns.map((pattern) => ({
    label: pattern.name,
    description: pattern.prefix,
    detail: pattern.description,
    body: pattern.body,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Pattern'),
    placeHolder: vscode.l10n.t('Which pattern?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked) await editor.insertSnippet(new vscode.SnippetString(picked.body));
}

async function readPatterns(extension: vscode.Extension<unknown>, languageId: string): Promise<readonly Pattern[]> {
  const { contributes } = extension.packageJSON as { contributes: { snippets: readonly ContributedSnippets[] } };
  const files = snippetFilesFor(contributes.snippets, languageId).map(async (path) => {
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
    return patternsOf(new TextDecoder().decode(text));
  });
  return (await Promise.all(files)).flat();
}
