import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { ProfileId } from '../../../brokers/api/profile';
import type { ConfiguredConnection } from '../configuredConnection';
import { commandIds } from '../../contributions';
import type { EditingContext } from '../editingContext';
import { showForm } from './formPanel';
import type { FormHost, FormStart } from './formHost';
import { saveForm } from './saveForm';
import { valuesOf } from './values';

/** Opens the form for a new connection. */
export async function addConnection(context: EditingContext): Promise<void> {
  const id = randomUUID() as ProfileId;
  await open(context, { id, values: {}, isNew: true }, undefined);
}

/** Opens the form for a connection, or shows the one that is open. */
export async function editConnection(context: EditingContext, connection: ConfiguredConnection): Promise<void> {
  const { profile, source, autoConnect } = connection;
  const start = { id: profile.id, values: valuesOf(profile, source, autoConnect), isNew: false };
  await open(context, start, connection);
}

async function open(
  context: EditingContext,
  start: FormStart,
  before: ConfiguredConnection | undefined,
): Promise<void> {
  const { connections, drivers, envOf, secrets } = context;
  const opened = context.openForms.get(start.id);
  if (opened) {
    opened.reveal();
    return;
  }
  const owner = { id: start.id, source: before?.source ?? 'user' };
  const host: FormHost = {
    l10n: vscode.l10n,
    drivers,
    home: homedir(),
    hasWorkspace: vscode.workspace.isTrusted && vscode.workspace.workspaceFolders !== undefined,
    takenNames: () =>
      connections.settings.connections
        .filter(({ profile }) => profile.id !== start.id)
        .map(({ profile }) => profile.name),
    secrets: { get: (field) => secrets.get(owner, field) },
    envOf,
    fileExists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    browse: async () => (await vscode.window.showOpenDialog({ canSelectMany: false }))?.[0]?.fsPath,
    importOthers: async () => {
      await vscode.commands.executeCommand(commandIds.importConnections);
    },
    save: (result) => saveForm(context, result, before),
  };
  await showForm(context, start, host);
}
