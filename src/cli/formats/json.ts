import { LineIndex } from '../../language/model/lines';
import type { Span } from '../../language/model/text';
import { ruleDocs } from '../docs';
import { type Format, summarise } from '../report';

/** For programs: everything known of a finding; lines and columns from 1, the end exclusive. */
export const json: Format = (reports) => {
  const files = reports.map(({ path, text, findings }) => {
    const lines = new LineIndex(text);
    const range = (span: Span): Record<string, number> => {
      const start = lines.placeAt(span.start);
      const end = lines.placeAt(span.end);
      return {
        startLine: start.line + 1,
        startColumn: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
      };
    };
    return {
      path,
      findings: findings.map(({ ruleId, severity, message, span, fixes }) => ({
        ruleId,
        severity,
        message,
        ...range(span),
        docs: ruleDocs(ruleId),
        fixes: fixes.map(({ title, safe, edits }) => ({
          title,
          safe,
          edits: edits.map((edit) => ({ ...range(edit.span), newText: edit.newText })),
        })),
      })),
    };
  });
  return JSON.stringify({ files, summary: summarise(reports) });
};
