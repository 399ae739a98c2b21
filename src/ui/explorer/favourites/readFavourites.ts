import { BrokerError } from '../../../brokers/api/error';
import type { ProfileId } from '../../../brokers/api/profile';
import type { Page, ResourceNode, ResourceRef } from '../../../brokers/api/resource';
import type { Content, Entry } from '../reading/content';
import { pageSize } from '../reading/pageSize';
import { nameOf } from '../rows';
import type { Favourite } from './favourite';
import { sameResource } from './favourite';

/** Reads the resources of these names of a list. */
export type NamesReader = (list: ResourceRef, names: readonly string[]) => Promise<Page<ResourceNode>>;

/**
 * The favourites with their figures of now: one request for each list that they stand in.
 *
 * @param gone what is said of one that is not there
 */
export async function readFavourites(
  profile: ProfileId,
  favourites: readonly Favourite[],
  gone: string,
  read: NamesReader,
): Promise<Content> {
  const nodes = new Map<Favourite, ResourceNode>();
  const failed = new Map<Favourite, string>();
  const waiting = new Set(favourites);
  for (const { list } of favourites) {
    const together = [...waiting].filter((one) => sameResource(one.list, list)).slice(0, pageSize);
    for (const one of together) waiting.delete(one);
    if (together.length === 0) continue;
    try {
      const { items, notice } = await read({ profile, ...list }, together.map(nameOf));
      for (const one of together) {
        const node = items.find(({ ref }) => sameResource(ref, one));
        if (node) nodes.set(one, node);
        else if (notice !== undefined) failed.set(one, notice);
      }
    } catch (error) {
      // What held them is gone with them.
      if (BrokerError.is(error, 'notFound')) continue;
      if (!BrokerError.is(error, 'denied') && !BrokerError.is(error, 'unsupported')) throw error;
      for (const one of together) failed.set(one, error.message);
    }
  }
  const entries = favourites.map((favourite): Entry => {
    const { kind, path, label } = favourite;
    const unavailable = failed.get(favourite) ?? gone;
    const missing = { ref: { profile, kind, path }, label, properties: [], hasChildren: false, unavailable };
    return { node: nodes.get(favourite) ?? missing, favourite };
  });
  return { entries, pages: 1, more: false };
}
