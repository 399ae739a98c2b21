import type { Span, TextEdit } from '../model/text';
import type { TreeMap } from '../syntax/tree';
import { indentAt, lineBreakOf, startsLine } from './lineEdits';

/** Adds an item before the closing bracket of a table, in the layout of the items that are there. */
export function insertItem(text: string, map: TreeMap, code: string): readonly TextEdit[] | undefined {
  if (map.span.end - map.span.start < 2 || text.charAt(map.span.end - 1) !== '}') return undefined;
  const last = map.pairs.findLast((pair) => pair.shared !== true);
  if (last === undefined) {
    const span = { start: map.span.start + 1, end: map.span.end - 1 };
    return /^\s*$/.test(text.slice(span.start, span.end)) ? [{ span, newText: ` ${code} ` }] : undefined;
  }
  const { end } = last.value.span;
  const closing = /^[ \t]*,/.exec(text.slice(end, map.span.end))?.[0];
  if (!startsLine(text, last.keySpan.start)) {
    const at = end + (closing?.length ?? 0);
    return [insertion(at, `${closing === undefined ? ',' : ''} ${code}${closing === undefined ? '' : ','}`)];
  }
  const item = lineBreakOf(text) + indentAt(text, last.keySpan.start) + code;
  const comma = needsComma(text, map) ? ',' : '';
  const from = end + (closing?.length ?? 0);
  const note = /^[ \t]*((#|\/\/)[^\r\n]*)?(?=\r?\n)/.exec(text.slice(from, map.span.end))?.[0] ?? '';
  if (closing !== undefined) return [insertion(from + note.length, `${item},`)];
  return note === '' || comma === ''
    ? [insertion(from + note.length, comma + item)]
    : [insertion(end, comma), insertion(from + note.length, item)];
}

/** Takes an item out of brackets together with one comma, and with its line where it has one of its own. */
export function removeItem(text: string, items: readonly Span[], item: Span): TextEdit | undefined {
  const after = /^\s*,/.exec(text.slice(item.end, item.end + 2000));
  if (after !== null) return { span: withFollowing(text, item.start, item.end + after[0].length), newText: '' };
  const previous = items.filter((other) => other.end <= item.start).at(-1);
  if (previous === undefined) return { span: item, newText: '' };
  if (/^\s*,?\s*$/.test(text.slice(previous.end, item.start))) {
    return { span: { start: previous.end, end: item.end }, newText: '' };
  }
  // A comment stands between the two: which of them it speaks of, and what becomes of the comma, is not decided here.
  return undefined;
}

/** Objects of HCL may part their items by line breaks alone. */
function needsComma(text: string, map: TreeMap): boolean {
  if (map.style !== 'hcl-object') return true;
  const [first, second] = map.pairs;
  return first !== undefined && second !== undefined
    ? text.slice(first.value.span.end, second.keySpan.start).includes(',')
    : false;
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function withFollowing(text: string, start: number, end: number): Span {
  const lineEnd = /^[ \t]*\r?\n/.exec(text.slice(end, end + 2000));
  if (lineEnd !== null && startsLine(text, start)) {
    return { start: start - indentAt(text, start).length, end: end + lineEnd[0].length };
  }
  return { start, end: end + (/^[ \t]*/.exec(text.slice(end, end + 2000))?.[0].length ?? 0) };
}
