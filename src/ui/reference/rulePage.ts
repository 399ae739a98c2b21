import * as vscode from 'vscode';
import type { Pages } from './pages';

/** Opens the documentation of a rule, which is part of the extension. */
export async function openRulePage(extension: vscode.Uri, pages: Pages, ruleId: unknown): Promise<void> {
  // Comes from a link, so it may be anything; it must not lead out of the folder.
  if (typeof ruleId !== 'string' || !/^[a-z]+\/[a-z0-9-]+$/.test(ruleId))
    throw new Error(vscode.l10n.t('there is no such rule.'));
  const file = vscode.Uri.joinPath(extension, 'dist', 'rules', `${ruleId}.md`);
  let page: Uint8Array;
  try {
    page = await vscode.workspace.fs.readFile(file);
  } catch (cause) {
    throw new Error(vscode.l10n.t('the page of the rule {0} is missing.', ruleId), { cause });
  }
  await pages.show(`rules/${ruleId}.md`, new TextDecoder().decode(page));
}
