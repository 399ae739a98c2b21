import * as vscode from 'vscode';
import type { Connections } from '../../connections/connections';
import type { ExplorerView } from '../explorerView';
import { pickFound } from './findPick';

/** Looks for a resource by name in all open connections and shows the chosen one in the tree. */
export async function findInBrokers(connections: Connections, explorer: ExplorerView): Promise<void> {
  const open = connections.settings.connections.filter(
    ({ profile }) => connections.stateOf(profile.id).status === 'open',
  );
  if (open.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No connection is open: connect to a broker first.'));
    return;
  }
  const searched = open.map(({ profile }) => ({
    id: profile.id,
    name: profile.name,
    connection: () => connections.get(profile.id),
  }));
  const found = await pickFound(searched);
  if (!found || (await explorer.revealFound(found))) return;
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} is not there any more.', found.label));
}
