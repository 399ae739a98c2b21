import * as vscode from 'vscode';
import { brokerNames } from '../../../base/brokerKind';
import type { ConnectionState } from '../../connections/connectionState';
import type { RowContext } from '../../contributions';
import { commandIds, rowContexts } from '../../contributions';
import { environmentText } from '../environmentText';
import { failureText } from '../failureText';
import { connectionIcon, stateIcon } from '../icons';
import type { ConnectionRow, WrongConnectionRow } from '../rows';
import { collapsible, themeIcon } from './parts';
import type { Surroundings } from './surroundings';

const stateContexts: Readonly<Record<ConnectionState['status'], RowContext>> = {
  closed: rowContexts.closedConnection,
  connecting: rowContexts.connectingConnection,
  open: rowContexts.openConnection,
  lost: rowContexts.lostConnection,
};

/** The row of a connection: its name, what it is connected to, and what it is used for. */
export function connectionItem(row: ConnectionRow, surroundings: Surroundings): vscode.TreeItem {
  const state = surroundings.stateOf(row);
  const { name, environment } = row.connection.profile;
  const item = new vscode.TreeItem(name, collapsible(surroundings.isExpanded(row)));
  item.description = connectionText(row, state);
  item.iconPath = themeIcon(connectionIcon(state, environment));
  item.contextValue = stateContexts[state.status];
  return item;
}

function connectionText({ connection }: ConnectionRow, state: ConnectionState): string {
  const { kind, readOnly, environment } = connection.profile;
  const { l10n } = vscode;
  // What a broker is used for is said whatever its state; development goes without saying.
  const use = environment === 'development' ? [] : [environmentText(environment, l10n)];
  switch (state.status) {
    case 'closed':
      return [...use, brokerNames[kind], l10n.t('not connected')].join(' · ');
    case 'connecting':
      return [...use, brokerNames[kind], l10n.t('connecting…')].join(' · ');
    case 'lost':
      return [...use, brokerNames[kind], failureText(state.error.reason, l10n)].join(' · ');
    case 'open': {
      const mark = readOnly ? [l10n.t('read-only')] : [];
      return [...use, ...mark, `${state.info.product} ${state.info.version}`].join(' · ');
    }
  }
}

/** The row of an entry of the settings that is not understood. */
export function wrongConnectionItem(row: WrongConnectionRow): vscode.TreeItem {
  const { problem } = row;
  const item = new vscode.TreeItem(problem.label, vscode.TreeItemCollapsibleState.None);
  // The sentence begins with the label, which stands before it here.
  item.description = problem.message.replace(`${problem.label} `, '');
  item.tooltip = problem.message;
  item.iconPath = themeIcon(stateIcon({ status: 'lost' }));
  item.contextValue = rowContexts.wrongConnection;
  item.command = { command: commandIds.openSettings, title: vscode.l10n.t('Open Settings'), arguments: [row] };
  return item;
}
