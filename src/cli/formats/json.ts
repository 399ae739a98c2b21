import { ruleDocs } from '../docs';
import { regionsOf } from '../region';
import { type Format, summarise } from '../report';

/** For programs: everything known of a finding; lines and columns from 1, the end exclusive. */
export const json: Format = (reports) => {
  const files = reports.map(({ path, text, findings }) => {
    const region = regionsOf(text);
    return {
      path,
      findings: findings.map(({ ruleId, severity, message, span, fixes }) => ({
        ruleId,
        severity,
        message,
        ...region(span),
        docs: ruleDocs(ruleId),
        fixes: fixes.map(({ title, safe, edits }) => ({
          title,
          safe,
          edits: edits.map((edit) => ({ ...region(edit.span), newText: edit.newText })),
        })),
      })),
    };
  });
  return JSON.stringify({ files, summary: summarise(reports) });
};
