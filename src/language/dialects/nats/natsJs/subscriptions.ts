import { callFormDeclaration } from '../../../declarations/callForm';
import { functionSpan } from '../../../declarations/handle';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { builderSpellings, builderTable } from './builder';
import type { NatsForm } from './forms';
import { roleOf } from './roles';
import { subscribeSources } from './spellings';
import { natsJsVocabulary } from './vocabulary';

/** Subscriptions of JetStream in version 2, which make their consumers: `js.subscribe('a', opts)`. */
export function jetstreamSubscriptions(
  file: CodeFile,
  dialect: { readonly id: string; readonly broker: 'nats' },
): readonly Declaration[] {
  return ['subscribe', 'pullSubscribe'].flatMap((name) =>
    file
      .calls(name)
      .filter((call) => roleOf(file, call) === 'jetstream')
      .map((call) => subscription(file, call, dialect)),
  );
}

function subscription(
  file: CodeFile,
  call: CallExpression,
  dialect: { readonly id: string; readonly broker: 'nats' },
): Declaration {
  const form: NatsForm = { name: call.name, kind: 'nats.consumer', parameters: ['filter_subject'] };
  const options = call.args[1]?.value;
  const builder = options && builderTable(file, options, call.nameToken);
  // A builder begins with explicit acknowledgement; what a configuration leaves out depends on the rest of it.
  const policy: WrittenOption = builder
    ? { how: 'written', value: 'explicit', span: call.nameSpan }
    : { how: 'unknowable', span: call.nameSpan };
  const parts = { dialect, vocabulary: natsJsVocabulary, implied: new Map([['ack_policy', policy]]) };
  if (!builder) {
    return callFormDeclaration(file, call, { ...form, options: { at: 1, sources: subscribeSources } }, parts);
  }
  const declaration = callFormDeclaration(
    file,
    call,
    { ...form, options: { at: 1, sources: () => [{ table: builder, spellings: builderSpellings }] } },
    parts,
  );
  const callback = builder.entries.findLast(({ key }) => key === 'callback');
  const body = callback && functionSpan(file, callback.value, callback.token);
  return body ? { ...declaration, body } : declaration;
}
