import type { SecretField } from '../../brokers/api/profile';
import type { L10n } from '../l10n';

/** What a secret is called. */
export function secretName(field: SecretField, l10n: L10n): string {
  const names: Readonly<Record<SecretField, string>> = {
    password: l10n.t('Password'),
    token: l10n.t('Token'),
    nkeySeed: l10n.t('Nkey seed'),
    keyPassphrase: l10n.t('Passphrase of the key'),
    managementKeyPassphrase: l10n.t('Passphrase of the key for the management API'),
    clientSecret: l10n.t('Client secret'),
    awsSecretAccessKey: l10n.t('AWS secret access key'),
    awsSessionToken: l10n.t('AWS session token'),
    schemaRegistryPassword: l10n.t('Password of the schema registry'),
    connectPassword: l10n.t('Password of Kafka Connect'),
  };
  return names[field];
}

/** What is asked for when a secret is typed, and where it goes. */
export function secretPrompt(field: SecretField, l10n: L10n): string {
  return l10n.t('{0}: kept in the secret storage of VS Code, never in settings', secretName(field, l10n));
}
