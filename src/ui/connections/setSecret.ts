import * as vscode from 'vscode';
import type { SecretField } from '../../brokers/api/profile';
import type { ConfiguredConnection } from './configuredConnection';
import type { EditingContext } from './editingContext';
import { secretOfId } from './form/fieldSpec';
import { fieldsOf, layout } from './form/layout';
import { valuesOf } from './form/values';
import { secretName, secretPrompt } from './secretPrompt';

/** Asks for a secret of a connection, stores it, and tries a lost connection again with it. */
export async function setSecret(
  context: Pick<EditingContext, 'connections' | 'drivers' | 'secrets'>,
  connection: ConfiguredConnection,
): Promise<void> {
  const { connections, secrets } = context;
  const { profile, source } = connection;
  const fields = await secretsOf(context, connection);
  if (fields.length === 0) {
    const message = vscode.l10n.t('{0} logs in without a password. Edit the connection to change that.', profile.name);
    void vscode.window.showInformationMessage(message);
    return;
  }
  const title = vscode.l10n.t('Set Password of {0}', profile.name);
  const field = await choose(fields, title);
  if (field === undefined) return;
  const prompt = secretPrompt(field, vscode.l10n);
  const secret = await vscode.window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true });
  if (secret === undefined || secret === '') return;
  await secrets.store({ id: profile.id, source }, field, secret);
  if (connections.stateOf(profile.id).status === 'lost') await connections.checkNow(profile.id);
}

/** The secrets that the form of this connection asks for. */
async function secretsOf(
  { drivers }: Pick<EditingContext, 'drivers'>,
  { profile, source, autoConnect }: ConfiguredConnection,
): Promise<readonly SecretField[]> {
  const driver = await drivers[profile.kind]();
  const context = { l10n: vscode.l10n, driver, takenNames: [], isNew: false, hasWorkspace: false };
  const fields = fieldsOf(layout(context, valuesOf(profile, source, autoConnect)));
  return fields.flatMap(({ id }) => secretOfId(id) ?? []);
}

async function choose(fields: readonly SecretField[], title: string): Promise<SecretField | undefined> {
  if (fields.length === 1) return fields[0];
  const items = fields.map((field) => ({ label: secretName(field, vscode.l10n), field }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Which secret?') }))?.field;
}
