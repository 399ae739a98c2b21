import * as vscode from 'vscode';
import type { ContributedSnippets, Pattern } from './patterns';
import { patternsOf, snippetFilesFor } from './patterns';

/** Lets the user pick a pattern for the language of the active editor, and inserts it at the cursor. */
export async function insertPattern(extension: vscode.Extension<unknown>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(vscode.l10n.t('open a file in the language you need the pattern in first.'));
  const patterns = await readPatterns(extension, editor.document.languageId);
  if (patterns.length === 0) {
    const { languageId } = editor.document;
    throw new Error(vscode.l10n.t('there are no patterns for {0}. Open a Python or TypeScript file.', languageId));
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
