import type { BrokerErrorReason } from '../../brokers/api/error';
import type { L10n } from '../l10n';

/** Why a connection is down, in the few words that fit beside its name. The row under it has the whole sentence. */
export function failureText(reason: BrokerErrorReason, l10n: L10n): string {
  const texts: Readonly<Record<BrokerErrorReason, string>> = {
    unreachable: l10n.t('not reachable'),
    tls: l10n.t('TLS failed'),
    auth: l10n.t('login failed'),
    denied: l10n.t('no permission'),
    notFound: l10n.t('not found'),
    timeout: l10n.t('no answer'),
    unsupported: l10n.t('not supported'),
    protocol: l10n.t('not understood'),
    cancelled: l10n.t('cancelled'),
  };
  return texts[reason];
}
