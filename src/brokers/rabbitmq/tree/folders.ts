import type { Page, ResourceNode, ResourceRef } from '../../api/resource';
import { readPage } from '../management/paging';
import { fact } from './facts';
import { namesOf, type Listing } from './listing';

/** The lists below a virtual host, under their names in the management API. */
export const folders = ['exchanges', 'queues'] as const;
export type Folder = (typeof folders)[number];

const labels: Readonly<Record<Folder, string>> = { exchanges: 'Exchanges', queues: 'Queues' };

/** The folders of a virtual host with their totals: a page of one item each tells how many there are. */
export async function listFolders(listing: Listing, parent: ResourceRef): Promise<Page<ResourceNode>> {
  const { client, profile, signal } = listing;
  const { vhost } = namesOf(parent);
  const items = await Promise.all(
    folders.map(async (folder): Promise<ResourceNode> => {
      const request = { segments: [folder, vhost], query: { columns: 'name', disable_stats: true }, vhost };
      const { total } = await readPage(client, request, { limit: 1 }, signal);
      const description = total?.toLocaleString('en-US');
      return {
        ref: { profile, kind: 'folder', path: [vhost, folder] },
        label: labels[folder],
        ...(description !== undefined && { description }),
        properties: fact('total', 'Total', total, 'count'),
        hasChildren: total !== 0,
      };
    }),
  );
  return { items };
}
