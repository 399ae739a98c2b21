import { BrokerError } from '../../api/error';
import type { Page, ResourceNode, ResourceRef } from '../../api/resource';
import { listBindingsFrom, listBindingsTo } from './bindings';
import { listExchanges } from './exchanges';
import { listFolders } from './folders';
import type { Listing } from './listing';
import { listQueues } from './queues';
import { listVhosts } from './vhosts';

/** One page of what stands below `parent`, or of the top level. */
export async function listChildren(listing: Listing, parent: ResourceRef | undefined): Promise<Page<ResourceNode>> {
  if (!parent) return listVhosts(listing);
  try {
    return await listBelow(listing, parent);
  } catch (error) {
    // Rights that end here are no failure of the tree: the row says why it is empty.
    if (BrokerError.is(error, 'denied')) return { items: [], notice: error.message };
    throw error;
  }
}

async function listBelow(listing: Listing, parent: ResourceRef): Promise<Page<ResourceNode>> {
  switch (parent.kind) {
    case 'vhost':
      return listFolders(listing, parent);
    case 'folder':
      return parent.path[1] === 'queues' ? listQueues(listing, parent) : listExchanges(listing, parent);
    case 'exchange':
      return listBindingsFrom(listing, parent);
    case 'queue':
      return listBindingsTo(listing, parent);
    default:
      return { items: [] };
  }
}
