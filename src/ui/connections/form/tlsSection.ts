import type { FormContext, FormValues, SectionSpec } from './fieldSpec';
import type { Trust } from './tlsFields';
import { tlsFields } from './tlsFields';

/** How the broker's own connection is encrypted, as far as the scheme of the address leaves that open. */
export function tlsSection({ driver, l10n }: FormContext, values: FormValues): SectionSpec {
  const section = { id: 'tls', title: l10n.t('Encryption') };
  const { address = '' } = values;
  if (/^amqp:/i.test(address))
    return { ...section, note: l10n.t('amqp:// is not encrypted: write amqps:// for TLS.'), fields: [] };
  const canHandshakeFirst = driver.fields.includes('tls.handshakeFirst');
  return {
    ...section,
    fields: tlsFields(
      { path: 'tls', trusts: trustsOf(address), passphrase: 'keyPassphrase', canHandshakeFirst },
      values,
      l10n,
    ),
  };
}

/** Whether the broker's own connection is encrypted. */
export function isEncrypted(values: FormValues): boolean {
  const { address = '', 'tls.trust': trust = 'off' } = values;
  return !/^amqp:/i.test(address) && (isEncryptedAddress(address) || trust !== 'off');
}

function trustsOf(address: string): readonly Trust[] {
  const encrypted: readonly Trust[] = ['system', 'authority', 'any'];
  return isEncryptedAddress(address) ? encrypted : ['off', ...encrypted];
}

function isEncryptedAddress(address: string): boolean {
  return /^(amqps|tls|wss):/i.test(address);
}
