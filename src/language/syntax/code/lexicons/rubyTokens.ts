import type { OwnToken } from '../lexicon';
import { skipLine } from '../skipping';
import { skipRubyText } from './rubyText';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Tokens of Ruby's own: texts, symbols, percent literals, regular expressions, heredocs, `::` and `&.`. */
export function rubyToken(text: string, start: number): OwnToken | undefined {
  switch (text.charAt(start)) {
    case '"':
    case '`':
      return { kind: 'string', end: skipRubyText(text, start + 1, text.charAt(start)) };
    case "'":
      return { kind: 'string', end: skipRubyText(text, start + 1, "'", { holes: false }) };
    case ':':
      return symbol(text, start);
    case '&':
      return text.startsWith('&.', start) ? { kind: 'punctuation', end: start + 2 } : undefined;
    case '%':
      return percentLiteral(text, start);
    case '/':
      return beginsRegularExpression(text, start)
        ? { kind: 'opaque', end: pastFlags(text, skipRubyText(text, start + 1, '/', { line: true })) }
        : undefined;
    case '<':
      return heredocOpening(text, start);
    case '=':
      return embeddedDocument(text, start);
    case '\n':
      return afterLine(text, start);
    default:
      return undefined;
  }
}

function symbol(text: string, start: number): OwnToken | undefined {
  if (text.startsWith('::', start)) return { kind: 'punctuation', end: start + 2 };
  // `key:value` is a label.
  if (/[\w"'?!)\]]/.test(text.charAt(start - 1))) return undefined;
  const quote = text.charAt(start + 1);
  if (quote === '"' || quote === "'") {
    return { kind: 'string', end: skipRubyText(text, start + 2, quote, { holes: quote === '"' }) };
  }
  const word = /[A-Za-z_]\w*[?!]?/y;
  word.lastIndex = start + 1;
  const found = word.exec(text);
  return found ? { kind: 'string', end: start + 1 + found[0].length } : undefined;
}

/** `%w[…]`, `%i(…)`, `%q{…}`, `%(…)` */
function percentLiteral(text: string, start: number): OwnToken | undefined {
  const opening = /%[wWiIqQrsx]?([^\w\s=])/y;
  opening.lastIndex = start;
  const found = opening.exec(text);
  const open = found?.[1];
  if (!found || open === undefined) return undefined;
  const letter = found[0].charAt(1);
  // `puts %w[a b]`, and not `a % (b)`.
  const isLettered = letter !== open && /\s/.test(text.charAt(start - 1));
  if (!isLettered && !expressionBegins(text, start)) return undefined;
  const end = skipRubyText(text, start + found[0].length, closing[open] ?? open, {
    holes: !'wiqs'.includes(letter),
    ...(closing[open] !== undefined && { open }),
  });
  return { kind: letter === 'r' || letter === 'x' ? 'opaque' : 'string', end };
}

function beginsRegularExpression(text: string, start: number): boolean {
  if (expressionBegins(text, start)) return true;
  // `split /,/`, and not `a / b`.
  return /\w\s+$/.test(text.slice(Math.max(0, start - 40), start)) && !/[\s=]/.test(text.charAt(start + 1));
}

/** Whether what stands before can be no operand. */
function expressionBegins(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start).replace(/[ \t]+$/, '');
  return (
    before === '' ||
    /[=([{,|&!?:;~<>+*\n-]$|\b(if|unless|when|and|or|not|return|then|while|until|in|puts)$/.test(before)
  );
}

function pastFlags(text: string, end: number): number {
  let i = end;
  while (/[a-z]/.test(text.charAt(i))) i++;
  return i;
}

const heredoc = /<<([~-]?)(["'`]?)([A-Z_]\w*)\2/;

function heredocOpening(text: string, start: number): OwnToken | undefined {
  const opening = new RegExp(heredoc.source, 'y');
  opening.lastIndex = start;
  const found = opening.exec(text);
  if (!found || terminator(text, skipLine(text, start), found) < 0) return undefined;
  return { kind: 'opaque', end: start + found[0].length };
}

/** How far the end of what only may be a heredoc is looked for: `a <<B` shifts. */
const maxHeredoc = 4000;

/** Where the text of a heredoc ends whose opening stands on the line before; one that never ends is the rest. */
function terminator(text: string, lineEnd: number, [, squiggle, quote, word = '']: RegExpExecArray): number {
  const isCertain = squiggle !== '' || quote !== '';
  const closingLine = new RegExp(`\\n${squiggle === '' ? '' : '[ \\t]*'}${word}[ \\t]*(?=\\r?\\n|$)`);
  const found = closingLine.exec(isCertain ? text.slice(lineEnd) : text.slice(lineEnd, lineEnd + maxHeredoc));
  if (found) return lineEnd + found.index + found[0].length;
  return isCertain ? text.length : -1;
}

/** `=begin` … `=end` */
function embeddedDocument(text: string, start: number): OwnToken | undefined {
  const isFirst = start === 0 || text.charAt(start - 1) === '\n';
  if (!isFirst || !/^=begin\b/.test(text.slice(start, start + 7))) return undefined;
  const end = text.indexOf('\n=end', start);
  return { end: end < 0 ? text.length : skipLine(text, end + 1) };
}

/** The text of heredocs begins after the line they are opened on; after `__END__` there is no code. */
function afterLine(text: string, start: number): OwnToken | undefined {
  if (text.startsWith('__END__', start + 1) && /^\r?(\n|$)/.test(text.slice(start + 8, start + 10))) {
    return { end: text.length };
  }
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!line.includes('<<')) return undefined;
  let end = start;
  for (const found of line.matchAll(new RegExp(heredoc.source, 'g'))) {
    const at = terminator(text, end, found);
    if (at >= 0) end = at;
  }
  return end > start ? { end } : undefined;
}
