import * as vscode from 'vscode';
import type { DriverEnv } from '../../brokers/api/driver';
import type { ConnectionProfile, ProfileId } from '../../brokers/api/profile';
import type { CommandHandler } from '../commands/register';
import { commandIds } from '../contributions';
import type { Pages } from '../reference/pages';
import type { ConfiguredConnection } from './configuredConnection';
import { addConnection, editConnection } from './editConnection';
import type { EditContext } from './editConnection';
import { pickConnection } from './pickConnection';
import type { StateFilter } from './pickConnection';
import { deleteConnection } from './settingsStore';
import { setSecret } from './setSecret';
import { testConnection } from './testConnection';

/** What the commands on connections need. */
export interface ConnectionCommandContext extends EditContext {
  readonly pages: Pages;
  readonly envOf: (profile: ConnectionProfile) => DriverEnv;
  /** Shows a connection in the explorer with what stands under it. */
  readonly show: (id: ProfileId) => Promise<void>;
}

/** The commands on connections, by their ids. */
export function connectionCommands(context: ConnectionCommandContext) {
  const { connections, drivers, pages, envOf, show } = context;
  const test = ({ profile }: ConfiguredConnection): Promise<void> =>
    testConnection(profile, drivers, envOf(profile), pages);
  const on =
    (action: (connection: ConfiguredConnection) => unknown, filter?: StateFilter): CommandHandler =>
    async (argument) => {
      const connection = await pickConnection(connections, argument, filter);
      if (connection) await action(connection);
    };
  return {
    [commandIds.addConnection]: async () => {
      const added = await addConnection(context);
      const connection = added && connections.find(added);
      if (connection && (await offerTest(connection))) await test(connection);
    },
    [commandIds.editConnection]: on((connection) => editConnection(context, connection)),
    [commandIds.removeConnection]: on((connection) => removeConnection(context, connection)),
    [commandIds.connect]: on(
      async ({ profile }) => {
        await connections.connect(profile.id);
        await show(profile.id);
      },
      ({ status }) => status === 'closed' || status === 'lost',
    ),
    [commandIds.disconnect]: on(
      ({ profile }) => connections.disconnect(profile.id),
      ({ status }) => status !== 'closed',
    ),
    [commandIds.testConnection]: on(test),
    [commandIds.setPassword]: on((connection) => setSecret(context, connection)),
    [commandIds.copyAddress]: on(({ profile }) => vscode.env.clipboard.writeText(profile.address)),
  } satisfies Partial<Record<string, CommandHandler>>;
}

async function removeConnection(
  { connections, secrets }: EditContext,
  { profile, source }: ConfiguredConnection,
): Promise<void> {
  const remove = vscode.l10n.t('Remove');
  const question = vscode.l10n.t('Remove the connection {0}?', profile.name);
  const detail = vscode.l10n.t(
    'Its entry in the settings and its stored secrets are deleted. The broker is not touched.',
  );
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
  connections.disconnect(profile.id);
  await secrets.deleteAll({ id: profile.id, source });
  await deleteConnection(profile.id, source);
}

async function offerTest({ profile }: ConfiguredConnection): Promise<boolean> {
  const test = vscode.l10n.t('Test Connection');
  const message = vscode.l10n.t('The connection {0} is saved.', profile.name);
  return (await vscode.window.showInformationMessage(message, test)) === test;
}
