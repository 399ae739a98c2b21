import type { ProfileId } from '../../api/profile';
import type { ResourceNode } from '../../api/resource';
import type { ResourceView } from '../../api/tree/view';
import type { Entry } from '../jetstream/paging';
import type { ConsumerInfo } from '../jetstream/wire';
import type { Streams } from '../stream/streams';
import { bareConsumerNode, consumerNode } from './consumerNode';

/** The consumers of a stream: by the server's windows, or by name where they are narrowed. */
export function consumerList(profile: ProfileId, streams: Streams): ResourceView {
  const toNode = (stream: string) => (entry: Entry<ConsumerInfo>) => consumerNode(profile, stream, entry);
  return {
    children: async ({ path: [stream = ''] }, page, signal) => {
      const catalog = streams.consumersOf(stream);
      if (page.cursor === undefined) catalog.forgetWindow();
      if (page.names) {
        return { items: (await catalog.pick(page.names.slice(0, page.limit), signal)).map(toNode(stream)) };
      }
      if (page.filter === undefined) {
        const { entries, next, total } = await catalog.page(page, undefined, signal);
        const more = { ...(next !== undefined && { next }), ...(total !== undefined && { total }) };
        return { items: entries.map(toNode(stream)), ...more };
      }
      const { names } = await catalog.allNames(signal);
      const { here, ...more } = narrow(names, page);
      return { items: (await catalog.pick(here, signal)).map(toNode(stream)), ...more };
    },
    recall: ({ path: [stream = ''] }, page) => {
      const catalog = streams.consumersOf(stream);
      if (!catalog.knownNames) return undefined;
      const known = new Set(catalog.knownNames);
      const { here, ...more } = page.names
        ? { here: page.names.filter((name) => known.has(name)).slice(0, page.limit) }
        : narrow(catalog.knownNames, page);
      const node = (name: string): ResourceNode => {
        const entry = catalog.known(name);
        return entry ? consumerNode(profile, stream, entry) : bareConsumerNode(profile, stream, name);
      };
      return { items: here.map(node), ...more };
    },
    names: ({ path: [stream = ''] }, _page, signal) => streams.consumersOf(stream).allNames(signal),
  };
}

/** A page of the names that hold a text; its cursor is its last name. */
export function narrow(
  names: readonly string[],
  { filter = '', cursor, limit }: { readonly filter?: string; readonly cursor?: string; readonly limit: number },
): { readonly here: readonly string[]; readonly next?: string; readonly total: number } {
  const text = filter.toLowerCase();
  const all = names.filter((name) => name.toLowerCase().includes(text));
  const rest = cursor === undefined ? all : all.filter((name) => name > cursor);
  const here = rest.slice(0, limit);
  const next = here.at(-1);
  return { here, total: all.length, ...(rest.length > limit && next !== undefined && { next }) };
}
