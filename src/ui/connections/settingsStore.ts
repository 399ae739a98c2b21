import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { ProfileId } from '../../brokers/api/profile';
import { settingIds } from '../contributions';
import type { ConnectionSettings, ConnectionSource } from './configuredConnection';
import { withEntry, withoutEntry } from './entries';
import type { ConnectionEntry } from './entries';
import { parseConnections } from './parseConnections';

const targets: Readonly<Record<ConnectionSource, vscode.ConfigurationTarget>> = {
  user: vscode.ConfigurationTarget.Global,
  workspace: vscode.ConfigurationTarget.Workspace,
};

/**
 * Reads `brokerscope.connections` from user and workspace settings; VS Code itself would let one hide the other. A
 * folder that is not trusted has no say in where this machine connects to.
 */
export function readConnections(): ConnectionSettings {
  return parseConnections(
    [
      { source: 'user', value: written('user') },
      { source: 'workspace', value: vscode.workspace.isTrusted ? written('workspace') : undefined },
    ],
    homedir(),
  );
}

/** Calls back when the setting changes in any settings file, and when the workspace becomes trusted. */
export function onDidChangeConnections(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingIds.connections)) listener();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(listener),
  );
}

/** Writes a connection into the settings it comes from, in the place of the one with its id. */
export async function saveConnection(entry: ConnectionEntry, source: ConnectionSource): Promise<void> {
  await write(withEntry(written(source), entry), source);
}

/** Writes several connections at once. */
export async function saveConnections(entries: readonly ConnectionEntry[], source: ConnectionSource): Promise<void> {
  let list = written(source);
  for (const entry of entries) list = withEntry(list, entry);
  await write(list, source);
}

/** Takes a connection out of its settings. */
export async function deleteConnection(id: ProfileId, source: ConnectionSource): Promise<void> {
  await write(withoutEntry(written(source), id), source);
}

function written(source: ConnectionSource): unknown {
  const values = vscode.workspace.getConfiguration().inspect(settingIds.connections);
  return source === 'user' ? values?.globalValue : values?.workspaceValue;
}

async function write(entries: unknown, source: ConnectionSource): Promise<void> {
  await vscode.workspace.getConfiguration().update(settingIds.connections, entries, targets[source]);
}
