import type { SecretField } from '../../../brokers/api/profile';
import type { Form, FormField } from '../../../protocol/connectionForm';
import { secretOfId, valueOf } from './fieldSpec';
import type { FieldSpec, FormContext, FormValues } from './fieldSpec';
import { layout } from './layout';

/** What a form shows beside the fields themselves. */
export interface FormState extends Pick<Form, 'edit' | 'saving' | 'test' | 'heading' | 'problem'> {
  readonly values: FormValues;
  readonly errorOf: (field: FieldSpec) => string | undefined;
  readonly secretState: (field: SecretField) => 'missing' | 'stored' | 'typed';
}

/** The form as the page draws it. No secret is in it. */
export function drawForm(context: FormContext, { values, errorOf, secretState, ...rest }: FormState): Form {
  const field = (spec: FieldSpec): FormField => {
    const secret = secretOfId(spec.id);
    const error = errorOf(spec);
    const { id, type, label, hint, placeholder, options, warning } = spec;
    return {
      id,
      type,
      label,
      value: secret === undefined ? valueOf(spec, values) : '',
      ...(hint !== undefined && { hint }),
      ...(placeholder !== undefined && { placeholder }),
      ...(options && { options }),
      ...(warning !== undefined && { warning }),
      ...(spec.required !== undefined && { required: true }),
      ...(error !== undefined && { error }),
      ...(secret !== undefined && { secret: secretState(secret) }),
    };
  };
  return {
    ...rest,
    isNew: context.isNew,
    sections: layout(context, values).map(({ id, title, note, fields }) => ({
      id,
      title,
      ...(note !== undefined && { note }),
      fields: fields.map(field),
    })),
  };
}
