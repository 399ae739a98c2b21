import type { Page, ResourceNode } from '../../../brokers/api/resource';
import type { Favourite } from '../favourites/favourite';
import type { NameGroup } from '../grouping/nameGroup';

/** One entry of a list, before it is a row. */
export type Entry =
  | {
      readonly node: ResourceNode;
      /** As in `ResourceRow`. */
      readonly shortLabel?: string;
      readonly favourite?: Favourite;
    }
  | { readonly group: NameGroup };

/** What stands under a row, from the start of the list as far as it was wanted. */
export interface Content extends Pick<Page<unknown>, 'total' | 'notice' | 'hiddenInternals'> {
  readonly entries: readonly Entry[];
  /** How many pages it took. */
  readonly pages: number;
  readonly more: boolean;
  /** What the list was narrowed to. */
  readonly filter?: string;
}
