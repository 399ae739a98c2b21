import type { ResourceKind } from '../../api/resource';
import type { Finder } from '../../api/tree/viewTree';
import { refOf, requestDeadline, type TreeContext } from './context';
import type { NamedListing } from './namedList';
import { holding } from './namedPage';

/** Finds what stands in a list under `Security` by name, in the list as it was at most half a minute ago. */
export function namedFinder<T>(
  context: Pick<TreeContext, 'profile'>,
  { what, list, name }: NamedListing<T>,
  { kind, folder, label }: { readonly kind: ResourceKind; readonly folder: string; readonly label: string },
): Finder {
  return async (text, limit, signal) =>
    holding(await list.recent(requestDeadline(what, signal)), name, text)
      .slice(0, limit)
      .map((item) => ({
        ref: refOf(context, kind, name(item)),
        label: name(item),
        location: `Security › ${label}`,
        ancestors: [refOf(context, 'folder', 'security'), refOf(context, 'folder', 'security', folder)],
      }));
}
