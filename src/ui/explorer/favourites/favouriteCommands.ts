import type { CommandHandler } from '../../commands/register';
import { commandIds } from '../../contributions';
import type { Row } from '../rows';
import { connectionOf } from '../rows';
import { isResourceRow, selectedRows } from '../selectedRows';
import { favouriteOf } from './favouriteOf';
import type { FavouritesStore } from './favouritesStore';

/** The commands that star resources and take stars away. */
export function favouriteCommands(store: FavouritesStore, selection: () => readonly Row[]) {
  return {
    [commandIds.addFavourite]: async (...args) => {
      for (const row of selectedRows(args, selection()).filter(isResourceRow)) {
        const favourite = favouriteOf(row);
        if (favourite) await store.add(connectionOf(row).connection.profile.id, favourite);
      }
    },
    [commandIds.removeFavourite]: (...args) => {
      const rows = selectedRows(args, selection()).filter(isResourceRow);
      return store.remove(...rows.map(({ node }) => node.ref));
    },
  } satisfies Partial<Record<string, CommandHandler>>;
}
