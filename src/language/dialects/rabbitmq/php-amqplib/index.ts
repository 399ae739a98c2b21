import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { functionSpan, handleOf, madeHandleOf } from '../../../declarations/handle';
import type { OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import type { Declaration } from '../../../model/declaration';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { without } from '../../clientOptions';
import { implied } from '../implied';
import { argumentsSource } from './arguments';
import { connections } from './connections';
import { phpAmqplibDefaults } from './defaults';
import { messageSources } from './message';
import { methods } from './methods';
import type { Method } from './methods';

const identity = { id: 'php-amqplib', broker: 'rabbitmq' } as const;

/** PhpAmqpLib/Exchange/AMQPExchangeType.php and PhpAmqpLib/Message/AMQPMessage.php. */
const vocabulary: Vocabulary = {
  constants: {
    'AMQPExchangeType.DIRECT': 'direct',
    'AMQPExchangeType.FANOUT': 'fanout',
    'AMQPExchangeType.TOPIC': 'topic',
    'AMQPExchangeType.HEADERS': 'headers',
    'AMQPMessage.DELIVERY_MODE_NON_PERSISTENT': 1,
    'AMQPMessage.DELIVERY_MODE_PERSISTENT': 2,
  },
};

/** php-amqplib: positional arguments, since PHP 8.0 named ones too, and `new AMQPTable([...])`. */
export default defineCodeDialect({
  ...identity,
  label: 'php-amqplib',
  library: 'php-amqplib/php-amqplib',
  // 3.0 and later declare, bind and consume as 2.12 did; AMQPConnectionFactory came with 3.2.
  supportedVersions: ['2.12.3', '3.7.3'],
  defaults: phpAmqplibDefaults,
  languages: ['php'],
  signal: /\bPhpAmqpLib\\/,
  readFile: (file) => [
    ...connections(file),
    ...channels(file),
    ...methods.flatMap((method) =>
      file
        .calls(method.name)
        .filter((call) => call.receiver !== undefined && (method.ofMessage !== true || isOfMessage(call)))
        .map((call) => declaration(file, call, method)),
    ),
  ],
});

function channels(file: CodeFile): readonly Declaration[] {
  return file
    .calls('channel')
    .filter((call) => call.receiver !== undefined && call.args.length <= 1)
    .map((call) =>
      codeDeclaration({
        ...{ file, kind: 'rabbitmq.channel', dialect: identity, nameSpan: call.nameSpan, span: call.span, sources: [] },
        handle: madeHandleOf(file, call),
      }),
    );
}

/** `$message->ack()`: a promise or a collection has methods of these names, but none that takes a boolean. */
function isOfMessage(call: CallExpression): boolean {
  return (
    call.args.length <= 2 &&
    call.args.every(({ value }) => value.type === 'literal' && typeof value.value === 'boolean')
  );
}

function declaration(file: CodeFile, call: CallExpression, method: Method): Declaration {
  const table = parametersTable(file, call, method.parameters);
  const own = { table: without(table, (key) => !method.spellings.read(key)), spellings: method.spellings };
  const sources: OptionSource[] = method.takesArguments ? [argumentsSource(file, table), own] : [own];
  if (method.kind === 'rabbitmq.publish') sources.unshift(...messageSources(file, table));
  return codeDeclaration({
    ...{ file, kind: method.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources, vocabulary },
    ...(method.implied && { implied: implied(call, method.implied) }),
    handle: handleOf(file, call),
    body: handlerOf(file, table),
  });
}

/** `function ($message) { … }`, `'handle'`, `[$this, 'handle']`, `$this->handle(...)`. */
function handlerOf(file: CodeFile, table: OptionTable): Span | undefined {
  const callback = table.entries.find((entry) => entry.key === 'callback');
  if (!callback) return undefined;
  const { token, value } = callback;
  const named = nameOfCallable(value);
  return functionSpan(
    file,
    named === undefined ? value : { type: 'name', path: [named], token, span: value.span },
    token,
  );
}

function nameOfCallable(value: Expression): string | undefined {
  if (value.type === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  if (value.type === 'list') return value.items[1] && nameOfCallable(value.items[1]);
  const isFirstClass = value.type === 'call' && value.args.length === 1 && value.args[0]?.spread === true;
  return isFirstClass ? value.name : undefined;
}
