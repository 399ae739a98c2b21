import type { FormField } from '../../../protocol/connectionForm';
import type { BrokerDriver } from '../../../brokers/api/driver';
import type { SecretField } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';

/** What is typed, chosen and ticked, by field; flags are `true` or `false`. Secrets are kept apart. */
export type FormValues = Readonly<Record<string, string>>;

/** A field of the form, before its value and what is wrong with it. */
export interface FieldSpec extends Pick<FormField, 'id' | 'type' | 'label' | 'hint' | 'placeholder' | 'options'> {
  /** Stands where nothing was answered. */
  readonly initial?: string;
  /** What is missing, said where the field may not be empty. */
  readonly required?: string;
  /** One sentence on what is wrong with a value, or `undefined`. */
  readonly check?: (value: string) => string | undefined;
  readonly warning?: string;
}

/** Fields that belong together. */
export interface SectionSpec {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly fields: readonly FieldSpec[];
}

/** What the form is about, beside what is typed into it. */
export interface FormContext {
  readonly l10n: L10n;
  readonly driver: Pick<BrokerDriver, 'kind' | 'defaultAddress' | 'authentications' | 'fields' | 'validateAddress'>;
  /** Names of the other connections. */
  readonly takenNames: readonly string[];
  readonly isNew: boolean;
  /** Whether there is a workspace whose settings could hold the connection. */
  readonly hasWorkspace: boolean;
}

/** Value of a field, or what stands there before it is answered. */
export function valueOf({ id, type, initial, options }: FieldSpec, values: FormValues): string {
  const value = values[id] ?? initial ?? '';
  if (type === 'flag') return value === 'true' ? 'true' : 'false';
  // A choice that this broker does not have counts as not made.
  if (type === 'choice' && options && !options.some((option) => option.value === value))
    return options.some((option) => option.value === initial) ? (initial ?? '') : (options[0]?.value ?? '');
  return value;
}

/** Id of the field for a secret. */
export function secretId(field: SecretField): string {
  return `secret.${field}`;
}

/** The secret of a field, if it is one. */
export function secretOfId(id: string): SecretField | undefined {
  return id.startsWith('secret.') ? (id.slice('secret.'.length) as SecretField) : undefined;
}
