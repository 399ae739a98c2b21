import type { SecretField } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import type { FieldSpec, FormValues } from './fieldSpec';
import { valueOf } from './fieldSpec';
import { missing, secretSpec } from './profileField';

/** Whom a server's certificate is believed from; `same` takes it over from the broker's own connection. */
export type Trust = 'off' | 'system' | 'authority' | 'any' | 'same';

/** What is asked about one TLS connection. */
export interface TlsQuestion {
  /** Path of its object in the settings: `tls`, `managementTls`. */
  readonly path: string;
  /** What the address leaves open; the first is the default. */
  readonly trusts: readonly Trust[];
  /** Secret of the client certificate's key; a service beside the broker opens its key with that of the broker's. */
  readonly passphrase?: SecretField;
  readonly canHandshakeFirst?: boolean;
}

/** The fields of one TLS connection. */
export function tlsFields(question: TlsQuestion, values: FormValues, l10n: L10n): readonly FieldSpec[] {
  const { path, passphrase } = question;
  const trust = trustField(question, values, l10n);
  const chosen = valueOf(trust, values) as Trust;
  if (chosen === 'off' || chosen === 'same') return [trust];
  return [
    trust,
    ...(chosen === 'authority' ? [file(`${path}.caFile`, l10n.t('Certificate of the authority (PEM)'), l10n)] : []),
    ...(chosen === 'any'
      ? []
      : [
          {
            id: `${path}.serverName`,
            type: 'text' as const,
            label: l10n.t('Server name'),
            hint: l10n.t('The name in the certificate of the server, where it differs from the address.'),
          },
        ]),
    ...clientFields(path, passphrase, values, l10n),
    ...(question.canHandshakeFirst
      ? [
          {
            id: `${path}.handshakeFirst`,
            type: 'flag' as const,
            label: l10n.t('TLS first'),
            hint: l10n.t('The server expects TLS before its greeting (handshake_first).'),
          },
        ]
      : []),
  ];
}

function trustField({ path, trusts }: TlsQuestion, values: FormValues, l10n: L10n): FieldSpec {
  const labels: Readonly<Record<Trust, string>> = {
    off: l10n.t('Off: not encrypted'),
    same: l10n.t('As for AMQP'),
    system: l10n.t('Certificate from a public authority'),
    authority: l10n.t('Certificate from an authority of your own'),
    any: l10n.t('Any certificate (not verified)'),
  };
  const spec: FieldSpec = {
    id: `${path}.trust`,
    type: 'choice',
    label: l10n.t('TLS'),
    options: trusts.map((value) => ({ value, label: labels[value] })),
  };
  if (valueOf(spec, values) !== 'any') return spec;
  const warning = l10n.t('Anyone on the way can read and change everything, the password too. For tests only.');
  return { ...spec, warning };
}

function clientFields(
  path: string,
  passphrase: SecretField | undefined,
  values: FormValues,
  l10n: L10n,
): readonly FieldSpec[] {
  const secret = passphrase === undefined ? [] : [secretSpec(passphrase, false, l10n)];
  const kind: FieldSpec = {
    id: `${path}.client`,
    type: 'choice',
    label: l10n.t('Client certificate'),
    options: [
      { value: 'none', label: l10n.t('None') },
      { value: 'pem', label: l10n.t('Certificate and key (PEM)') },
      { value: 'pkcs12', label: l10n.t('PKCS#12 file (.p12, .pfx)') },
    ],
  };
  switch (valueOf(kind, values)) {
    case 'pem':
      return [
        kind,
        file(`${path}.certFile`, l10n.t('Client certificate (PEM)'), l10n),
        file(`${path}.keyFile`, l10n.t('Key of the client certificate (PEM)'), l10n),
        ...secret,
      ];
    case 'pkcs12':
      return [kind, file(`${path}.pfxFile`, l10n.t('PKCS#12 file'), l10n), ...secret];
    default:
      return [kind];
  }
}

function file(id: string, label: string, l10n: L10n): FieldSpec {
  const spec: FieldSpec = { id, type: 'file', label };
  return { ...spec, required: missing(spec, l10n) };
}
