import type { TextEdit } from '../model/text';
import type { TreeMap } from '../syntax/tree';
import type { Primitive } from './spellings';
import { insertCode } from './treeEdits';
import { spellingOf } from './treeSpelling';

/** Adds a key together with the tables around it: `config: { retention.ms: 1 }`. */
export function insertNested(
  text: string,
  map: TreeMap,
  path: readonly string[],
  native: Primitive,
): readonly TextEdit[] | undefined {
  const { key, separator, value } = spellingOf(map);
  const name = path.at(-1) ?? '';
  const outer = path.slice(0, -1);
  // Whether a block or an attribute, only the reader of the file knows.
  if (map.style === 'hcl-body') return undefined;
  const inner = `${key(name)}${separator}${value(native, '')}`;
  if (map.style === 'yaml-block') {
    const lines = [...outer.map((word) => `${key(word)}:`), inner];
    return insertCode(text, map, lines.map((line, depth) => '  '.repeat(depth) + line).join('\n'));
  }
  const code = outer.reduceRight((rest, word) => `${key(word)}${separator}{ ${rest} }`, inner);
  return insertCode(text, map, code);
}
