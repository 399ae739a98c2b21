import type { ResourceKind, ResourceRef } from '../../api/resource';
import type { Finder } from '../../api/tree/viewTree';
import { refOf, requestDeadline, type TreeContext } from './context';
import type { NamedListing } from './namedList';
import { holding } from './namedPage';

/** Where the items of a list stand in the tree. */
export interface Place {
  readonly kind: ResourceKind;
  /** `Security › ACLs`. */
  readonly location: string;
  readonly ancestors: readonly ResourceRef[];
}

/** Finds the items of a list by name, in the list as it was at most half a minute ago. */
export function namedFinder<T>(
  context: Pick<TreeContext, 'profile'>,
  { what, list, name }: NamedListing<T>,
  { kind, location, ancestors }: Place,
): Finder {
  return async (text, limit, signal) =>
    holding(await list.recent(requestDeadline(what, signal)), name, text)
      .slice(0, limit)
      .map((item) => ({ ref: refOf(context, kind, name(item)), label: name(item), location, ancestors }));
}
