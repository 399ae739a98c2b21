import type { Span } from '../model/text';
import type { TreeMap, TreeNode, TreePair } from './tree';
import { maxTreeDepth } from './tree';

/** A table on the way to an option. */
export interface TreeHome {
  readonly map: TreeMap;
  /** The keys from the top down to it. */
  readonly path: readonly string[];
  /** The key it stands under; absent at the top. */
  readonly under?: TreePair;
  readonly outer?: TreeHome;
}

/** A key whose value is no table. */
export interface TreeEntry {
  /** The keys from the top down to this one. */
  readonly path: readonly string[];
  readonly keySpan: Span;
  readonly value: TreeNode;
  readonly home: TreeHome;
  /** Whether others use it too, so that it is not to be changed for one of them. */
  readonly shared: boolean;
}

/** A tree as its keys, in the order of the text. */
export interface FlatTree {
  readonly entries: readonly TreeEntry[];
  /** Tables, outer before inner. */
  readonly homes: readonly TreeHome[];
}

/** Every key below a table that leads to a value. */
export function flatten(map: TreeMap, path: readonly string[] = []): FlatTree {
  const found = { entries: [] as TreeEntry[], homes: [] as TreeHome[] };
  collect({ map, path }, found);
  return found;
}

function collect(home: TreeHome, found: { readonly entries: TreeEntry[]; readonly homes: TreeHome[] }): void {
  if (home.path.length > maxTreeDepth) return;
  found.homes.push(home);
  for (const pair of home.map.pairs) {
    const path = [...home.path, pair.key];
    if (pair.value.type === 'map') collect({ map: pair.value, path, under: pair, outer: home }, found);
    else found.entries.push({ path, keySpan: pair.keySpan, value: pair.value, home, shared: pair.shared === true });
  }
}
