import type { Span, TextEdit } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import { indentAt, lineBreakOf, lineStart, startsLine } from './lineEdits';

/** Adds an item before the closing bracket, in the layout of the items that are there. */
export function insertItem(
  file: CodeFile,
  open: number,
  close: number,
  items: readonly Span[],
  item: string,
  rest?: Span,
): TextEdit {
  const { text, tokens } = file;
  const last = items.at(-1);
  if (last === undefined && rest) {
    const separator = startsLine(text, rest.start) ? lineBreakOf(text) + indentAt(text, rest.start) : ' ';
    return { span: { start: rest.start, end: rest.start }, newText: `${item},${separator}` };
  }
  if (last === undefined && open === close) {
    return { span: { start: tokens.end(open), end: tokens.end(open) }, newText: `(${item})` };
  }
  if (last === undefined) {
    const inner = tokens.end(open);
    const padded = tokens.is(open, '{') && file.lexicon.tables === 'object';
    return { span: { start: inner, end: tokens.start(close) }, newText: padded ? ` ${item} ` : item };
  }
  const separator = startsLine(text, last.start) ? lineBreakOf(text) + indentAt(text, last.start) : ' ';
  return { span: { start: last.end, end: last.end }, newText: `,${separator}${item}` };
}

/** Takes an item out of brackets together with one comma, and with its line where it has one of its own. */
export function removeItem(file: CodeFile, items: readonly Span[], item: Span): TextEdit | undefined {
  const { lexicon, text } = file;
  const after = /^\s*,/.exec(text.slice(item.end));
  if (after !== null) return { span: withFollowing(text, item.start, item.end + after[0].length), newText: '' };
  const previous = items.filter((other) => other.end <= item.start).at(-1);
  if (previous === undefined) return { span: item, newText: '' };
  if (/^\s*,\s*$/.test(text.slice(previous.end, item.start))) {
    return { span: { start: previous.end, end: item.end }, newText: '' };
  }
  // A comment stands after the comma before it: it stays, and so does the comma, where one may.
  return lexicon.trailingCommas ? { span: withFollowing(text, item.start, item.end), newText: '' } : undefined;
}

function withFollowing(text: string, start: number, end: number): Span {
  const lineEnd = /^[ \t]*\r?\n/.exec(text.slice(end));
  if (lineEnd !== null && startsLine(text, start))
    return { start: lineStart(text, start), end: end + lineEnd[0].length };
  const blanks = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: end + (lineEnd === null ? blanks : 0) };
}
