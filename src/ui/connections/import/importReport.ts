import type { L10n } from '../../l10n';
import { escapeCell } from '../../markdown';
import type { ImportedDraft } from './draft';

/** What came of an import, as a page: what was taken, what was left, and why. Holds no secret. */
export function importReport(taken: readonly ImportedDraft[], leftOut: readonly string[], l10n: L10n): string {
  const notes = taken.flatMap(({ name, notes: own }) => own.map((note) => `- ${escapeCell(`${name}: ${note}`)}`));
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
  return [
    `# ${l10n.t('Imported connections')}`,
    '',
    ...section(
      l10n.t('Imported'),
      taken.map(({ name, entry }) => `- ${escapeCell(`${name}: ${entry.address}`)}`),
    ),
    ...section(l10n.t('To check'), notes),
    ...section(
      l10n.t('Left out'),
      leftOut.map((sentence) => `- ${escapeCell(sentence)}`),
    ),
  ].join('\n');
}
