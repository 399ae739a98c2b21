import type { Page, PageRequest, ResourceNode } from '../../../brokers/api/resource';
import type { Content, Entry } from './content';

/** Reads a list from its start, page by page, until there are as many as are wanted or no more. */
export async function readPages(
  request: PageRequest,
  wanted: number,
  list: (page: PageRequest) => Promise<Page<ResourceNode>>,
): Promise<Content> {
  const entries: Entry[] = [];
  let pages = 0;
  let page: Page<ResourceNode> | undefined;
  do {
    page = await list({ ...request, ...(page?.next !== undefined && { cursor: page.next }) });
    for (const node of page.items) entries.push({ node });
    pages++;
  } while (pages < wanted && page.next !== undefined);
  const { next, total, notice, hiddenInternals } = page;
  return {
    entries,
    pages,
    more: next !== undefined,
    ...(total !== undefined && { total }),
    ...(notice !== undefined && { notice }),
    ...(hiddenInternals !== undefined && { hiddenInternals }),
    ...(request.filter !== undefined && { filter: request.filter }),
  };
}
