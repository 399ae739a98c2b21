import * as vscode from 'vscode';
import { BrokerError } from '../../brokers/api/error';
import type { ConfiguredConnection } from './configuredConnection';
import type { EditContext } from './editConnection';

/** Asks for the secret of a connection, stores it, and tries a lost connection again with it. */
export async function setSecret(
  { connections, drivers, secrets }: EditContext,
  { profile, source }: ConfiguredConnection,
): Promise<void> {
  const { authentications } = await drivers[profile.kind]();
  const choice = authentications.find(({ authentication }) => authentication === profile.authentication);
  const field = choice?.secret;
  if (field === undefined)
    throw new BrokerError(
      'unsupported',
      vscode.l10n.t('{0} logs in without a secret: edit it to change that.', profile.name),
    );
  const secret = await vscode.window.showInputBox({
    title: vscode.l10n.t('Secret of {0}', profile.name),
    prompt: vscode.l10n.t('{0}: kept in the secret storage of VS Code, never in settings', choice?.label ?? ''),
    password: true,
    ignoreFocusOut: true,
  });
  if (secret === undefined || secret === '') return;
  await secrets.store({ id: profile.id, source }, field, secret);
  if (connections.stateOf(profile.id).status === 'lost') await connections.checkNow(profile.id);
}
