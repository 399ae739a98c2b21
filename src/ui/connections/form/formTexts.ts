import type { FormTexts } from '../../../protocol/connectionForm';
import type { L10n } from '../../l10n';

/** What the page itself says. */
export function formTexts(l10n: L10n): FormTexts {
  return {
    browse: l10n.t('Browse…'),
    cancel: l10n.t('Cancel'),
    choose: l10n.t('Choose a file for {0}'),
    import: l10n.t('Import connections…'),
    importHint: l10n.t('Set up in another tool or in this workspace already?'),
    keep: l10n.t('Keep the stored one'),
    remove: l10n.t('Remove'),
    replace: l10n.t('Replace'),
    save: l10n.t('Save and Connect'),
    saving: l10n.t('Saving…'),
    stop: l10n.t('Stop'),
    stored: l10n.t('Stored in the secret storage of VS Code'),
    test: l10n.t('Test Connection'),
    typed: l10n.t('Entered, not saved yet'),
  };
}
