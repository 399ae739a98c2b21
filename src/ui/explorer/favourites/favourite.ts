import type { ResourceKind, ResourceRef } from '../../../brokers/api/resource';

/** A starred resource, as it is kept: its connection is where it is kept under. */
export interface Favourite {
  readonly kind: ResourceKind;
  readonly path: readonly string[];
  readonly label: string;
  /** The list it is read from, by its name. */
  readonly list: Pick<ResourceRef, 'kind' | 'path'>;
  /** Where it stands: `Topics`, `shop › Queues`. */
  readonly location: string;
}

/** Whether both are the same resource. */
export function sameResource(a: Pick<ResourceRef, 'kind' | 'path'>, b: Pick<ResourceRef, 'kind' | 'path'>): boolean {
  return a.kind === b.kind && a.path.length === b.path.length && a.path.every((name, index) => name === b.path[index]);
}
