import type { ProfileId } from '../../api/profile';
import type { PageRequest, ResourceRef } from '../../api/resource';
import type { ResourceView } from '../../api/tree/view';
import { ViewTree } from '../../api/tree/viewTree';
import type { ManagementClient } from '../management/client';
import { listBindingsFrom, listBindingsTo } from './bindings';
import { listExchanges } from './exchanges';
import { listFolders } from './folders';
import type { Listing } from './listing';
import { listQueues } from './queues';
import { listVhosts } from './vhosts';

type List = (listing: Listing, parent: ResourceRef) => ReturnType<typeof listVhosts>;

/** The tree of one connection. */
export function rabbitTree(client: ManagementClient, profile: ProfileId): ViewTree {
  const listing = (page: PageRequest, signal: AbortSignal): Listing => ({ client, profile, page, signal });
  const view = (list: List): ResourceView => ({ children: (ref, page, signal) => list(listing(page, signal), ref) });
  return new ViewTree({
    root: (page, signal) => listVhosts(listing(page, signal)),
    views: {
      vhost: view(listFolders),
      'folder/queues': view(listQueues),
      'folder/exchanges': view(listExchanges),
      exchange: view(listBindingsFrom),
      queue: view(listBindingsTo),
    },
    finders: [],
  });
}
