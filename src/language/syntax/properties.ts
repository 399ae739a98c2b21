import type { Span } from '../model/text';

/** A key and a value of a `.properties` file, unescaped, each with the place of its text. */
export interface Property {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: string;
  /** Without blanks around it; empty at the end of the key where there is no value. */
  readonly valueSpan: Span;
  /** The logical line with its line break: what deleting the property takes. */
  readonly lineSpan: Span;
}

/** Reads `.properties` text by the rules of java.util.Properties: continuations, escapes, three separators. */
export function readProperties(text: string): readonly Property[] {
  const properties: Property[] = [];
  // A byte-order mark is no part of the first key.
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  while (lineStart < text.length) {
    const start = skipBlanks(text, lineStart);
    const isComment = text.charAt(start) === '#' || text.charAt(start) === '!';
    const end = isComment ? physicalEnd(text, start) : logicalEnd(text, start);
    const next = skipBreak(text, end);
    if (!isComment && start < end) properties.push(property(text, { start: lineStart, end: next }, start, end));
    lineStart = next;
  }
  return properties;
}

function property(text: string, lineSpan: Span, start: number, end: number): Property {
  let keyEnd = start;
  while (keyEnd < end && !/[=:\s]/.test(text.charAt(keyEnd))) keyEnd += text.charAt(keyEnd) === '\\' ? 2 : 1;
  keyEnd = Math.min(keyEnd, end);
  const separator = /^(?:[ \t\f]|\\\r?\n)*[=:]?(?:[ \t\f]|\\\r?\n)*/.exec(text.slice(keyEnd, end))?.[0] ?? '';
  const valueStart = keyEnd + separator.length;
  const valueEnd = Math.max(valueStart, valueStart + text.slice(valueStart, end).trimEnd().length);
  return {
    key: unescapeProperty(text.slice(start, keyEnd)),
    keySpan: { start, end: keyEnd },
    value: unescapeProperty(text.slice(valueStart, valueEnd)),
    valueSpan: { start: valueStart, end: valueEnd },
    lineSpan,
  };
}

function skipBlanks(text: string, from: number): number {
  let i = from;
  while (i < text.length && /[ \t\f]/.test(text.charAt(i))) i++;
  return i;
}

function physicalEnd(text: string, from: number): number {
  const end = /[\r\n]/.exec(text.slice(from, from + 4096));
  if (end) return from + end.index;
  const lineFeed = text.indexOf('\n', from);
  return lineFeed < 0 ? text.length : lineFeed;
}

/** A backslash before the line break, unless it is itself escaped, carries the line on. */
function logicalEnd(text: string, from: number): number {
  let end = physicalEnd(text, from);
  while (end < text.length && trailingBackslashes(text, from, end) % 2 === 1)
    end = physicalEnd(text, skipBreak(text, end));
  return end;
}

function trailingBackslashes(text: string, from: number, end: number): number {
  let count = 0;
  while (end - 1 - count >= from && text.charAt(end - 1 - count) === '\\') count++;
  return count;
}

function skipBreak(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

function unescapeProperty(text: string): string {
  if (!text.includes('\\')) return text;
  const plain: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };
  return text.replace(/\\(?:\r?\n[ \t\f]*|u([0-9a-fA-F]{4})|([^]))?/g, (_whole, code?: string, one?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return one === undefined ? '' : (plain[one] ?? one);
  });
}
