import { brokerNames } from '../../base/brokerKind';
import type { StepResult } from '../../brokers/api/diagnosis';
import { stepLabels } from '../../brokers/api/diagnosis';
import type { ConnectionProfile } from '../../brokers/api/profile';
import type { L10n } from '../l10n';
import { escapeCell } from '../markdown';

/** The outcome of a connection test as a page. Holds no secret: a driver's details never do. */
export function diagnosisReport(profile: ConnectionProfile, results: readonly StepResult[], l10n: L10n): string {
  const failed = results.find(({ ok }) => !ok);
  const headline = failed
    ? l10n.t('The connection fails at this step: **{0}**.', stepLabels[failed.step])
    : l10n.t('The connection works.');
  const rows = results.map(
    ({ step, ok, detail }) => `| ${ok ? '✓' : '✗'} | ${unbroken(stepLabels[step])} | ${escapeCell(detail)} |`,
  );
  return [
    `# ${escapeCell(profile.name)}`,
    '',
    `${brokerNames[profile.kind]} · ${escapeCell(profile.address)}`,
    '',
    headline,
    '',
    `| | ${l10n.t('Step')} | ${l10n.t('Result')} |`,
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Path of the page; its last part becomes the title of the tab. */
export function reportPath({ id, name }: ConnectionProfile): string {
  return `/tests/${id}/${name.replace(/[/\\]/g, ' ')}.md`;
}

/** A step keeps to one line, however long its result is. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
