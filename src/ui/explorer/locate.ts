import type { ResourceRef } from '../../brokers/api/resource';
import { refKey } from '../../brokers/api/resource';
import type { ExplorerModel } from './explorerModel';
import type { ParentRow, ResourceRow } from './rows';
import { nameOf } from './rows';

/** How long one list on the way may take. */
const patienceMs = 10_000;

/**
 * The row of a resource, with every list on the way read. A list that shows other pages is narrowed to the name.
 *
 * @param ancestors from the row under the connection down to the list that holds it
 */
export async function locate(
  model: ExplorerModel,
  ref: ResourceRef,
  ancestors: readonly ResourceRef[],
): Promise<ResourceRow | undefined> {
  let row: ParentRow | undefined = model.connectionRow(ref.profile);
  for (const next of [...ancestors, ref]) {
    if (!row) return undefined;
    row = (await memberOf(model, row, next)) ?? (await narrowedTo(model, row, next));
  }
  return row?.type === 'resource' ? row : undefined;
}

async function memberOf(model: ExplorerModel, row: ParentRow, ref: ResourceRef): Promise<ResourceRow | undefined> {
  await model.firstRows(row, patienceMs);
  const key = refKey(ref);
  for (const child of model.children(row)) {
    if (child.type === 'resource' && refKey(child.node.ref) === key) return child;
    if (child.type === 'group' && nameOf(ref).startsWith(child.group.prefix)) {
      const found = await memberOf(model, child, ref);
      if (found) return found;
    }
  }
  return undefined;
}

async function narrowedTo(model: ExplorerModel, row: ParentRow, ref: ResourceRef): Promise<ResourceRow | undefined> {
  if (row.type !== 'resource' || row.node.list?.filter !== true) return undefined;
  await model.setFilter(row, { text: nameOf(ref), exact: true });
  return memberOf(model, row, ref);
}
