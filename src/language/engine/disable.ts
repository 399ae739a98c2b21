import type { SourceText, TextEdit } from '../model/text';
import { readDirectives } from './directives';
import { lineCommentOf } from './lineComments';
import { unusedSuppressionId } from './suppression';

/** Lines that must stay first: `#!`, the opening of PHP, an encoding, the syntax of a Dockerfile, the start of a YAML document. */
const first = /^(?:#!.*|<\?php\b.*|#.*coding[:=].*|#\s*(?:syntax|escape|check)\s*=.*|---\s*)(?:\r\n?|\n)/;

/**
 * Edit that silences a rule in the whole file: a comment at its top, or one more id in the comment that is there.
 * `undefined` where the language has no comment.
 */
export function disableInFile(source: SourceText, ruleId: string): TextEdit | undefined {
  const { languageId, text } = source;
  if (ruleId === unusedSuppressionId) return undefined;
  const last = readDirectives(text)
    .find((directive) => directive.line === undefined && directive.ids.length > 0)
    ?.ids.at(-1);
  if (last) return { span: { start: last.span.end, end: last.span.end }, newText: `, ${ruleId}` };
  const comment = lineCommentOf(languageId);
  if (comment === undefined) return undefined;
  let start = 0;
  for (let match = first.exec(text); match; match = first.exec(text.slice(start))) start += match[0].length;
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  return { span: { start, end: start }, newText: `${comment} brokerscope-disable ${ruleId}${lineBreak}` };
}
