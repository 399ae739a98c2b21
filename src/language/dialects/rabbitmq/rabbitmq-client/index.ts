import { callFormDeclaration } from '../../../declarations/callForm';
import type { CallForm } from '../../../declarations/callForm';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { readTable } from '../../../declarations/readTable';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { importedCalls, makerOf, receiverWord } from '../../ecmascriptObjects';
import { ecmascriptLanguages } from '../../languages';
import { amqpUrlOptions } from '../amqpUrl';
import { rabbitmqClientDefaults } from './defaults';
import { methodForms, sendForm } from './forms';
import type { MethodForm } from './forms';
import { consumerSetup, publisherSetup } from './setups';
import { connection as connectionSpellings, urlParameters } from './spellings';

const identity = { id: 'rabbitmq-client', broker: 'rabbitmq' } as const;

/** rabbitmq-client: every method takes an object with AMQP's fields, consumers and publishers declare what they need. */
export default defineCodeDialect({
  ...identity,
  label: 'rabbitmq-client',
  library: 'rabbitmq-client',
  supportedVersions: ['5.0.8'],
  defaults: rabbitmqClientDefaults,
  languages: ecmascriptLanguages,
  signal: /['"]rabbitmq-client['"]/,
  readFile: (file) => [
    ...importedCalls(file, /^rabbitmq-client$/, ['Connection']).flatMap((call) => connection(file, call)),
    ...file.calls('createConsumer').flatMap((call) => (call.receiver ? consumerSetup(file, call) : [])),
    ...['createPublisher', 'createRPCClient']
      .flatMap((name) => file.calls(name))
      .flatMap((call) => (call.receiver ? publisherSetup(file, call) : [])),
    ...channels(file),
    ...methodForms.flatMap((form) => file.calls(form.name).flatMap((call) => method(file, call, form) ?? [])),
    ...file.calls('send').flatMap((call) => (isPublisher(file, call) ? (method(file, call, sendForm) ?? []) : [])),
    ...['on', 'once'].flatMap((name) => file.calls(name)).flatMap((call) => returns(file, call) ?? []),
  ],
});

function connection(file: CodeFile, call: CallExpression): readonly Declaration[] {
  if (!call.constructs) return [];
  const argument = call.args[0]?.value;
  const table = argument && readTable(file, argument, call.nameToken);
  const url = table ? table.entries.find(({ key }) => key === 'url')?.value : argument;
  const evaluation = url ? evaluate(file, url, call.nameToken) : undefined;
  const text = evaluation?.how === 'value' && typeof evaluation.value === 'string' ? evaluation.value : undefined;
  const parts = evaluation?.how === 'template' ? evaluation.parts : text;
  const form = { name: 'Connection', kind: 'rabbitmq.connection', makes: true } as const;
  return [
    callFormDeclaration(file, call, table ? form : { ...form, parameters: ['url'] }, {
      dialect: identity,
      ...(table && { inherited: [{ table, spellings: connectionSpellings }] }),
      ...(url && parts !== undefined && { implied: amqpUrlOptions(parts, url.span, urlParameters) }),
      complete: !url || text !== undefined,
    }),
  ];
}

/** Channels taken by hand, and what turns confirms or transactions on in them. */
function channels(file: CodeFile): readonly Declaration[] {
  const on = { confirmSelect: { confirms: true }, txSelect: { transactional: true } } as const;
  return [
    ...file
      .calls('acquire')
      .filter((call) => call.receiver && /rabbit|amqp|conn/i.test(receiverWord(call)))
      .map((call) =>
        callFormDeclaration(
          file,
          call,
          { name: 'acquire', kind: 'rabbitmq.channel', makes: true },
          { dialect: identity },
        ),
      ),
    ...(['confirmSelect', 'txSelect'] as const).flatMap((name) =>
      file
        .calls(name)
        .filter((call) => call.receiver)
        .map((call) =>
          callFormDeclaration(file, call, { name, kind: 'rabbitmq.channel', implied: on[name] }, { dialect: identity }),
        ),
    ),
  ];
}

/** A text in place of the table is a queue's name. */
function method(file: CodeFile, call: CallExpression, form: MethodForm): Declaration | undefined {
  if (!call.receiver) return undefined;
  const argument = call.args[0]?.value;
  const isTable = argument === undefined || readTable(file, argument, call.nameToken) !== undefined;
  if (isTable || form.text === undefined) return callFormDeclaration(file, call, form, { dialect: identity });
  const rest: CallForm = { name: form.name, kind: form.kind, ...(form.implied && { implied: form.implied }) };
  const evaluation = evaluate(file, argument, call.nameToken);
  const isText = evaluation.how === 'template' || (evaluation.how === 'value' && typeof evaluation.value === 'string');
  // Anything else may be a table as well.
  const named = isText ? { ...rest, parameters: [form.text] } : rest;
  return callFormDeclaration(file, call, named, { dialect: identity, complete: isText });
}

function isPublisher(file: CodeFile, call: CallExpression): boolean {
  const maker = makerOf(file, call);
  if (maker) return maker.name === 'createPublisher' || maker.name === 'createRPCClient';
  return /^(pub|publisher|rpc|rpcClient)$|Publisher$|RpcClient$/i.test(receiverWord(call));
}

function returns(file: CodeFile, call: CallExpression): Declaration | undefined {
  const event = call.args[0]?.value;
  if (!call.receiver || event?.type !== 'literal' || event.value !== 'basic.return') return undefined;
  const form = { name: call.name, kind: 'rabbitmq.returns', handler: 1 } as const;
  return callFormDeclaration(file, call, form, { dialect: identity });
}
