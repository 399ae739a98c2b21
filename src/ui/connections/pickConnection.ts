import * as vscode from 'vscode';
import { brokerNames } from '../../base/brokerKind';
import type { ConfiguredConnection } from './configuredConnection';
import type { Connections } from './connections';
import type { ConnectionState } from './connectionState';

/** Which connections a command is about, by their state. */
export type StateFilter = (state: ConnectionState) => boolean;

/**
 * The connection a command was called on in the explorer, or else one that the user picks. `undefined` if there is
 * none to pick, which is said, or if the user gave up.
 */
export async function pickConnection(
  connections: Connections,
  argument: unknown,
  filter: StateFilter = () => true,
): Promise<ConfiguredConnection | undefined> {
  if (isConnectionArgument(argument)) return connections.find(argument.connection.profile.id);
  const candidates = connections.settings.connections.filter(({ profile }) => filter(connections.stateOf(profile.id)));
  if (candidates.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no connection to do this with.'));
    return undefined;
  }
  const items = candidates.map((connection) => ({
    label: connection.profile.name,
    description: `${brokerNames[connection.profile.kind]} · ${connection.profile.address}`,
    connection,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which connection?') }))?.connection;
}

function isConnectionArgument(value: unknown): value is { readonly connection: ConfiguredConnection } {
  return typeof value === 'object' && value !== null && 'connection' in value;
}
