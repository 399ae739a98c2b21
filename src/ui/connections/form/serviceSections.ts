import type { ProfileField, SecretField } from '../../../brokers/api/profile';
import type { FieldSpec, FormContext, FormValues, SectionSpec } from './fieldSpec';
import { profileField, secretSpec, url } from './profileField';
import { tlsFields } from './tlsFields';
import { isEncrypted } from './tlsSection';

/** What a broker offers beside its own port, as far as the driver has use for it. */
export function serviceSections(context: FormContext, values: FormValues): readonly SectionSpec[] {
  const { driver, l10n } = context;
  const texts = (...fields: readonly ProfileField[]): readonly FieldSpec[] =>
    fields.filter((field) => driver.fields.includes(field)).flatMap((field) => profileField(field, false, l10n) ?? []);
  const rest = (path: 'schemaRegistry' | 'connect', title: string, example: string, secret: SecretField) =>
    driver.fields.includes(path) ? [restSection({ path, title, example, secret }, context, values)] : [];
  return [
    {
      id: 'management',
      title: l10n.t('Management API'),
      fields: [...texts('managementUrl'), ...managementTls(context, values)],
    },
    ...rest('schemaRegistry', l10n.t('Schema registry'), 'http://localhost:8081', 'schemaRegistryPassword'),
    ...rest('connect', l10n.t('Kafka Connect'), 'http://localhost:8083', 'connectPassword'),
    { id: 'more', title: l10n.t('More'), fields: texts('monitoringUrl', 'jetStreamDomain', 'inboxPrefix') },
  ];
}

function managementTls({ driver, l10n }: FormContext, values: FormValues): readonly FieldSpec[] {
  const { managementUrl = '' } = values;
  const encrypted = managementUrl === '' ? isEncrypted(values) : /^https:/i.test(managementUrl);
  if (!driver.fields.includes('managementTls') || !encrypted) return [];
  return tlsFields(
    { path: 'managementTls', trusts: ['same', 'system', 'authority', 'any'], passphrase: 'managementKeyPassphrase' },
    values,
    l10n,
  );
}

interface RestService {
  readonly path: 'schemaRegistry' | 'connect';
  readonly title: string;
  readonly example: string;
  readonly secret: SecretField;
}

function restSection(
  { path, title, example, secret }: RestService,
  { l10n }: FormContext,
  values: FormValues,
): SectionSpec {
  const address = values[`${path}.url`] ?? '';
  const hint = l10n.t('Optional: empty where there is none.');
  const section = (...more: readonly FieldSpec[]): SectionSpec => ({
    id: path,
    title,
    fields: [{ ...url(`${path}.url`, l10n.t('Address'), example, l10n), hint }, ...more],
  });
  if (address === '') return section();
  const username: FieldSpec = { id: `${path}.username`, type: 'text', label: l10n.t('User name') };
  const tls = /^https:/i.test(address)
    ? tlsFields({ path: `${path}.tls`, trusts: ['system', 'authority', 'any'] }, values, l10n)
    : [];
  const password = (values[username.id] ?? '') === '' ? [] : [secretSpec(secret, false, l10n)];
  return section(username, ...password, ...tls);
}
