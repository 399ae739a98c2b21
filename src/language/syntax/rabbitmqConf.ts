import type { Span } from '../model/text';
import type { Property } from './properties';

/** A setting of rabbitmq.conf: `key = value`. */
export interface RabbitMqSetting extends Property {
  /** The key's words: a dot after a backslash separates none. */
  readonly words: readonly string[];
  /** What stands around the value: `'` or `'''`. */
  readonly quote: string;
}

/** What a file says, as far as it can be read. */
export interface RabbitMqConf {
  readonly settings: readonly RabbitMqSetting[];
  /** Names of the files that are read in its place. */
  readonly includes: readonly Span[];
  /** Lines with which the node would not start. */
  readonly faults: readonly Span[];
}

const key = /(?:\\\.|[\w-])+(?:\.(?:\\\.|[\w-])+)*/y;
const blanks = /[ \t]*/y;
const lineEnd = /\r?\n|$(?![^])/y;
const include = /include[ \t]+([\w.*/-]+)(?=[ \t]*(?:#|\r?$))/my;
/** A comment needs no blank before it: `a#b` is the value `a`. */
const plainValue = /(?:(?![ \t]*(?:\r?\n|#))[^\n])+/y;

/** Reads rabbitmq.conf by the grammar of Cuttlefish 3.6 (conf_parse.peg), which RabbitMQ 3.7 and later use. */
export function readRabbitMqConf(text: string): RabbitMqConf {
  const found = { settings: [] as RabbitMqSetting[], includes: [] as Span[], faults: [] as Span[] };
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const start = skip(text, blanks, at);
    const end = text.charAt(start) === '#' ? startOfBreak(text, start) : readLine(text, at, start, found);
    at = Math.max(at + 1, skip(text, lineEnd, end));
  }
  return found;
}

interface Found {
  readonly settings: RabbitMqSetting[];
  readonly includes: Span[];
  readonly faults: Span[];
}

/** Reads one line, or more where quotes hold line breaks; answers where it ends. */
function readLine(text: string, lineStart: number, start: number, found: Found): number {
  if (start === startOfBreak(text, start)) return start;
  const setting = settingAt(text, start);
  if (setting) {
    const comment = skip(text, blanks, setting.end);
    const end = startOfBreak(text, comment);
    if (comment < end && text.charAt(comment) !== '#') found.faults.push({ start, end });
    found.settings.push({ ...setting.parts, lineSpan: { start: lineStart, end: skip(text, lineEnd, end) } });
    return end;
  }
  const end = startOfBreak(text, start);
  const name = matchAt(text, include, start);
  if (name === undefined) found.faults.push({ start, end });
  else found.includes.push({ start: start + name.length - (included(name)?.length ?? 0), end: start + name.length });
  return end;
}

interface SettingAt {
  readonly parts: Omit<RabbitMqSetting, 'lineSpan'>;
  readonly end: number;
}

function settingAt(text: string, start: number): SettingAt | undefined {
  const name = matchAt(text, key, start);
  if (name === undefined) return undefined;
  const keySpan = { start, end: start + name.length };
  const equals = skip(text, blanks, keySpan.end);
  if (text.charAt(equals) !== '=') return undefined;
  const at = skip(text, blanks, equals + 1);
  const quote = ["'''", "'"].find((mark) => text.startsWith(mark, at) && text.includes(mark, at + mark.length)) ?? '';
  const close = quote === '' ? -1 : text.indexOf(quote, at + quote.length);
  const plain = quote === '' ? matchAt(text, plainValue, at) : text.slice(at + quote.length, close);
  if (plain === undefined) return undefined;
  const end = quote === '' ? at + plain.length : close + quote.length;
  const parts = {
    key: name,
    keySpan,
    words: name.split(/(?<!\\)\./).map((word) => word.replaceAll('\\.', '.')),
    value: quote === "'''" ? plain.replace(/^['\r\n]+|['\r\n]+$/g, '') : plain,
    // At the end of the text no line break takes the blanks away.
    valueSpan: { start: at, end: quote === '' ? at + plain.trimEnd().length : end },
    quote,
  };
  return { parts, end };
}

function included(line: string): string | undefined {
  return /[\w.*/-]+$/.exec(line)?.[0];
}

function skip(text: string, pattern: RegExp, from: number): number {
  return from + (matchAt(text, pattern, from)?.length ?? 0);
}

function matchAt(text: string, pattern: RegExp, from: number): string | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0];
}

function startOfBreak(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  const end = at < 0 ? text.length : at;
  return text.charAt(end - 1) === '\r' && end > from ? end - 1 : end;
}
