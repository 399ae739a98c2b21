import type { Rule } from '../../language/model/rule';

const begin = '<!-- rules -->';
const end = '<!-- /rules -->';

/** The rules as a Markdown table for documentation. */
export function ruleTable(rules: readonly Rule[]): string {
  const head = ['Rule', 'Severity', 'Category', 'Fix', 'What it finds'];
  const rows = rules.map(({ meta: { category, fix, id, severity, summary } }) => [
    `[${id}](src/language/rules/${id}/README.md)`,
    severity,
    category,
    fix,
    summary,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Puts a table between the markers `<!-- rules -->` and `<!-- /rules -->`; a text without them stays as it is. */
export function withRuleTable(text: string, table: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) return text;
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
