import type { TemplatePiece } from '../literals';
import { unescape } from '../literals';
import type { OwnToken } from '../lexicon';
import { skipLine, skipPast } from '../skipping';

/** Where the code of a file begins; one without any tag is taken as code, as examples are written. */
export function phpStart(text: string): number {
  const first = text.indexOf('<?');
  return first < 0 ? 0 : pastOpeningTag(text, 0);
}

/** The end of the next `<?php` or `<?=`, else of the text. */
function pastOpeningTag(text: string, from: number): number {
  for (let i = text.indexOf('<?', from); i >= 0; i = text.indexOf('<?', i + 2)) {
    if (text.startsWith('=', i + 2)) return i + 3;
    if (/^php(?!\w)/i.test(text.slice(i + 2, i + 6))) return i + 5;
  }
  return text.length;
}

/** Tokens of PHP's own: heredocs, HTML between tags, comments that a tag ends, namespaces, `->`, `?->` and `::`. */
export function phpToken(text: string, start: number): OwnToken | undefined {
  switch (text.charAt(start)) {
    case '?':
      if (text.startsWith('?>', start)) return { end: pastOpeningTag(text, start + 2) };
      return text.startsWith('?->', start) ? { kind: 'punctuation', end: start + 3 } : undefined;
    case '-':
      return text.startsWith('->', start) ? { kind: 'punctuation', end: start + 2 } : undefined;
    case ':':
      return text.startsWith('::', start) ? { kind: 'punctuation', end: start + 2 } : undefined;
    case '/':
      return text.startsWith('//', start) ? { end: endOfComment(text, start) } : undefined;
    case '#':
      // `#[` begins attributes, which are read as a list.
      return { end: text.startsWith('#[', start) ? start + 1 : endOfComment(text, start) };
    case '\\':
      return { end: pastNamespace(text, start) };
    case '<':
      return text.startsWith('<<<', start) ? heredoc(text, start) : undefined;
    default:
      return undefined;
  }
}

/** A comment ends with its line or before `?>`. */
function endOfComment(text: string, start: number): number {
  const line = skipLine(text, start);
  const tag = text.slice(start, line).indexOf('?>');
  return tag < 0 ? line : start + tag;
}

/** `\PhpAmqpLib\Wire\`: of a qualified name only the last word counts. */
function pastNamespace(text: string, start: number): number {
  const qualifier = /\\(?:[A-Za-z_]\w*\\)*/y;
  qualifier.lastIndex = start;
  return start + (qualifier.exec(text)?.[0].length ?? 1);
}

function heredoc(text: string, start: number): OwnToken | undefined {
  const opening = /<<<[ \t]*(["']?)([A-Za-z_]\w*)\1\r?\n/y;
  opening.lastIndex = start;
  const found = opening.exec(text);
  const label = found?.[2];
  if (!found || label === undefined) return undefined;
  const closing = new RegExp(`(?:^|\\n)[ \\t]*${label}\\b`, 'g');
  closing.lastIndex = start + found[0].length - 1;
  return { kind: 'opaque', end: closing.exec(text) === null ? text.length : closing.lastIndex };
}

/** `'…'` knows two escapes and no holes; `"…"` has `$name`, `$name->field`, `$name[key]`, `{$…}` and `${…}`. */
export function phpPieces(literal: string): readonly TemplatePiece[] {
  const quote = literal.charAt(0);
  const closed = literal.length > 1 && literal.endsWith(quote);
  const body = literal.slice(1, closed ? -1 : undefined);
  if (quote === "'") return [body.replace(/\\([\\'])/g, '$1')];
  const found: TemplatePiece[] = [];
  const hole = /\\[^]|\{\$|\$\{|\$[A-Za-z_]\w*(?:->\w+|\[[^\]"]*\])?/g;
  let from = 0;
  for (let match = hole.exec(body); match; match = hole.exec(body)) {
    if (match[0].startsWith('\\')) continue;
    const braced = match[0].includes('{');
    const end = braced ? skipPast(body, match.index, '}') : hole.lastIndex;
    if (match.index > from) found.push(unescape(body.slice(from, match.index)));
    // What stands in braces counts from its dollar on.
    const start = match.index + (match[0] === '{$' ? 1 : match[0] === '${' ? 2 : 0);
    found.push({ start: start + 1, end: (braced ? Math.max(start, end - 1) : end) + 1 });
    hole.lastIndex = from = end;
  }
  if (from < body.length || found.length === 0) found.push(unescape(body.slice(from)));
  return found;
}
