/** A number at the beginning of a text without quotes, or the news that it is none after all. */
export type NumberText =
  | { readonly how: 'number'; readonly value: number; readonly length: number }
  /** A word that begins with digits: an address, `30s`. The word ends where every word ends. */
  | { readonly how: 'word' }
  | { readonly how: 'address'; readonly length: number }
  | { readonly how: 'unknown'; readonly length: number }
  | { readonly how: 'fault'; readonly length: number };

const factors: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5, e: 6 };
const size = /^[kmgtpe][bi]*/i;
const date = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/;

/**
 * Reads as conf/lex.go of nats-server 2.15 does: `8` counts, `1k` is 1000, `1kb` and `1ki` are 1024, `2m` is two million
 * and no duration, `2m30s`, `30s` and `10.0.0.1:4222` are text.
 */
export function readNumber(text: string): NumberText {
  const digits = /^-?\d+/.exec(text)?.[0] ?? '';
  if (digits === '' || digits === '-') return { how: 'fault', length: 1 };
  const rest = text.slice(digits.length, digits.length + 24);
  const next = rest.charAt(0);
  const negative = digits.startsWith('-');
  if (next === '.') return readFraction(text, digits.length);
  if (size.test(next)) return readSize(digits, rest);
  if (next === '-' && !negative) {
    const whole = date.exec(text.slice(0, 24));
    return whole ? { how: 'unknown', length: whole[0].length } : { how: 'fault', length: digits.length + 1 };
  }
  const ends = next === '' || /[\s},;]/.test(next);
  return negative || ends ? number(digits, 1, digits.length) : { how: 'word' };
}

function readFraction(text: string, dot: number): NumberText {
  const fraction = /^\.\d+/.exec(text.slice(dot, dot + 64))?.[0];
  if (fraction === undefined) return { how: 'fault', length: dot + 1 };
  const end = dot + fraction.length;
  if (text.charAt(end) !== '.') return number(text.slice(0, end), 1, end);
  return { how: 'address', length: end + (/^[\d.:-]*/.exec(text.slice(end, end + 64))?.[0].length ?? 0) };
}

function readSize(digits: string, rest: string): NumberText {
  const unit = (size.exec(rest)?.[0] ?? '').toLowerCase();
  const next = rest.charAt(unit.length);
  const length = digits.length + unit.length;
  if (next !== '' && !/[\s},;]/.test(next)) return { how: 'word' };
  const power = factors[unit.charAt(0)] ?? 0;
  const known = unit.length === 1 || ['b', 'i', 'ib'].includes(unit.slice(1));
  return known ? number(digits, (unit.length === 1 ? 1000 : 1024) ** power, length) : { how: 'unknown', length };
}

function number(digits: string, factor: number, length: number): NumberText {
  return { how: 'number', value: Number(digits) * factor, length };
}
