import type { ResourceNode } from '../../../brokers/api/resource';
import type { NameGroup } from '../grouping/nameGroup';
import type { Content, Entry } from './content';
import { pageSize } from './pageSize';

/**
 * What stands in a group, groups first: they cost no request. Of the names, only those on the wanted pages are read,
 * and those that are gone meanwhile are left out.
 */
export async function readGroup(
  { prefix, groups, names }: NameGroup,
  wanted: number,
  read: (names: readonly string[]) => Promise<ReadonlyMap<string, ResourceNode>>,
): Promise<Content> {
  const entries: Entry[] = groups.slice(0, wanted * pageSize).map((group) => ({ group }));
  const shown = names.slice(0, Math.max(wanted * pageSize - entries.length, 0));
  for (let start = 0; start < shown.length; start += pageSize) {
    const batch = shown.slice(start, start + pageSize);
    const nodes = await read(batch);
    for (const name of batch) {
      const node = nodes.get(name);
      if (node) entries.push({ node, ...(prefix !== '' && { shortLabel: name.slice(prefix.length) }) });
    }
  }
  const total = groups.length + names.length;
  return { entries, pages: wanted, more: wanted * pageSize < total, total };
}
