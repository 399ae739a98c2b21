import type { Declaration } from '../model/declaration';
import type { TextEdit } from '../model/text';
import type { FlatTree, TreeEntry, TreeHome } from '../syntax/flatTree';
import { fileDeclaration } from './fileDeclaration';
import type { FileDeclarationParts } from './fileDeclaration';
import type { Primitive } from './spellings';
import { treeEntry } from './treeDeclaration';
import { insertKey } from './treeEdits';

/** A document in which dots within a key nest as tables do (Spring, MicroProfile Config). */
export interface YamlDeclarationParts extends Omit<FileDeclarationParts, 'entries' | 'insert'> {
  readonly text: string;
  readonly document: FlatTree;
  /** In the order in which they apply. Keys are paths joined with dots. */
  readonly entries: readonly TreeEntry[];
  readonly isShared: (entry: TreeEntry) => boolean;
  /** Makes keys comparable that are one to the reader of the file. */
  readonly relaxed: (key: string) => string;
}

/** A declaration read from a document of a YAML file. */
export function yamlDeclaration(parts: YamlDeclarationParts): Declaration | undefined {
  const { entries, isShared, text } = parts;
  return fileDeclaration({
    ...parts,
    entries: entries.map((entry) => ({ ...treeEntry(text, entry), isShared: entry.shared || isShared(entry) })),
    insert: (key, native) => inserted(parts, key, native),
  });
}

/** Adds a key to the innermost table whose path leads to it, the rest of its path joined with dots. */
function inserted(parts: YamlDeclarationParts, key: string, native: Primitive): readonly TextEdit[] | undefined {
  const own = parts.entries.find((entry) => !parts.isShared(entry)) ?? parts.entries[0];
  const target = key.split('.');
  const home = parts.document.homes.findLast(
    (candidate) => own !== undefined && leadsTo(candidate, target, parts.relaxed) && isAround(candidate, own),
  );
  if (home?.map.style !== 'yaml-block') return undefined;
  return insertKey(parts.text, home.map, target.slice(wordsOf(home).length).join('.'), native);
}

function leadsTo(home: TreeHome, target: readonly string[], relaxed: (key: string) => string): boolean {
  const words = wordsOf(home);
  return words.length < target.length && words.every((word, i) => relaxed(word) === relaxed(target[i] ?? ''));
}

function wordsOf({ path }: TreeHome): readonly string[] {
  return path
    .join('.')
    .split('.')
    .filter((word) => word !== '');
}

/** Several tables of one document may have the same path; the one with an option of ours is ours. */
function isAround(home: TreeHome, entry: TreeEntry): boolean {
  return home.path.every((word, i) => entry.path[i] === word) || home.path.length >= entry.path.length - 1;
}
