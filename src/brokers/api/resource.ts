import type { ProfileId } from './profile';

/** Every kind of thing a broker holds. `folder` groups others and stands for nothing on the broker. */
export type ResourceKind =
  | 'folder'
  | 'vhost'
  | 'exchange'
  | 'queue'
  | 'binding'
  | 'broker'
  | 'topic'
  | 'partition'
  | 'consumerGroup'
  | 'groupTopic'
  | 'groupPartition'
  | 'stream'
  | 'consumer'
  | 'bucket';

/** Names a resource for as long as it exists: the names from the broker's root down to it. */
export interface ResourceRef {
  readonly profile: ProfileId;
  readonly kind: ResourceKind;
  readonly path: readonly string[];
}

/** Unit of a figure, for formatting; a property without one is shown as it is. */
export type PropertyUnit = 'bytes' | 'count' | 'milliseconds' | 'timestamp';

/** One fact about a resource. `key` is stable and for machines, `label` is what a user reads. */
export interface Property {
  readonly key: string;
  readonly label: string;
  readonly value: string | number | boolean;
  readonly unit?: PropertyUnit;
}

/** Shown by icon and text, never by colour alone. Absent means: nothing wrong is known. */
export interface ResourceHealth {
  readonly level: 'warning' | 'error';
  readonly reason: string;
}

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
}

export interface PageRequest {
  /** What the page before said under `next`. */
  readonly cursor?: string;
  /** At most this many items are returned. */
  readonly limit: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Present if there is more. */
  readonly next?: string;
  /** How many items there are over all pages, where the broker says so. */
  readonly total?: number;
  /** One sentence where rights or version hide part of the list; the rest is shown all the same. */
  readonly notice?: string;
}

/** Text form of a reference: the same resource gives the same string, different ones differ. */
export function refKey(ref: ResourceRef): string {
  return [ref.profile, ref.kind, ...ref.path].map(encodeURIComponent).join('/');
}
