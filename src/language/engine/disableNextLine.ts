import { LineIndex } from '../model/lines';
import type { SourceText, TextEdit } from '../model/text';
import { readDirectives } from './directives';
import { lineCommentOf } from './lineComments';
import { unusedSuppressionId } from './suppression';

/**
 * Edit that silences a rule on the line of `offset`: a comment above it, or one more id in the comment that is there.
 * `undefined` where no comment can stand: the language has none, or the line goes on from the one before. A comment
 * that is found superfluous is removed, not silenced.
 */
export function disableNextLine(source: SourceText, offset: number, ruleId: string): TextEdit | undefined {
  const { text, languageId } = source;
  if (ruleId === unusedSuppressionId) return undefined;
  const line = new LineIndex(text).placeAt(offset).line;
  const last = readDirectives(text)
    .find((directive) => directive.line === line && directive.ids.length > 0)
    ?.ids.at(-1);
  if (last) return { span: { start: last.span.end, end: last.span.end }, newText: `, ${ruleId}` };
  const comment = lineCommentOf(languageId);
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (comment === undefined || /\\\r?\n?$/.test(text.slice(0, start))) return undefined;
  const indentation = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const newText = `${indentation}${comment} brokerscope-disable-next-line ${ruleId}${lineBreak}`;
  return { span: { start, end: start }, newText };
}
