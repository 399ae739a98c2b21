import type { Span, TextEdit } from '../model/text';
import type { TreeEntry, TreeHome } from '../syntax/flatTree';
import type { TreeMap, TreePair } from '../syntax/tree';
import { insertItem, removeItem } from './treeItemEdits';
import { lineBreakOf, lineStart, removeWithLine, startsLine, trimmedEnd } from './lineEdits';
import { quoteAmong, spellingOf } from './treeSpelling';
import type { Primitive } from './spellings';

/**
 * Writes another value in place; `undefined` for one that stands on several lines or is none. Where values are typed, a
 * number takes no quotes over.
 */
export function replaceValue(
  text: string,
  entry: TreeEntry,
  native: Primitive,
  typed = false,
): readonly TextEdit[] | undefined {
  const { home, value } = entry;
  if (value.type !== 'scalar' || value.value === null || !isOneLine(text, value.span)) return undefined;
  const quote = typed && typeof native !== 'string' ? '' : value.quote;
  return [{ span: value.span, newText: spellingOf(home.map).value(native, quote) }];
}

/** Gives a key another name, in its quotes. */
export function renameKey(text: string, entry: TreeEntry, name: string): readonly TextEdit[] {
  const quote = /^['"]/.exec(text.slice(entry.keySpan.start, entry.keySpan.end))?.[0];
  const key = spellingOf(entry.home.map).key(name);
  return [{ span: entry.keySpan, newText: quote === undefined || key.startsWith('"') ? key : quote + key + quote }];
}

/** Takes a key out of its table. */
export function removeKey(text: string, entry: TreeEntry): readonly TextEdit[] | undefined {
  const { map } = entry.home;
  if (!isOneLine(text, entry.value.span)) return undefined;
  // Somebody is just writing its value: where it will end, nobody knows.
  if (entry.value.type === 'unknown' && entry.value.span.start === entry.value.span.end) return undefined;
  const spans = map.pairs.filter((pair) => pair.shared !== true).map(pairSpan);
  const span = { start: entry.keySpan.start, end: entry.value.span.end };
  const edit =
    spellingOf(map).layout === 'items'
      ? removeItem(text, spans, span)
      : removeLines(text, { ...span, start: startWithEmptied(entry) });
  return edit && [edit];
}

/** Adds a key with its value to a table. */
export function insertKey(
  text: string,
  map: TreeMap,
  name: string,
  native: Primitive,
  typed = false,
): readonly TextEdit[] | undefined {
  const { key, separator, value } = spellingOf(map);
  return insertCode(text, map, `${key(name)}${separator}${value(native, typed ? '' : quoteAmong(map))}`);
}

/** Adds code to a table; its further lines are indented as its first. */
export function insertCode(text: string, map: TreeMap, code: string): readonly TextEdit[] | undefined {
  if (map.shared === true) return undefined;
  return spellingOf(map).layout === 'items' ? insertItem(text, map, code) : insertLine(text, map, code);
}

/** An indented table of YAML that loses its only key goes with it. */
function startWithEmptied({ home, keySpan }: TreeEntry): number {
  let { start } = keySpan;
  for (let at: TreeHome | undefined = home; at?.under; at = at.outer) {
    if (at.map.style !== 'yaml-block' || at.map.pairs.length !== 1) break;
    start = at.under.keySpan.start;
  }
  return start;
}

function removeLines(text: string, { end, start }: Span): TextEdit | undefined {
  const after = /^[ \t]*((#|\/\/)[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(end, end + 2000));
  if (!startsLine(text, start) || after === null) return undefined;
  return removeWithLine(text, { start, end: end + after[0].length });
}

function insertLine(text: string, map: TreeMap, code: string): readonly TextEdit[] | undefined {
  const own = map.pairs.filter((pair) => pair.shared !== true);
  // What follows the head of a block or section belongs to it, not to the table around it.
  const last = own.findLast(({ value }) => !isBlock(value)) ?? own.at(-1);
  if (last === undefined) return insertFirstLine(text, map, code);
  const sibling = own.find(({ keySpan }) => startsLine(text, keySpan.start)) ?? last;
  const from = lineStart(text, sibling.keySpan.start);
  const before = text.slice(from, sibling.keySpan.start);
  if (!/^[ \t]*(- +)*$/.test(before)) return undefined;
  const indent = before.replaceAll('-', ' ');
  const end = trimmedEnd(text, pairSpan(last));
  const at = end + (/^[^\r\n]*/.exec(text.slice(end, end + 2000))?.[0].length ?? 0);
  return [{ span: { start: at, end: at }, newText: indented(text, indent, code) }];
}

function insertFirstLine(text: string, map: TreeMap, code: string): readonly TextEdit[] | undefined {
  const { start } = map.span;
  if (map.style === 'yaml-block') return undefined;
  const head = text.slice(start, start + 2000);
  const end = start + (/^[^\r\n]*/.exec(head)?.[0].length ?? 0);
  // A body on one line has no room for a line of its own.
  if (inBraces(map) && !/^\{[ \t]*(#.*|\/\/.*)?$/.test(text.slice(start, end))) return undefined;
  const outer = /^[ \t]*/.exec(text.slice(lineStart(text, start)))?.[0] ?? '';
  const indent = inBraces(map) ? `${outer}  ` : outer;
  return [{ span: { start: end, end }, newText: indented(text, indent, code) }];
}

function indented(text: string, indent: string, code: string): string {
  const lineBreak = lineBreakOf(text);
  return code
    .split('\n')
    .map((line) => lineBreak + indent + line)
    .join('');
}

function isBlock(value: TreePair['value']): boolean {
  return value.type === 'map' && value.style === 'hcl-body';
}

function inBraces(map: TreeMap): boolean {
  return map.style === 'hcl-body' || map.style === 'nats-lines';
}

function pairSpan({ keySpan, value }: TreePair): Span {
  return { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
}

function isOneLine(text: string, { end, start }: Span): boolean {
  return !text.slice(start, end).includes('\n');
}
