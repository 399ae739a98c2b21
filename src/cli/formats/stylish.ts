import { LineIndex } from '../../language/model/lines';
import { type Format, summarise } from '../report';

/** For people: one block a file that has findings, one line a finding, a sum at the end. */
export const stylish: Format = (reports) => {
  const blocks = reports
    .filter((report) => report.findings.length > 0)
    .map(({ path, text, findings }) => {
      const lines = new LineIndex(text);
      const rows = findings.map((finding) => {
        const { line, column } = lines.placeAt(finding.span.start);
        return [`${line + 1}:${column + 1}`, finding.severity, finding.message, finding.ruleId] as const;
      });
      const place = Math.max(...rows.map((row) => row[0].length));
      return [
        path,
        ...rows.map((row) => `  ${row[0].padStart(place)}  ${row[1].padEnd(7)}  ${row[2]}  ${row[3]}`),
      ].join('\n');
    });
  return [...blocks, sum(reports)].join('\n\n');
};

const sum: Format = (reports) => {
  const { files, errors, warnings, infos } = summarise(reports);
  const parts = [amount(errors, 'error'), amount(warnings, 'warning'), ...(infos > 0 ? [amount(infos, 'info')] : [])];
  return `${amount(files, 'file')} checked: ${parts.join(', ')}`;
};

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
