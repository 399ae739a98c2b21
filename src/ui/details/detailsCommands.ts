import type { CommandHandler } from '../commands/register';
import type { Connections } from '../connections/connections';
import { commandIds } from '../contributions';
import type { ExplorerView } from '../explorer/explorerView';
import { isResourceRow, selectedRows } from '../explorer/selectedRows';
import { copyCommand } from './copyCommand';
import type { DetailsView } from './detailsView';

/** What the commands are about. */
export interface DetailsCommandParts {
  readonly details: DetailsView;
  readonly explorer: Pick<ExplorerView, 'selection'>;
  readonly connections: Connections;
}

/** The commands of the details view, by their ids. */
export function detailsCommands({ details, explorer, connections }: DetailsCommandParts) {
  return {
    [commandIds.copyCommand]: (...args) => {
      // The page shows what was selected last, also when nothing is selected any more.
      const rows = selectedRows(args, explorer.selection).filter(isResourceRow);
      const shown = details.shown ? [details.shown] : [];
      const subjects = rows.map(({ node }) => ({ ref: node.ref, label: node.label }));
      return copyCommand(subjects.length > 0 ? subjects : shown, connections);
    },
    [commandIds.refreshDetails]: () => details.refresh(),
  } satisfies Partial<Record<string, CommandHandler>>;
}
