import * as vscode from 'vscode';
import type { FixedWorkspace } from '../../protocol/languageServer';

/** Runs the safe fixes of the workspace and says what came of it. */
export async function fixWorkspace(fix: () => Promise<FixedWorkspace | undefined>): Promise<void> {
  const done = await fix();
  if (!done) return;
  const { applied, files, fixes } = done;
  if (fixes === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing with a safe fix in the workspace.'));
  } else if (applied) {
    const said = vscode.l10n.t('Applied {0} fixes in {1} files.', fixes, files);
    void vscode.window.showInformationMessage(said);
  }
}
