import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../api/resource';
import type { ManagementClient } from '../management/client';
import type { JsonObject } from '../management/json';

/** What every list of the tree is read with. */
export interface Listing {
  readonly client: ManagementClient;
  readonly profile: ProfileId;
  readonly page: PageRequest;
  readonly signal: AbortSignal;
}

/** Makes the nodes of a page; what does not decode (no name) is left out. */
export function toNodes(
  page: Page<JsonObject>,
  toNode: (item: JsonObject) => ResourceNode | undefined,
): Page<ResourceNode> {
  return { ...page, items: page.items.flatMap((item) => toNode(item) ?? []) };
}

/** The virtual host and the name in the reference of a queue, an exchange or a folder. */
export function namesOf({ path }: ResourceRef): { readonly vhost: string; readonly name: string } {
  const [vhost = '', name = ''] = path;
  return { vhost, name };
}
