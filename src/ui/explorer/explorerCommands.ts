import * as vscode from 'vscode';
import type { CommandHandler } from '../commands/register';
import { commandIds, settingIds } from '../contributions';
import type { ExplorerModel } from './explorerModel';
import type { ParentRow } from './rows';

/** The commands on rows of the explorer, by their ids. */
export function explorerCommands(model: ExplorerModel) {
  return {
    [commandIds.refresh]: () => model.refreshAll(),
    [commandIds.refreshItem]: (row) => isParentRow(row) && model.refresh(row),
    [commandIds.retry]: (row) => isNoteRow(row) && model.refresh(row.parent),
    [commandIds.loadMore]: (row) => isNoteRow(row) && model.loadMore(row.parent),
    [commandIds.copyName]: (row) =>
      isParentRow(row) && row.type === 'resource' && vscode.env.clipboard.writeText(row.node.label),
    [commandIds.openSettings]: (problem) => openSettings(problem),
  } satisfies Partial<Record<string, CommandHandler>>;
}

/** Opens the settings file that a wrong entry stands in; without one, the user's. */
async function openSettings(argument: unknown): Promise<void> {
  const source = hasSource(argument) ? argument.source : 'user';
  const command =
    source === 'workspace' ? 'workbench.action.openWorkspaceSettingsFile' : 'workbench.action.openSettingsJson';
  await vscode.commands.executeCommand(command, { revealSetting: { key: settingIds.connections } });
}

function hasSource(value: unknown): value is { readonly source: unknown } {
  return typeof value === 'object' && value !== null && 'source' in value;
}

function isParentRow(value: unknown): value is ParentRow {
  const type = rowType(value);
  return type === 'connection' || type === 'resource';
}

function isNoteRow(value: unknown): value is { readonly parent: ParentRow } {
  return rowType(value) === 'note';
}

function rowType(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
}
