import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { GoContext } from '../../../declarations/go/goContext';
import { isCallOf } from '../../../declarations/go/goForms';
import { holderOf } from '../../../declarations/go/goLiterals';
import { goTable } from '../../../declarations/go/goTable';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { newConfig } from './forms';
import { consumerFields, producerFields } from './spellings';

const identity = { id: 'sarama', broker: 'kafka' } as const;

/** Configurations that no client of this file takes: what they set says for what they are. */
export function configsAlone(context: GoContext): readonly Declaration[] {
  return context.file
    .calls('NewConfig')
    .filter((call) => !context.taken.has(call.open))
    .filter((call) => isCallOf(context, call, { name: 'NewConfig', kind: 'kafka.producer', on: ['sarama'] }))
    .flatMap((call) => declarationsOf(context, call));
}

function declarationsOf(context: GoContext, call: CallExpression): readonly Declaration[] {
  const { file, names, vocabulary } = context;
  const holder = holderOf(context, file.chainStart(call.nameToken));
  if (!holder) return [];
  const { binding, path } = holder;
  const name: Expression = { type: 'name', path, token: binding.token, span: call.span };
  const end = Math.max(binding.scope.to - 1, binding.token + 1);
  const table = goTable({ file, vocabulary, base: newConfig }, name, end);
  if (!table) return [];
  const alias = names.get('sarama') ?? 'sarama';
  const kinds: readonly (readonly [DeclarationKind, string, ReturnType<typeof producerFields>])[] = [
    ['kafka.producer', 'Producer.', producerFields(alias)],
    ['kafka.consumer', 'Consumer.', consumerFields(alias)],
  ];
  return kinds
    .filter(([, prefix]) => table.entries.some((entry) => entry.key?.startsWith(prefix)))
    .map(([kind, , spellings]) =>
      codeDeclaration({
        ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, vocabulary },
        // Who takes it may set more.
        ...{ sources: [{ table, spellings }], complete: false },
      }),
    );
}
