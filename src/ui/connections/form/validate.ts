import type { SecretField } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import { secretOfId, valueOf } from './fieldSpec';
import type { FieldSpec, FormValues } from './fieldSpec';

/** What is known beside what is typed. */
export interface Known {
  /** Whether a file is there; `undefined` while nobody has looked. */
  readonly fileExists: (path: string) => boolean | undefined;
  /** Whether a secret is stored or typed. */
  readonly hasSecret: (field: SecretField) => boolean;
}

/** One sentence on what is wrong with a field, or `undefined`. */
export function errorOf(field: FieldSpec, values: FormValues, known: Known, l10n: L10n): string | undefined {
  const secret = secretOfId(field.id);
  if (secret !== undefined) return known.hasSecret(secret) ? undefined : field.required;
  const value = valueOf(field, values).trim();
  if (value === '') return field.required;
  if (field.type === 'file' && known.fileExists(value) === false) return l10n.t('There is no such file.');
  return field.check?.(value);
}
