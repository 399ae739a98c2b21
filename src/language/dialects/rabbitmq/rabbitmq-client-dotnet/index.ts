import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { CodeDeclarationParts, OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { parametersTable } from '../../../declarations/parametersTable';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { nestedDictionary, withConstantKeys } from '../../csharp/dictionaries';
import { eventHandlers } from '../../csharp/functions';
import { handleOf, handleOfPath } from '../../csharp/handles';
import { declaredType } from '../../csharp/types';
import { implied } from '../implied';
import { channels, connections } from './connections';
import { consumeBody, consumeSources } from './consume';
import { defaults } from './defaults';
import { methods } from './methods';
import type { Method } from './methods';
import { publishSources } from './publish';
import { argumentSpellings, headers, valueType, vocabulary } from './spellings';

const identity = { id: 'rabbitmq-client-dotnet', broker: 'rabbitmq' } as const;

/** RabbitMQ.Client for .NET: methods of a channel, which are async and have new overloads since 7.0. */
export default defineCodeDialect({
  ...identity,
  label: 'RabbitMQ.Client',
  library: 'RabbitMQ.Client',
  supportedVersions: ['6.8.1', '7.2.2'],
  defaults,
  languages: ['csharp'],
  signal: /^[ \t]*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?RabbitMQ\.Client\b|\bnew\s+RabbitMQ\.Client\./m,
  readFile: (file) => [
    ...connections(file),
    ...channels(file),
    ...methods.flatMap((method) => callsOf(file, method.names).map((call) => plainCall(file, call, method))),
    ...callsOf(file, ['BasicPublish', 'BasicPublishAsync'])
      // An address and a message, and the properties between: fewer is another library's.
      .filter((call) => call.args.length > 2 || call.args.some((argument) => argument.name !== undefined))
      .map((call) => declaration(file, call, 'rabbitmq.publish', publishSources(file, call))),
    ...callsOf(file, ['BasicConsume', 'BasicConsumeAsync']).map((call) =>
      declaration(file, call, 'rabbitmq.consume', consumeSources(file, call), { body: consumeBody(file, call) }),
    ),
    ...returns(file),
  ],
});

/** Calls on what may be a channel: what is declared as something else is another library's. */
function callsOf(file: CodeFile, names: readonly string[]): readonly CallExpression[] {
  return names
    .flatMap((name) => file.calls(name))
    .filter((call) => {
      if (!call.receiver) return false;
      const type = declaredType(file, call.receiver);
      return type === undefined || /(Model|Channel)$/.test(type);
    });
}

function plainCall(file: CodeFile, call: CallExpression, method: Method): Declaration {
  const table = parametersTable(file, call, method.parameters);
  const sources: OptionSource[] = [{ table, spellings: takenBy(method) }];
  if (method.parameters.includes('arguments')) {
    const inner = withConstantKeys(nestedDictionary(file, table, 'arguments', valueType(call)), headers);
    sources.unshift({ table: inner, spellings: argumentSpellings });
  }
  const said = method.implied && { implied: implied(call, method.implied) };
  return declaration(file, call, method.kind, sources, said);
}

/** Only what a method has a parameter for is added to its call. */
function takenBy({ parameters, spellings }: Method): Spellings {
  const write = (canonical: string): ReturnType<Spellings['write']> => {
    const names = [...(spellings.names ?? [])].filter(([key]) => parameters.includes(key));
    const [key, spelling] = names.find(([, each]) => each.canonical === canonical) ?? [];
    return key !== undefined && spelling ? { key, spelling } : undefined;
  };
  return { ...spellings, write };
}

function declaration(
  file: CodeFile,
  call: CallExpression,
  kind: DeclarationKind,
  sources: readonly OptionSource[],
  parts?: Pick<CodeDeclarationParts, 'implied' | 'body'>,
): Declaration {
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources, vocabulary },
    handle: handleOf(file, call),
    ...parts,
  });
}

/** `channel.BasicReturn += …` of 6.x, `channel.BasicReturnAsync += …` of 7.x. */
function returns(file: CodeFile): readonly Declaration[] {
  const handlers = ['BasicReturn', 'BasicReturnAsync'].flatMap((event) => eventHandlers(file, event));
  return handlers
    .filter((handler) => handler.object.length > 0)
    .map(({ body, object, span, token }) =>
      codeDeclaration({
        ...{ file, kind: 'rabbitmq.returns', dialect: identity, nameSpan: file.tokens.span(token, token), span, body },
        sources: [],
        handle: handleOfPath(file, object, token),
      }),
    );
}
