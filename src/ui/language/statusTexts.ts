import type { DocumentStatus } from '../../protocol/languageServer';
import type { L10n } from '../l10n';

/** What the status item says of a document. */
export function statusTexts(
  { declarations, dialects }: DocumentStatus,
  l10n: L10n,
): { readonly text: string; readonly detail: string } {
  if (declarations === 0) return { text: l10n.t('Nothing of a broker here'), detail: '' };
  const text = declarations === 1 ? l10n.t('1 declaration') : l10n.t('{0} declarations', declarations);
  const detail = dialects.map(({ label, version }) =>
    version === undefined ? l10n.t('{0} (any version)', label) : `${label} ${version}`,
  );
  return { text, detail: detail.join(', ') };
}
