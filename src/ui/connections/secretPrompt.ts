import type { SecretField } from '../../brokers/api/profile';
import type { L10n } from '../l10n';

/** What is asked for when a secret is typed, and where it goes. */
export function secretPrompt(field: SecretField, l10n: L10n): string {
  const names: Readonly<Record<SecretField, string>> = {
    password: l10n.t('Password'),
    token: l10n.t('Token'),
    nkeySeed: l10n.t('Nkey seed'),
    keyPassphrase: l10n.t('Passphrase of the key'),
  };
  return l10n.t('{0}: kept in the secret storage of VS Code, never in settings', names[field]);
}
