import type { ResourceNode } from '../../api/resource';
import type { ResourceView } from '../../api/tree/view';
import { requestDeadline } from './context';
import { namedPage } from './namedPage';
import { mapPage } from './page';
import type { Remembered } from './remembered';

/** A list that comes whole in one request, sorted by name. */
export interface NamedListing<T> {
  /** Begins the sentence of a timeout: `The list of quotas`. */
  readonly what: string;
  readonly list: Remembered<readonly T[]>;
  readonly name: (item: T) => string;
  readonly node: (item: T) => ResourceNode;
}

/** How such a list is looked at. */
export function namedListView<T>({ what, list, name, node }: NamedListing<T>): ResourceView {
  return {
    children: async (_ref, page, signal) =>
      mapPage(namedPage(await list.forPage(page, requestDeadline(what, signal)), name, page), node),
    recall: (_ref, page) => {
      const kept = list.recall();
      return kept && mapPage(namedPage(kept, name, page), node);
    },
    names: async (_ref, _page, signal) => ({
      names: (await list.read(requestDeadline(what, signal))).map(name),
      complete: true,
    }),
  };
}
