import type { Page, PageRequest, ResourceNode } from '../../api/resource';

/** A page of a list that is here as a whole. */
export function slice(
  nodes: readonly ResourceNode[],
  { cursor, limit }: Pick<PageRequest, 'cursor' | 'limit'>,
): Page<ResourceNode> {
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return {
    items: nodes.slice(start, end),
    total: nodes.length,
    ...(end < nodes.length && { next: String(end) }),
  };
}

/** The same, narrowed by the name, which is the last of the path. */
export function sliceNamed(nodes: readonly ResourceNode[], page: PageRequest): Page<ResourceNode> {
  const nameOf = ({ ref }: ResourceNode): string => ref.path.at(-1) ?? '';
  if (page.names) {
    const byName = new Map(nodes.map((node) => [nameOf(node), node]));
    return { items: page.names.slice(0, page.limit).flatMap((name) => byName.get(name) ?? []) };
  }
  const text = page.filter?.toLowerCase() ?? '';
  return slice(
    nodes.filter((node) => nameOf(node).toLowerCase().includes(text)),
    page,
  );
}
