import * as vscode from 'vscode';
import type { CommandHandler } from '../commands/register';
import { commandIds, settingIds } from '../contributions';
import type { Separator } from './grouping/nameGroup';
import { separators } from './grouping/nameGroup';
import type { ExplorerOptions } from './reading/listReader';

/** How the user wants lists shown, from the settings as they are now. */
export function readOptions(): ExplorerOptions {
  const settings = vscode.workspace.getConfiguration();
  const groupBy = settings.get<string>(settingIds.groupBy);
  return {
    groupBy: separators.find((separator) => separator === groupBy),
    internals: settings.get<boolean>(settingIds.showInternals) === true,
  };
}

/** Whether a change of the settings concerns them. */
export function affectsOptions(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(settingIds.groupBy) || event.affectsConfiguration(settingIds.showInternals);
}

/** The commands of the view's title that choose how lists are shown. */
export function optionCommands() {
  const group = (separator: Separator | 'off') => () => write(settingIds.groupBy, separator);
  return {
    [commandIds.groupByDot]: group('.'),
    [commandIds.groupByDash]: group('-'),
    [commandIds.groupByColon]: group(':'),
    [commandIds.groupByOff]: group('off'),
    [commandIds.showInternals]: () => write(settingIds.showInternals, true),
    [commandIds.hideInternals]: () => write(settingIds.showInternals, false),
  } satisfies Partial<Record<string, CommandHandler>>;
}

/** Where the setting stands already, so that the change is seen; otherwise in the user's settings. */
async function write(id: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  const inWorkspace = settings.inspect(id)?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update(id, value, target);
}
