import type { Declaration } from '../model/declaration';
import type { TextEdit } from '../model/text';
import { flatten } from '../syntax/flatTree';
import type { FlatTree, TreeEntry, TreeHome } from '../syntax/flatTree';
import { treeValue } from '../syntax/tree';
import type { TreeMap } from '../syntax/tree';
import { fileDeclaration } from './fileDeclaration';
import type { FileDeclarationParts, FileEntry } from './fileDeclaration';
import type { Primitive } from './spellings';
import { insertKey, removeKey, renameKey, replaceValue } from './treeEdits';
import { insertNested } from './treeNesting';

/** A block of YAML, JSON or HCL that is one declaration. Keys are paths within it, joined with dots. */
export interface TreeDeclarationParts extends Omit<FileDeclarationParts, 'entries' | 'insert'> {
  readonly text: string;
  readonly map: TreeMap;
  /** Entries that stand elsewhere: a name, defaults of a block around it. They apply before those of the table. */
  readonly around?: readonly FileEntry[];
  /** The keys on the way to an option that is to be added, as the file nests them. By default it is not nested. */
  readonly pathOf?: (key: string) => readonly string[];
  /** Whether tables within are values, as the broker's own objects are; else their keys are options. */
  readonly shallow?: boolean;
  /** Whether `5` and `"5"` are two values to the reader of the file. */
  readonly typed?: boolean;
}

/** A declaration read from a table, with the tables within it. */
export function treeDeclaration(parts: TreeDeclarationParts): Declaration | undefined {
  const { around = [], map, pathOf = (key: string) => [key], text } = parts;
  const tree = parts.shallow === true ? shallow(map) : flatten(map);
  return fileDeclaration({
    ...parts,
    complete: parts.complete && tree.homes.every((home) => !home.map.merged),
    entries: [...around, ...tree.entries.map((entry) => treeEntry(text, entry, pathOf, parts.typed))],
    insert: (key, native) => insertAt(text, tree.homes, pathOf(key), native, parts.typed),
  });
}

function shallow(map: TreeMap): FlatTree {
  const home: TreeHome = { map, path: [] };
  const entries = map.pairs.map(({ key, keySpan, shared = false, value }): TreeEntry => {
    return { path: [key], keySpan, value, home, shared };
  });
  return { entries, homes: [home] };
}

/** A key of a tree as a declaration takes it. */
export function treeEntry(
  text: string,
  entry: TreeEntry,
  pathOf: (key: string) => readonly string[] = (key) => [key],
  typed = false,
): FileEntry {
  return {
    key: entry.path.join('.'),
    isShared: entry.shared,
    keySpan: entry.keySpan,
    value: treeValue(entry.value),
    valueSpan: entry.value.span,
    replace: (native) => replaceValue(text, entry, native, typed),
    remove: () => removeKey(text, entry),
    rename: (to) => renameKey(text, entry, pathOf(to).at(-1) ?? to),
  };
}

/** Adds a key to the innermost table on its path, and the tables that are missing on the way. */
function insertAt(
  text: string,
  homes: readonly TreeHome[],
  path: readonly string[],
  native: Primitive,
  typed: boolean | undefined,
): readonly TextEdit[] | undefined {
  const isOnPath = (home: TreeHome) => home.path.length < path.length && home.path.every((key, i) => key === path[i]);
  const home = homes
    .filter(isOnPath)
    .reduce<TreeHome | undefined>((a, b) => (b.path.length >= (a?.path.length ?? 0) ? b : a), undefined);
  if (!home) return undefined;
  const rest = path.slice(home.path.length);
  const [name = ''] = rest;
  return rest.length === 1
    ? insertKey(text, home.map, name, native, typed)
    : insertNested(text, home.map, rest, native);
}
