import type { Environment } from '../../brokers/api/profile';
import type { L10n } from '../l10n';

/** What a broker is used for, as a tag. */
export function environmentText(environment: Environment, l10n: L10n): string {
  const texts: Readonly<Record<Environment, string>> = {
    development: l10n.t('development'),
    test: l10n.t('test'),
    staging: l10n.t('staging'),
    production: l10n.t('production'),
  };
  return texts[environment];
}
