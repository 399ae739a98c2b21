import { brokerKinds } from '../../base/brokerKind';
import type { RuleMeta } from '../../language/model/rule';

/** Where the table of all rules stands, below the repository. */
export const ruleTableFile = 'src/language/rules/README.md';

const titles: Readonly<Record<string, string>> = {
  kafka: 'Apache Kafka',
  rabbitmq: 'RabbitMQ',
  nats: 'NATS',
  brokerscope: 'The checks themselves',
};

const owners = [...brokerKinds, 'brokerscope'];

/** Every rule, by broker, as a page in Markdown. */
export function ruleTable(rules: readonly RuleMeta[]): string {
  const head = ['Rule', 'Severity', 'Category', 'Fix', 'What it finds'];
  const sections = owners.map((owner) => {
    const rows = of(rules, owner).map(({ category, fix, id, severity, summary }) => [
      `[${id}](${id}/README.md)`,
      ...[severity, category, fix, summary],
    ]);
    return [`## ${titles[owner] ?? owner}`, '', table([head, ...rows])].join('\n');
  });
  const note =
    'Severities are the highest a rule reports; many report less for some clients and versions. Rules of severity info are left out on the command line unless `--info` asks for them.';
  return ['# Rules', '', note, '', sections.join('\n\n'), ''].join('\n');
}

/** How many rules there are, for the front page. */
export function ruleCounts(rules: readonly RuleMeta[]): string {
  const head = ['', 'rules', 'errors', 'warnings', 'advice', 'with a safe fix'];
  const rows = owners.map((owner) => {
    const own = of(rules, owner);
    const count = (severity: RuleMeta['severity']): number => own.filter((rule) => rule.severity === severity).length;
    const safe = own.filter((rule) => rule.fix === 'safe').length;
    return [titles[owner] ?? owner, own.length, count('error'), count('warning'), count('info'), safe].map(String);
  });
  return table([head, ...rows]);
}

function of(rules: readonly RuleMeta[], owner: string): readonly RuleMeta[] {
  return rules.filter(({ id }) => id.startsWith(`${owner}/`));
}

/** Rows of cells as a Markdown table; the first is its head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Puts a text between the markers `<!-- name -->` and `<!-- /name -->`; a page without them stays as it is. */
export function withSection(page: string, name: string, text: string): string {
  const begin = `<!-- ${name} -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(`<!-- /${name} -->`);
  if (from === -1 || to < from) return page;
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
