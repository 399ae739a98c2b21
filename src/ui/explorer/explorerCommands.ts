import * as vscode from 'vscode';
import type { CommandHandler } from '../commands/register';
import type { ConnectionSource } from '../connections/configuredConnection';
import type { Connections } from '../connections/connections';
import { commandIds, settingIds } from '../contributions';
import { namesText, tableText } from './copyText';
import type { ExplorerModel } from './explorerModel';
import type { ExplorerView } from './explorerView';
import { favouriteCommands } from './favourites/favouriteCommands';
import type { FavouritesStore, Memory } from './favourites/favouritesStore';
import { askFilter } from './filter/filterBox';
import { findInBrokers } from './find/findCommand';
import { optionCommands } from './options';
import type { Row } from './rows';
import { isParentRow } from './rows';
import { filterableList, isNoteRow, isResourceRow, isWrongRow, selectedRows } from './selectedRows';
import { tapCommands } from './subjects/tapCommands';

/** What the commands of the explorer work on. */
export interface ExplorerCommandContext {
  readonly model: ExplorerModel;
  readonly explorer: ExplorerView;
  readonly connections: Connections;
  readonly favourites: FavouritesStore;
  readonly memory: Memory;
}

/** The commands on rows of the explorer, by their ids. */
export function explorerCommands({ model, explorer, connections, favourites, memory }: ExplorerCommandContext) {
  const selection = (): readonly Row[] => explorer.selection;
  return {
    [commandIds.refresh]: () => model.refreshAll(),
    [commandIds.refreshItem]: async (...args) => {
      for (const row of selectedRows(args, selection()).filter(isParentRow)) await model.refresh(row);
    },
    [commandIds.retry]: (row) => isNoteRow(row) && model.refresh(row.parent),
    [commandIds.loadMore]: (row) => isNoteRow(row) && model.loadMore(row.parent),
    [commandIds.copyName]: (...args) => copy(namesText(selectedRows(args, selection()))),
    [commandIds.copyAsTable]: (...args) => copy(tableText(selectedRows(args, selection()))),
    [commandIds.openSettings]: (row) => openSettings(isWrongRow(row) ? row.problem.source : 'user'),
    [commandIds.find]: () => findInBrokers(connections, explorer),
    [commandIds.filterList]: async (...args) => {
      const list = filterableList(selectedRows(args, selection())[0]);
      if (!list) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Select a list in the explorer first.'));
        return;
      }
      await explorer.reveal(list);
      await askFilter(model, list);
    },
    [commandIds.clearFilter]: async (...args) => {
      for (const row of selectedRows(args, selection()).filter(isResourceRow)) await model.setFilter(row, undefined);
    },
    ...favouriteCommands(favourites, selection),
    ...tapCommands({ model, connections, memory }),
    ...optionCommands(),
  } satisfies Partial<Record<string, CommandHandler>>;
}

async function copy(text: string): Promise<void> {
  // Nothing is selected: what is in the clipboard stays.
  if (text !== '') await vscode.env.clipboard.writeText(text);
}

/** Opens the settings file that connections of that source stand in. */
async function openSettings(source: ConnectionSource): Promise<void> {
  const command =
    source === 'workspace' ? 'workbench.action.openWorkspaceSettingsFile' : 'workbench.action.openSettingsJson';
  await vscode.commands.executeCommand(command, { revealSetting: { key: settingIds.connections } });
}
