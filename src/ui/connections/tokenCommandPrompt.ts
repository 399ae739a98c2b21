import * as vscode from 'vscode';
import type { ConnectionProfile } from '../../brokers/api/profile';

/** Asks whether a program that the folder names may run. Not modal: a folder may connect as soon as it is opened. */
export async function askForTokenCommand({ name, tokenCommand = '' }: ConnectionProfile): Promise<boolean> {
  const allow = vscode.l10n.t('Allow');
  const message = vscode.l10n.t(
    'The connection {0} of this folder runs a program on this machine to get its token: {1}',
    name,
    tokenCommand,
  );
  return (await vscode.window.showWarningMessage(message, allow, vscode.l10n.t("Don't Allow"))) === allow;
}
