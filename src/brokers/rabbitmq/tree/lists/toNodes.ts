import type { ResourceNode } from '../../../api/resource';
import type { JsonObject } from '../../management/json';

/** The nodes of items; what does not decode (no name) is left out. */
export function toNodes(
  items: readonly JsonObject[],
  toNode: (item: JsonObject) => ResourceNode | undefined,
): readonly ResourceNode[] {
  return items.map(toNode).filter((node) => node !== undefined);
}
