import * as vscode from 'vscode';
import { brokerNames } from '../../base/brokerKind';
import type { ConnectionState } from '../connections/connectionState';
import { commandIds, rowContexts } from '../contributions';
import type { RowContext } from '../contributions';
import { emptyText } from './emptyText';
import { failureText } from './failureText';
import { formatCount } from './formatValue';
import type { Icon } from './icons';
import { noteIcon, resourceIcon, stateIcon } from './icons';
import type { ConnectionRow, NoteRow, ResourceRow, Row, WrongConnectionRow } from './rows';

/** What of a row is not in its data. */
export interface Surroundings {
  stateOf(row: ConnectionRow): ConnectionState;
  isExpanded(row: Row): boolean;
}

const stateContexts: Readonly<Record<ConnectionState['status'], RowContext>> = {
  closed: rowContexts.closedConnection,
  connecting: rowContexts.connectingConnection,
  open: rowContexts.openConnection,
  lost: rowContexts.lostConnection,
};

/** A row as VS Code draws it. Tooltips are made when they are asked for. */
export function treeItem(row: Row, surroundings: Surroundings): vscode.TreeItem {
  const item = itemOf(row, surroundings);
  item.id = row.key;
  const label = typeof item.label === 'string' ? item.label : '';
  item.accessibilityInformation = { label: [label, item.description].filter(Boolean).join(', ') };
  return item;
}

function itemOf(row: Row, surroundings: Surroundings): vscode.TreeItem {
  switch (row.type) {
    case 'connection':
      return connectionItem(row, surroundings);
    case 'wrongConnection':
      return wrongConnectionItem(row);
    case 'resource':
      return resourceItem(row, surroundings);
    case 'note':
      return noteItem(row);
  }
}

function connectionItem(row: ConnectionRow, surroundings: Surroundings): vscode.TreeItem {
  const state = surroundings.stateOf(row);
  const { name } = row.connection.profile;
  const item = new vscode.TreeItem(name, collapsible(surroundings.isExpanded(row)));
  item.description = connectionText(row, state);
  item.iconPath = themeIcon(stateIcon(state));
  item.contextValue = stateContexts[state.status];
  return item;
}

function connectionText({ connection }: ConnectionRow, state: ConnectionState): string {
  const { kind, readOnly, environment } = connection.profile;
  const { l10n } = vscode;
  switch (state.status) {
    case 'closed':
      return l10n.t('{0} · not connected', brokerNames[kind]);
    case 'connecting':
      return l10n.t('{0} · connecting…', brokerNames[kind]);
    case 'lost':
      return `${brokerNames[kind]} · ${failureText(state.error.reason, l10n)}`;
    case 'open': {
      const parts = [`${state.info.product} ${state.info.version}`];
      if (environment !== 'development') parts.push(environment);
      if (readOnly) parts.push(l10n.t('read-only'));
      return parts.join(' · ');
    }
  }
}

function wrongConnectionItem(row: WrongConnectionRow): vscode.TreeItem {
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

function resourceItem(row: ResourceRow, surroundings: Surroundings): vscode.TreeItem {
  const { label, description, health, hasChildren } = row.node;
  const state = hasChildren ? collapsible(surroundings.isExpanded(row)) : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(label, state);
  const text = [description, health?.reason].filter((part) => part !== undefined).join(' · ');
  if (text !== '') item.description = text;
  item.iconPath = themeIcon(resourceIcon(row.node));
  item.contextValue = rowContexts.resource;
  return item;
}

function noteItem(row: NoteRow): vscode.TreeItem {
  const item = new vscode.TreeItem(noteText(row), vscode.TreeItemCollapsibleState.None);
  item.iconPath = themeIcon(noteIcon(row.note));
  switch (row.note.kind) {
    case 'error':
      item.contextValue = rowContexts.error;
      item.tooltip = row.note.message;
      break;
    case 'notice':
      item.contextValue = rowContexts.note;
      item.tooltip = row.note.message;
      break;
    case 'loadMore':
      item.contextValue = rowContexts.loadMore;
      item.command = { command: commandIds.loadMore, title: vscode.l10n.t('Load More'), arguments: [row] };
      break;
    case 'notConnected':
      item.contextValue = rowContexts.note;
      item.command = { command: commandIds.connect, title: vscode.l10n.t('Connect'), arguments: [row.parent] };
      break;
    case 'loading':
    case 'empty':
      item.contextValue = rowContexts.note;
  }
  return item;
}

function noteText({ note, parent }: NoteRow): string {
  const { l10n } = vscode;
  switch (note.kind) {
    case 'loading':
      return l10n.t('Loading…');
    case 'notConnected':
      return l10n.t('Connect');
    case 'empty':
      return emptyText(parent, l10n);
    case 'error':
    case 'notice':
      return note.message;
    case 'loadMore':
      return note.total === undefined
        ? l10n.t('Load more ({0} shown)', formatCount(note.shown))
        : l10n.t('Load more ({0} of {1})', formatCount(note.shown), formatCount(note.total));
  }
}

function collapsible(expanded: boolean): vscode.TreeItemCollapsibleState {
  return expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function themeIcon({ id, color }: Icon): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));
}
