import type { ParentRow, ResourceRow } from '../rows';
import { listOf } from '../rows';
import type { Favourite } from './favourite';

/** A row as it is starred; `undefined` where its figures could not be read by its name later on. */
export function favouriteOf(row: ResourceRow): Favourite | undefined {
  const list = listOf(row);
  if (list?.node.list?.names !== true) return undefined;
  const { ref, label } = row.node;
  return {
    kind: ref.kind,
    path: ref.path,
    label,
    list: { kind: list.node.ref.kind, path: list.node.ref.path },
    location: locationOf(list),
  };
}

/** The labels from below the connection down to a list: `shop › Queues`. */
function locationOf(list: ResourceRow): string {
  const labels: string[] = [];
  for (let row: ParentRow = list; row.type !== 'connection'; row = row.parent) {
    if (row.type !== 'resource') continue;
    labels.unshift(row.node.label);
    // Starred itself: where it stands says the rest.
    if (row.favourite) labels.unshift(row.favourite.location);
  }
  return labels.join(' › ');
}
