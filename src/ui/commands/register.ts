import * as vscode from 'vscode';
import type { Log } from '../../brokers/api/driver';
import { BrokerError } from '../../brokers/api/error';
import type { CommandId } from '../contributions';
import { commandIds } from '../contributions';

/** What a command runs. Arguments come from menus, links and other extensions, so nothing is known of them. */
export type CommandHandler = (...args: unknown[]) => unknown;

/** A handler for every command of the manifest: a missing one does not compile. */
export type CommandHandlers = Readonly<Record<CommandId, CommandHandler>>;

/** Registers all commands. What a handler throws is shown as one sentence, with the details in the log. */
export function registerCommands(handlers: CommandHandlers, log: Log): vscode.Disposable {
  const registrations = Object.values(commandIds).map((id) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await handlers[id](...args);
      } catch (error) {
        if (BrokerError.is(error, 'cancelled') || error instanceof vscode.CancellationError) return undefined;
        log.error(id, error);
        await showError(error);
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}

async function showError(error: unknown): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  const message = BrokerError.is(error)
    ? error.message
    : vscode.l10n.t('Brokerscope could not do this: {0}', error instanceof Error ? error.message : String(error));
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog)
    await vscode.commands.executeCommand(commandIds.showLog);
}
