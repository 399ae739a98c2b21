import * as vscode from 'vscode';
import type { SubjectTap } from '../../../brokers/api/subjectTap';
import type { CommandHandler } from '../../commands/register';
import type { Connections } from '../../connections/connections';
import { commandIds } from '../../contributions';
import type { ExplorerModel } from '../explorerModel';
import type { Memory } from '../favourites/favouritesStore';
import type { ResourceRow } from '../rows';
import { connectionOf } from '../rows';
import { isResourceRow, selectedRows } from '../selectedRows';

/** Connections whose tap the user has agreed to before. */
const memoryKey = 'explorer.tapAgreed';

/** What the tap commands need. */
export interface TapContext {
  readonly model: ExplorerModel;
  readonly connections: Connections;
  readonly memory: Memory;
}

/** The commands that start and stop listening for subjects. */
export function tapCommands({ model, connections, memory }: TapContext) {
  const tapOf = (row: ResourceRow): SubjectTap | undefined =>
    connections.get(connectionOf(row).connection.profile.id).subjectTap;
  const redraw = async (row: ResourceRow): Promise<void> => {
    await model.refresh(row.parent);
    await model.refresh(row);
  };
  return {
    [commandIds.startTap]: async (...args) => {
      const [row] = selectedRows(args, []).filter(isResourceRow);
      const tap = row && tapOf(row);
      if (!tap || !(await agreed(memory, connectionOf(row).connection.profile.id, tap.effect))) return;
      // Cancelled where the connection is closed meanwhile: the driver ends its subscriptions with it.
      await tap.start(new AbortController().signal);
      await redraw(row);
    },
    [commandIds.stopTap]: async (...args) => {
      const [row] = selectedRows(args, []).filter(isResourceRow);
      if (!row) return;
      tapOf(row)?.stop();
      await redraw(row);
    },
  } satisfies Partial<Record<string, CommandHandler>>;
}

/** Asks once for each connection: what it costs does not change. */
async function agreed(memory: Memory, profile: string, effect: string): Promise<boolean> {
  const known = (memory.get(memoryKey) as readonly string[] | undefined) ?? [];
  if (known.includes(profile)) return true;
  const start = vscode.l10n.t('Start Listening');
  if ((await vscode.window.showInformationMessage(effect, start)) !== start) return false;
  await memory.update(memoryKey, [...new Set([...known, profile])]);
  return true;
}
