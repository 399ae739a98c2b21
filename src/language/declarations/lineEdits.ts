import type { Span, TextEdit } from '../model/text';

/** The line break a text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Offset of the beginning of a line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Blanks at the beginning of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

/** Whether only blanks stand before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** Takes a span out, with its whole line where nothing else stands on it. */
export function removeWithLine(text: string, span: Span): TextEdit {
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(span.end));
  if (!startsLine(text, span.start) || rest === null) return { span, newText: '' };
  return { span: { start: lineStart(text, span.start), end: span.end + rest[0].length }, newText: '' };
}

/** Puts a line after the one in which an offset lies, at the same indentation. */
export function insertLineAfter(text: string, start: number, end: number, line: string): TextEdit {
  return { span: { start: end, end }, newText: lineBreakOf(text) + indentAt(text, start) + line };
}

/** Where what a span covers ends, without the blanks and line breaks at its end. */
export function trimmedEnd(text: string, { end, start }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
