import { join } from 'node:path';
import type { BrokerErrorReason } from '../../src/brokers/api/error';
import type { TlsOptions } from '../../src/brokers/api/profile';
import { certificatesDir } from '../lab';
import { pfxPassphrase } from '../lab/certificates';
import type { Mechanism, Refusal } from './authentication';
import type { Access } from './support/target';

const file = (name: string): string => join(certificatesDir, name);
const trusted: TlsOptions = { enabled: true, caFile: file('ca.pem') };
const pem = (name: string): TlsOptions => ({ ...trusted, certFile: file(`${name}.pem`), keyFile: file(`${name}.key`) });
const pkcs12 = (name: string): TlsOptions => ({ ...trusted, pfxFile: file(`${name}.p12`) });

/** How servers and connections differ where a client certificate is asked for. */
interface CertificateLogin {
  readonly servers: Mechanism['servers'];
  readonly access: Access;
  /** Of a connection without a certificate. */
  readonly missing: Refusal | `none: ${string}`;
  /** Of `connect` with the certificate of another authority; none where the tree is read past it. */
  readonly untrusted?: BrokerErrorReason;
}

/** A client certificate in PEM and in PKCS#12, for the matrix of a broker that asks for one. */
export function certificateMechanisms(login: CertificateLogin): readonly Mechanism[] {
  const { servers, access, missing, untrusted } = login;
  const withTls = (tls: TlsOptions, keyPassphrase?: string): Access => ({
    profile: { ...access.profile, tls },
    secrets: { ...access.secrets, ...(keyPassphrase !== undefined && { keyPassphrase }) },
  });
  const expiredOn = {
    reason: 'tls',
    step: 'tls',
    says: /client certificate .* expired on 2021-01-01: renew it/,
  } as const;
  return [
    {
      name: 'client certificate in PEM',
      servers,
      right: () => withTls(pem('client')),
      wrong: {
        access: () => withTls(pem('other-client')),
        ...(untrusted && { reason: untrusted }),
        step: 'tls',
        says: /client certificate/,
      },
      expired: { access: () => withTls(pem('expired-client')), ...expiredOn },
      missing,
    },
    {
      name: 'client certificate in PKCS#12',
      servers,
      right: () => withTls(pkcs12('client'), pfxPassphrase),
      wrong: {
        access: () => withTls(pkcs12('client'), 'not-the-passphrase'),
        reason: 'tls',
        step: 'tls',
        says: /passphrase does not open the PKCS#12 file .*client\.p12: edit the connection/,
      },
      expired: { access: () => withTls(pkcs12('expired-client'), pfxPassphrase), ...expiredOn },
      missing: {
        access: () => withTls(pkcs12('client')),
        reason: 'tls',
        step: 'tls',
        says: /client\.p12 is encrypted and no passphrase is stored: edit/,
      },
    },
  ];
}
