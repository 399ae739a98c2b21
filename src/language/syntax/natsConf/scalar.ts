import type { Span } from '../../model/text';
import type { TreeScalar, TreeUnknown } from '../tree';
import { isBlank, isBreak } from './cursor';
import type { Cursor } from './cursor';
import { readNumber } from './number';

const words: Readonly<Record<string, boolean>> = {
  true: true,
  on: true,
  yes: true,
  false: false,
  off: false,
  no: false,
};

/** `$NAME`: what stands under that name before, else a variable of the environment. */
export interface NatsVariable {
  readonly type: 'variable';
  readonly name: string;
  readonly span: Span;
}

/** Reads a value that is neither list nor table. What follows it is the caller's. */
export function readScalar(cursor: Cursor): TreeScalar | TreeUnknown | NatsVariable {
  const { char } = cursor;
  if (char === "'") return readVerbatim(cursor);
  if (char === '"') return readWord(cursor, '"');
  if (char === '(') return readBlock(cursor);
  if (char === '-' || /\d/.test(char)) return readNumeric(cursor);
  if (char === '.') cursor.fault(cursor.at, cursor.at + 1);
  return readWord(cursor, '');
}

function readNumeric(cursor: Cursor): TreeScalar | TreeUnknown | NatsVariable {
  const start = cursor.at;
  const number = readNumber(cursor.text.slice(start, start + 400));
  if (number.how === 'word') {
    const word = readWord(cursor, '');
    // The lexer passes over a bracket right behind digits, so that the list goes on: `[4222]` is refused.
    if (cursor.char === ']' && /^\d+$/.test(cursor.text.slice(start, cursor.at))) cursor.fault(start, cursor.at + 1);
    return word;
  }
  cursor.at += number.length;
  const span = { start, end: cursor.at };
  if (number.how === 'number') return { type: 'scalar', value: number.value, span, quote: '' };
  if (number.how === 'address') return { type: 'scalar', value: cursor.text.slice(start, cursor.at), span, quote: '' };
  if (number.how === 'fault') cursor.fault(start, cursor.at);
  return { type: 'unknown', span };
}

/** Single quotes hold what stands in them as it is, line breaks too. */
function readVerbatim(cursor: Cursor): TreeScalar {
  const start = cursor.at;
  const close = cursor.text.indexOf("'", start + 1);
  const end = close < 0 ? endOfLine(cursor, start) : close;
  cursor.at = close < 0 ? end : end + 1;
  if (close < 0) cursor.fault(start, end);
  return { type: 'scalar', value: cursor.text.slice(start + 1, end), span: { start, end: cursor.at }, quote: "'" };
}

/** Text up to a `)` that has a line to itself. */
function readBlock(cursor: Cursor): TreeScalar {
  const start = cursor.at;
  const close = cursor.blockEnd(start);
  const end = close ?? endOfLine(cursor, start);
  cursor.at = close === undefined ? end : end + 1;
  if (close === undefined) cursor.fault(start, end);
  return { type: 'scalar', value: cursor.text.slice(start + 1, end), span: { start, end: cursor.at }, quote: '(' };
}

/** An unclosed quotation is taken to end with its line, so that the rest of the text is still read. */
function endOfLine(cursor: Cursor, start: number): number {
  const rest = /[\r\n]/.exec(cursor.text.slice(start, start + 2000));
  return rest ? start + rest.index : Math.min(start + 2000, cursor.text.length);
}

const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '"': '"', '\\': '\\' };

/** Double-quoted text, or a word without quotes: both know escapes. */
function readWord(cursor: Cursor, quote: '"' | ''): TreeScalar | TreeUnknown | NatsVariable {
  const start = cursor.at;
  const parts: string[] = [];
  cursor.at += quote.length;
  let from = cursor.at;
  let escaped = false;
  while (!cursor.ended && !ends(cursor.char, quote)) {
    if (cursor.char !== '\\') {
      cursor.at++;
      continue;
    }
    parts.push(cursor.text.slice(from, cursor.at), readEscape(cursor));
    from = cursor.at;
    escaped = true;
  }
  parts.push(cursor.text.slice(from, cursor.at));
  const text = parts.join('');
  if (quote === '"') {
    if (cursor.ended) cursor.fault(start, cursor.at);
    cursor.at = Math.min(cursor.at + 1, cursor.text.length);
    return { type: 'scalar', value: text, span: { start, end: cursor.at }, quote };
  }
  const span = { start, end: cursor.at };
  // A quote ends a word and is passed over (lexString).
  if (cursor.char === "'") cursor.at++;
  return escaped ? { type: 'scalar', value: text, span, quote: '' } : plain(text, span);
}

function ends(char: string, quote: '"' | ''): boolean {
  return quote === '"' ? char === '"' : isBlank(char) || isBreak(char) || /[;,\]}']/.test(char);
}

function readEscape(cursor: Cursor): string {
  const start = cursor.at;
  const kind = cursor.text.charAt(start + 1);
  const hex = kind === 'x' ? /^[0-9a-fA-F]{2}/.exec(cursor.text.slice(start + 2, start + 4))?.[0] : undefined;
  const plainText = escapes[kind];
  if (plainText === undefined && hex === undefined) cursor.fault(start, start + 2);
  cursor.at = Math.min(start + 2 + (hex?.length ?? 0), cursor.text.length);
  return hex === undefined ? (plainText ?? kind) : String.fromCharCode(Number.parseInt(hex, 16));
}

function plain(text: string, span: Span): TreeScalar | TreeUnknown | NatsVariable {
  const word = text.toLowerCase();
  if (Object.hasOwn(words, word)) return { type: 'scalar', value: words[word] ?? false, span, quote: '' };
  // A bcrypt hash may stand without quotes (lookupVariable).
  if (!text.startsWith('$') || text.startsWith('$2a$')) return { type: 'scalar', value: text, span, quote: '' };
  return { type: 'variable', name: text.slice(1), span };
}
