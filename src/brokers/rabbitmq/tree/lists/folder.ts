import { cancelled } from '../../../api/reach/deadline';
import type { ListTraits, Page, PageRequest, ResourceNode } from '../../../api/resource';
import { slice } from '../../management/paging';
import { refOf, type TreeContext } from '../context';
import { fact } from '../facts';

/** What a list can do whose API filters by name. */
export const filterable: ListTraits = { filter: true, names: false };

/** What a list can do whose names are worth grouping as well. */
export const groupable: ListTraits = { filter: true, names: true };

/** What is known of a folder beside its name and label. */
interface FolderTraits {
  readonly total?: number | undefined;
  /** How many are not the broker's own, where that is another number. */
  readonly shown?: number | undefined;
  readonly list?: ListTraits;
}

/** A folder of the tree; with a total that is 0 it is shown without an arrow. */
export function folder(
  context: TreeContext,
  path: readonly string[],
  label: string,
  { total, shown = total, list }: FolderTraits = {},
): ResourceNode {
  return {
    ref: refOf(context, 'folder', ...path),
    label,
    ...(shown !== undefined && { description: shown.toLocaleString('en-US') }),
    properties: fact('total', 'Total', total, 'count'),
    hasChildren: total !== 0,
    ...(list && { list }),
  };
}

/** A list that is known without asking. */
export function known(nodes: readonly ResourceNode[], page: PageRequest, signal: AbortSignal): Page<ResourceNode> {
  if (signal.aborted) throw cancelled('The list');
  return slice(nodes, page);
}
