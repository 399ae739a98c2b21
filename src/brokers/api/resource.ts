import type { Property } from './property';
import type { ResourceHealth, ResourceRef } from './ref';

export type { Property } from './property';
export { refKey, type ResourceHealth, type ResourceKind, type ResourceRef } from './ref';

/** A resource as it was when it was read: plain data. */
export interface ResourceNode {
  readonly ref: ResourceRef;
  readonly label: string;
  /** Dimmed text after the label: the two or three figures a user looks for first. */
  readonly description?: string;
  readonly properties: readonly Property[];
  readonly health?: ResourceHealth;
  readonly hasChildren: boolean;
  /** Set where the kind alone does not choose the picture: `quorum`, `stream`, `classic` for a queue. */
  readonly variant?: string;
  /** What a list of names under this node can do; absent where there is nothing to find or group. */
  readonly list?: ListTraits;
  /** One sentence why the branch cannot be looked into: rights too small, server too old. It is shown greyed. */
  readonly unavailable?: string;
}

/** What the list under a node offers beyond its pages. */
export interface ListTraits {
  /** `PageRequest.filter` narrows it. */
  readonly filter: boolean;
  /** `listNames` tells all its names, and `PageRequest.names` picks some: what grouping by name segment needs. */
  readonly names: boolean;
}

export interface PageRequest {
  /** What the page before said under `next`. */
  readonly cursor?: string;
  /** At most this many items are returned. */
  readonly limit: number;
  /**
   * Only names that hold this text, in any case. The server filters where its API can. Heeded by lists whose node says
   * `list.filter`.
   */
  readonly filter?: string;
  /** Exactly these, in this order, at most `limit`; those that are gone are left out. For lists with `list.names`. */
  readonly names?: readonly string[];
  /** Also what the broker made for itself (`__consumer_offsets`, `amq.…`); left out otherwise. */
  readonly internals?: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Present if there is more. */
  readonly next?: string;
  /** How many items there are over all pages, where the broker says so. */
  readonly total?: number;
  /** One sentence where rights or version hide part of the list; the rest is shown all the same. */
  readonly notice?: string;
  /** How many items of the broker's own were left out, where that is known without another request. */
  readonly hiddenInternals?: number;
}

/** Every name of a list, sorted, without figures. A name is the last of its resource's path. */
export interface NameList {
  readonly names: readonly string[];
  /** Whether the list ends here; a bound keeps it from growing without end. */
  readonly complete: boolean;
}

/** A resource that was found by its name, with the way to it. */
export interface FoundResource {
  readonly ref: ResourceRef;
  readonly label: string;
  /** Where it stands: `Topics`, `shop › Queues`. */
  readonly location: string;
  /** From the row under the connection down to the list that holds it. */
  readonly ancestors: readonly ResourceRef[];
}
