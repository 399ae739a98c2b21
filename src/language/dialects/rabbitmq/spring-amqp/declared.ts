import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { CodeDeclarationParts, OptionSource } from '../../../declarations/codeDeclaration';
import type { Declaration, OptionValue, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { springVocabulary } from './values';

const identity = { id: 'spring-amqp', broker: 'rabbitmq' } as const;

/** A call as a declaration of this dialect. */
export function declared(
  file: CodeFile,
  call: CallExpression,
  kind: Declaration['kind'],
  sources: readonly OptionSource[],
  more: Partial<CodeDeclarationParts> = {},
): Declaration {
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ vocabulary: springVocabulary, ...more },
  });
}

/** Options that the form of a call says. */
export function said(
  call: CallExpression,
  options: Readonly<Record<string, OptionValue>>,
): ReadonlyMap<string, WrittenOption> {
  return new Map(Object.entries(options).map(([key, value]) => [key, { how: 'written', value, span: call.nameSpan }]));
}

/** An option that is there, though the text does not say what it is. */
export function hidden(call: CallExpression, key: string): ReadonlyMap<string, WrittenOption> {
  return new Map([[key, { how: 'unknowable', span: call.nameSpan }]]);
}
