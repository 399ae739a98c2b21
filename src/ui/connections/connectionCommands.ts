import * as vscode from 'vscode';
import type { CommandHandler } from '../commands/register';
import { commandIds } from '../contributions';
import type { ConfiguredConnection } from './configuredConnection';
import type { EditingContext } from './editingContext';
import { pickConnection } from './pickConnection';
import type { StateFilter } from './pickConnection';
import { deleteConnection } from './settingsStore';
import { testConnection } from './testConnection';

/** What the commands on connections need. */
export type ConnectionCommandContext = Omit<EditingContext, 'openForms'>;

const loadEditing = async () => (await import('./editing')).editing;

/** The commands on connections, by their ids. */
export function connectionCommands(context: ConnectionCommandContext) {
  const { connections, drivers, pages, envOf, show } = context;
  const editing: EditingContext = { ...context, openForms: new Map() };
  const test = ({ profile }: ConfiguredConnection): Promise<void> =>
    testConnection(profile, drivers, envOf(profile), pages);
  const on =
    (action: (connection: ConfiguredConnection) => unknown, filter?: StateFilter): CommandHandler =>
    async (argument) => {
      const connection = await pickConnection(connections, argument, filter);
      if (connection) await action(connection);
    };
  return {
    [commandIds.addConnection]: async () => (await loadEditing()).addConnection(editing),
    [commandIds.importConnections]: async () => (await loadEditing()).importConnections(editing),
    [commandIds.editConnection]: on(async (connection) => (await loadEditing()).editConnection(editing, connection)),
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
    [commandIds.setPassword]: on(async (connection) => (await loadEditing()).setSecret(editing, connection)),
    [commandIds.copyAddress]: on(({ profile }) => vscode.env.clipboard.writeText(profile.address)),
  } satisfies Partial<Record<string, CommandHandler>>;
}

async function removeConnection(
  { connections, secrets }: Pick<EditingContext, 'connections' | 'secrets'>,
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
