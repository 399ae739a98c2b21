import type { FileEntry } from '../../../declarations/fileDeclaration';
import { treeDeclaration, treeEntry } from '../../../declarations/treeDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { SourceText } from '../../../model/text';
import { flatten } from '../../../syntax/flatTree';
import { readNatsConf } from '../../../syntax/natsConf/reader';
import { child } from '../../../syntax/tree';
import type { TreeMap } from '../../../syntax/tree';
import { canonicalTree } from './canonicalTree';
import { serverKeys } from './keys';
import { switches, withoutSwitches } from './switches';

/** The server that a configuration describes. */
export function serverOfConf({ text, uri }: SourceText, dialect: string): Declaration | undefined {
  const { faults, includes, root, variables } = readNatsConf(text);
  const map = canonicalTree(root, variables);
  if (map.pairs.length === 0) return undefined;
  return treeDeclaration({
    ...{
      uri,
      text,
      map: withoutSwitches(map),
      spellings: serverKeys,
      kind: 'nats.server',
      dialect: { id: dialect, broker: 'nats' },
    },
    complete: faults.length === 0 && includes.length === 0,
    around: [...switches(map), ...itemEntries(text, map, [])],
    // To a text that is broken nothing is added.
    pathOf: (key) => (faults.length === 0 ? pathOf(map, key.split('.')) : []),
  });
}

/** The way to a key; none where a word on it is no table: `jetstream: enabled` has no room for `jetstream.store_dir`. */
function pathOf(map: TreeMap, words: readonly string[]): readonly string[] {
  const isBlocked = words.some((_, i) => {
    const found = i === 0 ? map : child(map, ...words.slice(0, i));
    return found !== undefined && found.type !== 'map';
  });
  return isBlocked ? [] : words;
}

/** Keys within the items of lists: `leafnodes.remotes.0.account`. */
function itemEntries(text: string, map: TreeMap, path: readonly string[]): readonly FileEntry[] {
  return map.pairs.flatMap(({ key, value }): readonly FileEntry[] => {
    if (value.type === 'map') return itemEntries(text, value, [...path, key]);
    if (value.type !== 'list') return [];
    return value.items.flatMap((item, i): readonly FileEntry[] => {
      if (item.type !== 'map') return [];
      const under = [...path, key, String(i)];
      const own = flatten(item).entries.map((entry) => ({
        ...treeEntry(text, entry),
        key: [...under, ...entry.path].join('.'),
      }));
      return [...own, ...itemEntries(text, item, under)];
    });
  });
}
