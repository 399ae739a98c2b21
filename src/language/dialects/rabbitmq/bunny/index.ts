import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { madeHandleOf } from '../../../declarations/handle';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { without } from '../../clientOptions';
import { blockOfCall, optionsAt } from '../../ruby/options';
import { implied } from '../implied';
import { xArguments } from '../xArguments';
import { connections } from './connections';
import { bunnyDefaults } from './defaults';
import { methods } from './methods';
import type { Method } from './methods';
import { channelHandle, isCalledOn, nameOf } from './objects';
import { bunnyVocabulary } from './spellings';

const identity = { id: 'bunny', broker: 'rabbitmq' } as const;

/** Bunny: names, then a hash of options with `arguments:` in it. */
export default defineCodeDialect({
  ...identity,
  label: 'Bunny',
  library: 'bunny',
  // 3.0 and later have more types of queues and tracked confirms; what is read here is as it was.
  supportedVersions: ['2.24.0', '3.2.0'],
  defaults: bunnyDefaults,
  languages: ['ruby'],
  signal: /\bBunny\b/,
  readFile: (file) => [
    ...connections(file),
    ...channels(file),
    ...methods.flatMap((method) =>
      file
        .calls(method.name)
        .filter((call) => call.args.length >= (method.atLeast ?? 0) && isCalledOn(file, call, method))
        .map((call) => declaration(file, call, method)),
    ),
  ],
});

function channels(file: CodeFile): readonly Declaration[] {
  return file
    .calls('create_channel')
    .filter((call) => call.receiver !== undefined)
    .map((call) =>
      codeDeclaration({
        ...{ file, kind: 'rabbitmq.channel', dialect: identity, nameSpan: call.nameSpan, span: call.span, sources: [] },
        handle: madeHandleOf(file, call),
      }),
    );
}

function declaration(file: CodeFile, call: CallExpression, method: Method): Declaration {
  const table = method.options && optionsAt(file, call, method.parameters.length);
  const sources: OptionSource[] = [leading(file, call, method)];
  if (table && method.takesArguments)
    sources.push({ table: nestedTable(file, table, 'arguments'), spellings: xArguments });
  const named = table && without(table, (key) => key === 'arguments');
  if (named) for (const spellings of method.options ?? []) sources.push({ table: named, spellings });
  return codeDeclaration({
    ...{ file, kind: method.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ vocabulary: bunnyVocabulary, implied: saidBy(file, call, method) },
    handle: channelHandle(file, call),
    body: blockOfCall(file, call),
  });
}

const names: Spellings = {
  read: (key) => ({ canonical: key, decode: (value) => (value === null ? undefined : value) }),
  write: () => undefined,
};

/** The leading parameters, and what the object says that the call is made on. */
function leading(file: CodeFile, call: CallExpression, method: Method): OptionSource {
  const entries: OptionEntry[] = [...ofReceiver(file, call, method)];
  for (const [index, argument] of call.args.entries()) {
    const key = method.parameters[index];
    if (argument.name !== undefined || argument.spread || key === undefined || key === '') continue;
    // An exchange or a queue may be given as the object.
    const role = key === 'exchange' || key === 'destination' ? 'exchange' : 'queue';
    const isObject = ['exchange', 'destination', 'queue'].includes(key) && method.kind !== 'rabbitmq.queue';
    const named = isObject
      ? (nameOf(file, argument.value, call.nameToken, role) ?? nameOf(file, argument.value, call.nameToken, 'queue'))
      : undefined;
    entries.push(entry(key, named ?? argument.value, call.nameToken, named === undefined));
  }
  const complete = !call.args.some((argument, index) => argument.spread && index < method.parameters.length);
  const table: OptionTable = { entries, complete, spans: [call.span] };
  return { table, spellings: names };
}

function ofReceiver(file: CodeFile, call: CallExpression, { kind, on }: Method): readonly OptionEntry[] {
  const key = receiverKeys[`${kind} ${on}`];
  if (key === undefined || (on !== 'queue' && on !== 'exchange')) return [];
  const name = nameOf(file, call.receiver, call.nameToken, on);
  return [entry(key, name ?? { type: 'unknown', span: call.nameSpan }, call.nameToken, false)];
}

/** What an object's own name is to what is called on it. */
const receiverKeys: Readonly<Record<string, string>> = {
  'rabbitmq.binding queue': 'destination',
  'rabbitmq.binding exchange': 'destination',
  'rabbitmq.publish queue': 'routing-key',
  'rabbitmq.publish exchange': 'exchange',
  'rabbitmq.consume queue': 'queue',
  'rabbitmq.get queue': 'queue',
};

function entry(key: string, value: Expression, token: number, replaceable: boolean): OptionEntry {
  return { key, value, token, uncertain: false, replaceable };
}

function saidBy(_file: CodeFile, call: CallExpression, method: Method): ReadonlyMap<string, WrittenOption> {
  // `basic_get(queue)` is given `manual_ack: true` unless there are other options (lib/bunny/channel.rb).
  const isBareGet = method.name === 'basic_get' && call.args.length === 1;
  return implied(call, { ...method.implied, ...(isBareGet && { 'no-ack': false }) });
}
