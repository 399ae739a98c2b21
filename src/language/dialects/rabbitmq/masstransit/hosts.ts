import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { assignedIn, calledIn, configuratorOf, entryOf } from '../../csharp/lambdas';
import { amqpUrlOptions } from '../amqpUrl';
import { vocabulary } from '../rabbitmq-client-dotnet/spellings';
import { confirmSpellings, hostSpellings } from './spellings';

const identity = { id: 'masstransit', broker: 'rabbitmq' } as const;

const setters = new Set([
  ...['Username', 'Password', 'Heartbeat', 'RequestedConnectionTimeout', 'RequestedChannelMax', 'RequestedFrameMax'],
  'UseSsl',
]);

/** `cfg.Host("rabbit", "/", h => { … })`, and whether its channels confirm. */
export function hostDeclarations(file: CodeFile, call: CallExpression): readonly Declaration[] {
  const lambda = call.args.find((argument) => configuratorOf(file, argument.value));
  const configurator = lambda && configuratorOf(file, lambda.value);
  const calls = configurator ? calledIn(file, configurator, setters) : [];
  const entries = calls.flatMap((each) => {
    const [value] = each.call.args;
    return value && each.call.name !== 'UseSsl'
      ? [entryOf(file, each, each.call.name, inUnit(file, each.call, value.value))]
      : [];
  });
  const complete = lambda !== undefined || call.args.every((argument) => isText(file, call, argument.value));
  const sources: OptionSource[] = [
    { table: address(file, call), spellings: hostSpellings },
    { table: { entries: entries.map(kept), complete, spans: [] }, spellings: hostSpellings },
  ];
  const tls = calls.find((each) => each.call.name === 'UseSsl' && !each.uncertain);
  const said = new Map<string, WrittenOption>(urlOf(file, call));
  if (tls) said.set('tls', { how: 'written', value: true, span: tls.call.nameSpan });
  const at = { file, dialect: identity, nameSpan: call.nameSpan, span: call.span, vocabulary };
  const assigned = configurator ? assignedIn(file, configurator) : undefined;
  const confirms = assigned?.entries.some((entry) => entry.key === 'PublisherConfirmation') === true;
  return [
    codeDeclaration({ ...at, kind: 'rabbitmq.connection', sources, implied: said }),
    ...(assigned && confirms
      ? [
          codeDeclaration({
            ...at,
            kind: 'rabbitmq.channel',
            sources: [{ table: assigned, spellings: confirmSpellings }],
          }),
        ]
      : []),
  ];
}

/** `Host(host, virtualHost, …)` and `Host(host, port, virtualHost, …)`; one text with a scheme is an address. */
function address(file: CodeFile, call: CallExpression): OptionTable {
  const given = call.args.filter((argument) => argument.name === undefined);
  const second = given[1] && evaluate(file, given[1].value, call.nameToken, vocabulary);
  const hasPort = second?.how === 'value' && typeof second.value === 'number';
  const parameters = hasPort ? ['host', 'port', 'virtualHost'] : ['host', 'virtualHost'];
  const { complete, entries, spans } = parametersTable(file, call, parameters);
  const texts = entries.filter((entry) => !isUrl(file, call, entry.value) && !configuratorOf(file, entry.value));
  return { complete, entries: texts.map(kept), spans };
}

/** An argument that a call cannot do without. */
function kept({ key, token, uncertain, value }: OptionEntry): OptionEntry {
  return { key, token, uncertain, value, replaceable: value.type === 'literal' };
}

/** A heartbeat in seconds, whether given as such or as a duration. */
function inUnit(file: CodeFile, call: CallExpression, value: Expression): Expression {
  const known = value.type === 'literal' ? undefined : evaluate(file, value, call.nameToken, vocabulary);
  if (call.name !== 'Heartbeat' || known?.how !== 'value' || typeof known.value !== 'number') return value;
  const seconds = isDuration(file, value) ? known.value / 1000 : known.value;
  return { type: 'literal', value: seconds, span: value.span };
}

function isDuration(file: CodeFile, value: Expression): boolean {
  return /TimeSpan/.test(file.text.slice(value.span.start, value.span.end));
}

function urlOf(file: CodeFile, call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const [first] = call.args;
  const known = first && evaluate(file, first.value, call.nameToken, vocabulary);
  if (!first || known?.how !== 'value' || typeof known.value !== 'string' || !known.value.includes('://'))
    return new Map();
  const url = known.value.replace(/^rabbitmq(s?):/, 'amqp$1:');
  return amqpUrlOptions(url, first.value.span, {});
}

function isUrl(file: CodeFile, call: CallExpression, value: Expression): boolean {
  const known = evaluate(file, value, call.nameToken, vocabulary);
  return known.how === 'value' && typeof known.value === 'string' && known.value.includes('://');
}

function isText(file: CodeFile, call: CallExpression, value: Expression): boolean {
  return evaluate(file, value, call.nameToken, vocabulary).how === 'value';
}
