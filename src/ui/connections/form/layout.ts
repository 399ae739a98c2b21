import { brokerKinds, brokerNames } from '../../../base/brokerKind';
import type { BrokerKind } from '../../../base/brokerKind';
import type { FieldSpec, FormContext, FormValues, SectionSpec } from './fieldSpec';
import { valueOf } from './fieldSpec';
import { freeName, hostPart } from './names';
import { profileField } from './profileField';
import { serviceSections } from './serviceSections';
import { tlsSection } from './tlsSection';
import { useSection } from './useSection';

/** The sections that apply to what is typed so far. Which fields there are is up to the driver's data. */
export function layout(context: FormContext, values: FormValues): readonly SectionSpec[] {
  return [
    brokerSection(context, values),
    loginSection(context, values),
    tlsSection(context, values),
    ...serviceSections(context, values),
    useSection(context, values),
  ].filter(({ fields, note }) => fields.length > 0 || note !== undefined);
}

/** All fields of the form, in their order. */
export function fieldsOf(sections: readonly SectionSpec[]): readonly FieldSpec[] {
  return sections.flatMap(({ fields }) => fields);
}

/** The broker whose form it is. */
export function kindOf(values: FormValues): BrokerKind {
  return brokerKinds.find((kind) => kind === values['kind']) ?? brokerKinds[0];
}

/** The name a connection gets where none is typed. */
export function defaultName({ driver, takenNames }: FormContext, values: FormValues): string {
  const host = hostPart(values['address'] ?? '') || hostPart(driver.defaultAddress);
  return freeName(`${brokerNames[driver.kind]} ${host}`, takenNames);
}

function brokerSection(context: FormContext, values: FormValues): SectionSpec {
  const { driver, isNew, l10n, takenNames } = context;
  return {
    id: 'broker',
    title: l10n.t('Broker'),
    fields: [
      ...(isNew
        ? [
            {
              id: 'kind',
              type: 'choice' as const,
              label: l10n.t('Kind'),
              options: brokerKinds.map((value) => ({ value, label: brokerNames[value] })),
            },
          ]
        : []),
      {
        id: 'address',
        type: 'text',
        label: driver.kind === 'kafka' ? l10n.t('Bootstrap servers') : l10n.t('Address'),
        placeholder: driver.defaultAddress,
        required: l10n.t('Write an address like {0}.', driver.defaultAddress),
        check: (address) => driver.validateAddress(address),
        ...(driver.kind !== 'rabbitmq' && { hint: l10n.t('Several with commas between them.') }),
      },
      {
        id: 'name',
        type: 'text',
        label: l10n.t('Name'),
        placeholder: defaultName(context, values),
        check: (name) => (takenNames.includes(name) ? l10n.t('Another connection has this name.') : undefined),
      },
    ],
  };
}

function loginSection({ driver, l10n }: FormContext, values: FormValues): SectionSpec {
  const title = l10n.t('Login');
  const initial = driver.authentications[0];
  if (!initial) return { id: 'login', title, fields: [] };
  const ways: FieldSpec = {
    id: 'authentication',
    type: 'choice',
    label: l10n.t('Log in with'),
    initial: initial.authentication,
    options: driver.authentications.map(({ authentication, label }) => ({ value: authentication, label })),
  };
  const chosen = valueOf(ways, values);
  const { hint, needs, takes = [] } = driver.authentications.find((way) => way.authentication === chosen) ?? initial;
  // Kerberos needs native code of the operating system, which one package for every machine cannot carry.
  const isSilent = driver.kind === 'kafka' && hint?.includes('Kerberos') !== true;
  const asked = [...needs.map((field) => [field, true] as const), ...takes.map((field) => [field, false] as const)];
  return {
    id: 'login',
    title,
    ...(isSilent && { note: l10n.t('Kerberos (SASL GSSAPI) is not supported.') }),
    fields: [
      { ...ways, ...(hint !== undefined && { hint }) },
      // A certificate and its passphrase are asked for with the encryption.
      ...asked
        .filter(([field]) => !field.startsWith('tls.') && field !== 'keyPassphrase')
        .flatMap(([field, required]) => profileField(field, required, l10n) ?? []),
    ],
  };
}
