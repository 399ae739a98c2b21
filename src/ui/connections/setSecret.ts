import * as vscode from 'vscode';
import { secretOf } from '../../brokers/api/driver';
import type { ConfiguredConnection } from './configuredConnection';
import type { EditContext } from './editConnection';
import { secretPrompt } from './secretPrompt';

/** Asks for the secret of a connection, stores it, and tries a lost connection again with it. */
export async function setSecret(
  { connections, drivers, secrets }: EditContext,
  { profile, source }: ConfiguredConnection,
): Promise<void> {
  const { authentications } = await drivers[profile.kind]();
  const field = secretOf(authentications.find(({ authentication }) => authentication === profile.authentication));
  if (field === undefined) {
    const message = vscode.l10n.t('{0} logs in without a password. Edit the connection to change that.', profile.name);
    void vscode.window.showInformationMessage(message);
    return;
  }
  const secret = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set Password of {0}', profile.name),
    prompt: secretPrompt(field, vscode.l10n),
    password: true,
    ignoreFocusOut: true,
  });
  if (secret === undefined || secret === '') return;
  await secrets.store({ id: profile.id, source }, field, secret);
  if (connections.stateOf(profile.id).status === 'lost') await connections.checkNow(profile.id);
}
