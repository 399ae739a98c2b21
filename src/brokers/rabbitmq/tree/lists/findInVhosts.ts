import type { FoundResource } from '../../../api/resource';
import type { Finder } from '../../../api/tree/viewTree';
import { nameOf, type JsonObject } from '../../management/json';
import { readPage } from '../../management/paging';
import type { TreeContext } from '../context';
import type { VhostDirectory } from '../vhosts/vhostDirectory';

/** What is looked for in all virtual hosts at once. */
interface Wanted {
  /** Name of the list in the API and in the references of its folders. */
  readonly list: 'queues' | 'exchanges';
  readonly label: string;
  readonly found: (item: JsonObject, vhost: string) => Pick<FoundResource, 'ref' | 'label'>;
}

/** Looks a name up in all virtual hosts the user may see. One request, which the server filters. */
export function findInVhosts(context: TreeContext, directory: VhostDirectory, wanted: Wanted): Finder {
  const { list, label } = wanted;
  return async (text, limit, signal) => {
    if (text === '') return [];
    const query = { name: text, use_regex: false, columns: 'name,vhost', disable_stats: true };
    const [{ items }, wayTo] = await Promise.all([
      readPage(context.client, { segments: [list], query }, { limit }, signal),
      directory.wayTo(signal),
    ]);
    return items.map((item) => {
      const vhost = nameOf(item, 'vhost') ?? '';
      return { ...wanted.found(item, vhost), location: `${vhost} › ${label}`, ancestors: wayTo(vhost, list) };
    });
  };
}
