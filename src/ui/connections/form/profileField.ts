import type { ProfileField, SecretField } from '../../../brokers/api/profile';
import { secretFields } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import { secretName } from '../secretPrompt';
import { secretId } from './fieldSpec';
import type { FieldSpec } from './fieldSpec';

type TextField = Exclude<
  ProfileField,
  SecretField | 'managementTls' | 'schemaRegistry' | 'connect' | 'tls.handshakeFirst'
>;

/** The form's field for a field that a driver asks for; `undefined` for one that takes a section of its own. */
export function profileField(field: ProfileField, required: boolean, l10n: L10n): FieldSpec | undefined {
  if (isSecret(field)) return secretSpec(field, required, l10n);
  const specs: Readonly<Record<TextField, FieldSpec>> = {
    username: text(field, l10n.t('User name')),
    credentialsFile: { ...text(field, l10n.t('Credentials file (.creds)')), type: 'file' },
    'oauth.tokenUrl': url(field, l10n.t('Token URL'), 'https://login.example.com/oauth2/token', l10n),
    'oauth.clientId': text(field, l10n.t('Client ID')),
    'oauth.scope': text(field, l10n.t('Scope'), l10n.t('Several with blanks between them.')),
    'oauth.audience': text(field, l10n.t('Audience')),
    'oauth.caFile': {
      ...text(field, l10n.t('Authority of the token server (PEM)'), l10n.t('Empty for a public one.')),
      type: 'file',
    },
    tokenCommand: text(
      field,
      l10n.t('Token command'),
      l10n.t('Runs in a shell on this machine when the connection opens, and prints the token.'),
    ),
    'aws.region': { ...text(field, l10n.t('AWS region')), placeholder: 'eu-central-1' },
    'aws.profile': text(field, l10n.t('AWS profile'), l10n.t('Empty for the environment or the default profile.')),
    'aws.accessKeyId': text(field, l10n.t('AWS access key ID'), l10n.t('Instead of a profile.')),
    managementUrl: {
      ...url(field, l10n.t('Management API'), 'http://localhost:15672', l10n),
      hint: l10n.t('With its path prefix. Empty for the default port on the same host.'),
    },
    monitoringUrl: {
      ...url(field, l10n.t('Monitoring port'), 'http://localhost:8222', l10n),
      hint: l10n.t('Shows servers and connections that only the system account sees otherwise.'),
    },
    jetStreamDomain: text(field, l10n.t('JetStream domain'), l10n.t('Where JetStream is behind a leaf node.')),
    inboxPrefix: {
      ...text(field, l10n.t('Inbox prefix'), l10n.t('Where the user may not subscribe to _INBOX.')),
      placeholder: '_INBOX',
    },
  };
  const spec = (specs as Readonly<Partial<Record<ProfileField, FieldSpec>>>)[field];
  return spec && required ? { ...spec, required: missing(spec, l10n) } : spec;
}

/** The form's field for a secret. */
export function secretSpec(field: SecretField, required: boolean, l10n: L10n): FieldSpec {
  const spec: FieldSpec = { id: secretId(field), type: 'secret', label: secretName(field, l10n) };
  return required ? { ...spec, required: missing(spec, l10n) } : spec;
}

/** A field for the address of an HTTP service. */
export function url(id: string, label: string, example: string, l10n: L10n): FieldSpec {
  const check = (value: string): string | undefined => {
    if (value.includes('@')) return l10n.t('Leave out user name and password: they have fields of their own.');
    return /^https?:\/\/[^\s/?#]+\S*$/i.test(value) ? undefined : l10n.t('Write an address like {0}.', example);
  };
  return { id, type: 'text', label, placeholder: example, check };
}

/** Says that a field may not stay empty. */
export function missing({ type, label }: FieldSpec, l10n: L10n): string {
  return type === 'file' ? l10n.t('Choose a file.') : l10n.t('{0} is missing.', label);
}

function text(id: string, label: string, hint?: string): FieldSpec {
  return { id, type: 'text', label, ...(hint !== undefined && { hint }) };
}

function isSecret(field: ProfileField): field is SecretField {
  return (secretFields as readonly string[]).includes(field);
}
