import * as vscode from 'vscode';
import { commandIds, rowContexts } from '../../contributions';
import { emptyText } from '../emptyText';
import { formatCount } from '../formatValue';
import { noteIcon } from '../icons';
import type { NoteRow } from '../rows';
import { themeIcon } from './parts';

/** The row of a note. Enter or a click on it does what it speaks of. */
export function noteItem(row: NoteRow): vscode.TreeItem {
  const item = new vscode.TreeItem(noteText(row), vscode.TreeItemCollapsibleState.None);
  item.iconPath = themeIcon(noteIcon(row.note));
  const { l10n } = vscode;
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
      item.command = { command: commandIds.loadMore, title: l10n.t('Load More'), arguments: [row] };
      break;
    case 'notConnected':
      item.contextValue = rowContexts.note;
      item.command = { command: commandIds.connect, title: l10n.t('Connect'), arguments: [row.parent] };
      break;
    case 'hidden':
      item.contextValue = rowContexts.note;
      item.tooltip = l10n.t('What the broker made for itself is left out. Click to show it.');
      item.command = { command: commandIds.showInternals, title: l10n.t('Show Internal Resources') };
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
      return emptyText(parent, note.filter, l10n);
    case 'error':
    case 'notice':
      return note.message;
    case 'hidden':
      return note.count === 1
        ? l10n.t('1 internal resource hidden')
        : l10n.t('{0} internal resources hidden', formatCount(note.count));
    case 'loadMore':
      return note.total === undefined
        ? l10n.t('Load more ({0} shown)', formatCount(note.shown))
        : l10n.t('Load more ({0} of {1})', formatCount(note.shown), formatCount(note.total));
  }
}
