import * as vscode from 'vscode';
import type { FileFixes } from '../../protocol/languageServer';

interface FileItem extends vscode.QuickPickItem {
  readonly file: FileFixes;
}

/** Shows which files have safe fixes, and applies those of the files that are left picked. */
export async function fixWorkspace(find: () => Promise<readonly FileFixes[] | undefined>): Promise<void> {
  const files = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for safe fixes…') },
    find,
  );
  if (!files) return;
  if (files.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing with a safe fix in the workspace.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(files.map(itemOf), {
    canPickMany: true,
    title: vscode.l10n.t('Fix All Findings in Workspace'),
    placeHolder: vscode.l10n.t('Files whose safe fixes are applied'),
  });
  if (!picked || picked.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { file } of picked) edit.set(vscode.Uri.parse(file.uri), file.edits.map(toTextEdit));
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The fixes were not applied: a file has changed meanwhile.'));
    return;
  }
  const fixes = picked.reduce((sum, { file }) => sum + file.fixes, 0);
  const said =
    fixes === 1
      ? vscode.l10n.t('Applied 1 fix.')
      : vscode.l10n.t('Applied {0} fixes in {1} files.', fixes, picked.length);
  void vscode.window.showInformationMessage(said);
}

function itemOf(file: FileFixes): FileItem {
  const label = vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri));
  const description = file.fixes === 1 ? vscode.l10n.t('1 fix') : vscode.l10n.t('{0} fixes', file.fixes);
  return { label, description, picked: true, file };
}

function toTextEdit({ newText, range }: FileFixes['edits'][number]): vscode.TextEdit {
  const at = ({ character, line }: { readonly line: number; readonly character: number }) =>
    new vscode.Position(line, character);
  return vscode.TextEdit.replace(new vscode.Range(at(range.start), at(range.end)), newText);
}
