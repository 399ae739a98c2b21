import type { Span } from '../model/text';

/** A comment that silences rules: `// brokerscope-disable-next-line kafka/heartbeat-vs-session -- why`. */
export interface Directive {
  /** The line it silences, from 0; `undefined` is the whole file. */
  readonly line: number | undefined;
  /** Rules it names; none is all. */
  readonly ids: readonly DirectiveId[];
  /** The directive itself, from `brokerscope` to the last id. */
  readonly span: Span;
  /** What to delete to be rid of it: the comment, with its line where nothing else stands there. */
  readonly comment: Span;
}

export interface DirectiveId {
  readonly text: string;
  readonly span: Span;
}

/** Occurs in every directive: a text without it has none, and nothing else is looked at. */
const keyword = 'brokerscope-disable';

/**
 * A comment's opening, the directive first in it, and what follows up to the end of the comment or of the line. The
 * openings of all languages are taken everywhere: the text is not parsed for this.
 */
const directivePattern =
  /((?:\/\/|#|\/\*+|--|<!--|;|!|%+|^[ \t]*\*)[ \t]*)brokerscope-disable(-next-line|-line)?(?![\w-])([^\r\n]*?)([ \t]*(?:\*\/|-->)|(?=[\r\n]|$))/gm;

/** Reads the directives of a text. Ids stand between commas or blanks; what follows ` -- ` is the reason. */
export function readDirectives(text: string): readonly Directive[] {
  if (!text.includes(keyword)) return [];
  return Array.from(text.matchAll(directivePattern), (match): Directive => {
    const [all, opening = '', place, rest = '', closing = ''] = match;
    const start = match.index + opening.length;
    const named = /(?:^|\s)--\s/.exec(rest)?.index ?? rest.length;
    const restStart = start + keyword.length + (place?.length ?? 0);
    const ids = Array.from(rest.slice(0, named).matchAll(/[^\s,]+/g), ({ index, 0: id }): DirectiveId => {
      return { text: id, span: { start: restStart + index, end: restStart + index + id.length } };
    });
    const line = lineOf(text, start);
    const end = match.index + all.length;
    // A block comment of several lines must stay one: only the directive's own words may go.
    const oneLine = /^(?:\/\*|<!--)/.test(opening) === (closing !== '');
    return {
      line: place === undefined ? undefined : place === '-line' ? line : line + 1,
      ids,
      span: { start, end: ids.at(-1)?.span.end ?? restStart },
      comment: oneLine ? wholeLine(text, { start: match.index, end }) : { start, end: end - closing.length },
    };
  });
}

function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n?|\n/g) ?? []).length;
}

/** The line with its break where the comment stands alone on it, else the comment and the blanks before it. */
function wholeLine(text: string, comment: Span): Span {
  const before = /[ \t]*$/.exec(text.slice(0, comment.start))?.[0].length ?? 0;
  const start = comment.start - before;
  const alone = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
  const lineBreak = alone ? /^[ \t]*(?:\r\n?|\n)/.exec(text.slice(comment.end)) : null;
  return { start, end: comment.end + (lineBreak?.[0].length ?? 0) };
}
