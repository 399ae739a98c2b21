import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { CodeDeclarationParts, OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { handleOf, madeHandleOf } from '../../../declarations/handle';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { overloadOf, positionalSource } from '../../jvm/positional';
import { jvmLanguages } from '../../languages';
import { implied } from '../implied';
import { jvmArguments } from '../jvmArguments';
import { connections } from './connection';
import { consumeBody, consumeSources } from './consume';
import { rabbitmqJavaDefaults } from './defaults';
import { messageOf } from './message';
import { methods } from './methods';
import type { Method } from './methods';
import { rabbitmqJavaVocabulary } from './vocabulary';

const identity = { id: 'rabbitmq-java', broker: 'rabbitmq' } as const;

/** RabbitMQ's Java client: methods of a channel with arguments by position, and the setters of its factory. */
export default defineCodeDialect({
  ...identity,
  label: 'RabbitMQ Java client',
  library: 'amqp-client',
  supportedVersions: ['5.25.0'],
  defaults: rabbitmqJavaDefaults,
  languages: jvmLanguages,
  signal: /\bcom\.rabbitmq\.client\b/,
  readFile: (file) => [
    ...connections(file, identity),
    ...channelCalls(file, 'createChannel').map((call) => channel(file, call)),
    ...methods.flatMap((method) =>
      method.names.flatMap((name) => channelCalls(file, name)).flatMap((call) => declaration(file, call, method) ?? []),
    ),
    ...channelCalls(file, 'basicPublish').flatMap((call) => publish(file, call) ?? []),
    ...channelCalls(file, 'basicConsume')
      .filter((call) => call.args.length >= 2)
      .map((call) =>
        made(file, call, 'rabbitmq.consume', consumeSources(file, call), { body: consumeBody(file, call) }),
      ),
  ],
});

/** Methods are called on something, in Kotlin also on what `with` and `apply` put before them. */
function channelCalls(file: CodeFile, name: string): readonly CallExpression[] {
  return file.calls(name).filter((call) => call.receiver !== undefined || file.lexicon.trailingBlocks === true);
}

function made(
  file: CodeFile,
  call: CallExpression,
  kind: Declaration['kind'],
  sources: readonly OptionSource[],
  more: Partial<CodeDeclarationParts> = {},
): Declaration {
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ vocabulary: rabbitmqJavaVocabulary, handle: handleOf(file, call), ...more },
  });
}

function channel(file: CodeFile, call: CallExpression): Declaration {
  return made(file, call, 'rabbitmq.channel', [], { handle: madeHandleOf(file, call) });
}

function declaration(file: CodeFile, call: CallExpression, method: Method): Declaration | undefined {
  const parameters = overloadOf(call, method.overloads);
  if (!parameters) return undefined;
  const own = positionalSource(file, call, parameters);
  const inner = { table: nestedTable(file, own.table, 'arguments'), spellings: jvmArguments };
  const says = {
    ...method.implied,
    ...(call.args.length === 0 ? method.impliedAlone : {}),
  };
  const sources = parameters.includes('arguments') ? [inner, own] : [own];
  return made(file, call, method.kind, sources, { implied: implied(call, says) });
}

const published = ['exchange', 'routing-key'];
const overloads = [
  [...published, '', ''],
  [...published, 'mandatory', '', ''],
  [...published, 'mandatory', 'immediate', '', ''],
];

function publish(file: CodeFile, call: CallExpression): Declaration | undefined {
  const parameters = overloadOf(call, overloads);
  if (!parameters) return undefined;
  const message = messageOf(file, call.args.at(-2)?.value, call.nameToken);
  const sources = [...message.sources, positionalSource(file, call, parameters)];
  return made(file, call, 'rabbitmq.publish', sources, { implied: message.implied });
}
