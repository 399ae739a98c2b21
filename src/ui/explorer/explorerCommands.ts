import * as vscode from 'vscode';
import type { CommandHandler } from '../commands/register';
import type { ConnectionSource } from '../connections/configuredConnection';
import { commandIds, settingIds } from '../contributions';
import type { ExplorerModel } from './explorerModel';
import type { ParentRow, WrongConnectionRow } from './rows';

/** The commands on rows of the explorer, by their ids. */
export function explorerCommands(model: ExplorerModel) {
  return {
    [commandIds.refresh]: () => model.refreshAll(),
    [commandIds.refreshItem]: (row) => isParentRow(row) && model.refresh(row),
    [commandIds.retry]: (row) => isNoteRow(row) && model.refresh(row.parent),
    [commandIds.loadMore]: (row) => isNoteRow(row) && model.loadMore(row.parent),
    [commandIds.copyName]: (row) => isParentRow(row) && vscode.env.clipboard.writeText(nameOf(row)),
    [commandIds.openSettings]: (row) => openSettings(isWrongRow(row) ? row.problem.source : 'user'),
  } satisfies Partial<Record<string, CommandHandler>>;
}

/** Opens the settings file that connections of that source stand in. */
async function openSettings(source: ConnectionSource): Promise<void> {
  const command =
    source === 'workspace' ? 'workbench.action.openWorkspaceSettingsFile' : 'workbench.action.openSettingsJson';
  await vscode.commands.executeCommand(command, { revealSetting: { key: settingIds.connections } });
}

function isWrongRow(value: unknown): value is WrongConnectionRow {
  return rowType(value) === 'wrongConnection';
}

function nameOf(row: ParentRow): string {
  return row.type === 'connection' ? row.connection.profile.name : row.node.label;
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
