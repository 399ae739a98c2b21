import type { ListTraits } from '../resource';
import type { ResourceViews } from './view';
import type { Finder } from './viewTree';

/** One part of a broker's tree: its folders at the top, how its kinds are looked at, and how they are found by name. */
export interface Area {
  readonly folders: readonly RootFolder[];
  readonly views: ResourceViews;
  readonly finders: readonly Finder[];
}

/** One entry of the top level. */
export interface RootFolder {
  /** Its name in references: `topics`. */
  readonly name: string;
  readonly label: string;
  readonly list?: ListTraits;
  /** Its variant at the moment, where it has some: `tap.running`. */
  readonly variant?: () => string;
  /** Why it cannot be looked into (`ResourceNode.unavailable`). */
  readonly unavailable?: string;
}
