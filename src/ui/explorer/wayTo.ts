import type { BrokerConnection } from '../../brokers/api/connection';
import type { ResourceNode, ResourceRef } from '../../brokers/api/resource';
import { refKey } from '../../brokers/api/resource';
import { nameOf } from './rows';

/** Lists within lists: a partition stands under a folder of its topic, which stands in a folder at the top. */
const deepest = 6;

/**
 * The rows above a resource of which only the name is known, from below the connection down to the list that holds it:
 * every list that can hold it is asked for that one name. `undefined` where it is not in the tree.
 */
export async function wayTo(
  connection: BrokerConnection,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<readonly ResourceRef[] | undefined> {
  const key = refKey(ref);
  const look = async (parent: ResourceNode | undefined, above: readonly ResourceRef[]): Promise<Way> => {
    if (above.length > deepest) return undefined;
    const name = ref.path[sharedLength(parent)];
    const names = parent?.list?.names === true && name !== undefined ? { names: [name] } : {};
    const { items } = await connection.listChildren(parent?.ref, { limit: 200, internals: true, ...names }, signal);
    if (items.some((node) => refKey(node.ref) === key)) return above;
    for (const node of items) {
      if (!mayHold(node, ref)) continue;
      const way = await look(node, [...above, node.ref]);
      if (way) return way;
    }
    return undefined;
  };
  return look(undefined, []);
}

type Way = readonly ResourceRef[] | undefined;

/** How many names of a resource's path say where the row stands: the name of a folder is none of them. */
function sharedLength(node: ResourceNode | undefined): number {
  if (!node) return 0;
  return node.ref.kind === 'folder' ? node.ref.path.length - 1 : node.ref.path.length;
}

function mayHold(node: ResourceNode, ref: ResourceRef): boolean {
  const { path } = node.ref;
  const shared = sharedLength(node);
  if (!node.hasChildren || shared >= ref.path.length || nameOf(ref) === '') return false;
  return path.slice(0, shared).every((name, index) => name === ref.path[index]);
}
