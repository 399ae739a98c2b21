import type { SourceText, Span, TextEdit } from '../model/text';
import { flatten } from '../syntax/flatTree';
import type { FlatTree, TreeEntry, TreeHome } from '../syntax/flatTree';
import { readProperties } from '../syntax/properties';
import type { Property } from '../syntax/properties';
import { readYaml } from '../syntax/yaml';
import type { FileEntry } from './fileDeclaration';
import { insertAfter, propertyEntry } from './propertiesDeclaration';
import type { Primitive } from './spellings';
import { treeEntry } from './treeDeclaration';
import { insertKey } from './treeEdits';

/** A document of a framework's configuration, where dots within a key nest as tables do (Spring, MicroProfile Config). */
export interface ConfigDocument {
  /** Keys are whole paths, joined with dots. */
  readonly entries: readonly FileEntry[];
  /** Paths of tables into which the text merges something that it does not show. */
  readonly merged: readonly string[];
  /** Adds a key beside some of the entries. */
  insert(key: string, native: Primitive, beside: readonly FileEntry[]): readonly TextEdit[] | undefined;
}

/** Makes keys comparable that are one to the reader of the file. */
export type Relaxed = (word: string) => string;

/** The documents of a YAML or `.properties` file. */
export function configDocuments({ languageId, text }: SourceText, relaxed: Relaxed): readonly ConfigDocument[] {
  if (!languageId.includes('yaml')) return propertyDocuments(text);
  return readYaml(text).flatMap((root) => (root.type === 'map' ? [yamlDocument(text, flatten(root), relaxed)] : []));
}

/** Documents of a `.properties` file are separated by `#---` (Spring Boot 2.4 and later). */
function propertyDocuments(text: string): readonly ConfigDocument[] {
  const separators = [...text.matchAll(/^[#!]---[ \t]*$/gm)].map((match) => match.index);
  const properties = readProperties(text);
  return [...separators, text.length].map((end, i): ConfigDocument => {
    const start = separators[i - 1] ?? 0;
    const own = properties.filter(({ keySpan }) => keySpan.start >= start && keySpan.start < end);
    const bySpan = new Map<Span, Property>(own.map((property) => [property.keySpan, property]));
    return {
      entries: own.map((property) => propertyEntry(property)),
      merged: [],
      insert: (key, native, beside) => {
        const last = beside
          .flatMap(({ keySpan }) => bySpan.get(keySpan) ?? [])
          .toSorted(byPlace)
          .at(-1);
        return last && insertAfter(text, last, key, native);
      },
    };
  });
}

function byPlace(a: Property, b: Property): number {
  return a.keySpan.start - b.keySpan.start;
}

function yamlDocument(text: string, tree: FlatTree, relaxed: Relaxed): ConfigDocument {
  const bySpan = new Map<Span, TreeEntry>(tree.entries.map((entry) => [entry.keySpan, entry]));
  return {
    entries: tree.entries.map((entry) => treeEntry(text, entry)),
    merged: tree.homes.filter(({ map }) => map.merged).map(({ path }) => path.join('.')),
    insert: (key, native, beside) => {
      const first = beside.find((entry) => entry.isShared !== true) ?? beside[0];
      const own = first && bySpan.get(first.keySpan);
      const target = key.split('.');
      const home = tree.homes.findLast((each) => own && leadsTo(each, target, relaxed) && isAround(each, own));
      if (home?.map.style !== 'yaml-block') return undefined;
      return insertKey(text, home.map, target.slice(wordsOf(home).length).join('.'), native);
    },
  };
}

/** Whether a key may go into a table, the rest of its path joined with dots. */
function leadsTo(home: TreeHome, target: readonly string[], relaxed: Relaxed): boolean {
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
