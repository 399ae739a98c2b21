import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { Insertion, OptionEntry, OptionTable } from '../../../declarations/optionTable';
import type { Declaration, DeclarationKind, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { addStatement, assignedIn, calledIn, configuratorOf, entryOf } from '../../csharp/lambdas';
import type { Configurator, Configuring } from '../../csharp/lambdas';
import { headers, vocabulary } from '../rabbitmq-client-dotnet/spellings';
import { bindingDeclarations } from './bindings';
import { consumeSpellings, exchangeSpellings, queueArguments, queueSpellings } from './spellings';

/** What the declarations of this dialect have in common. */
export const identity = { id: 'masstransit', broker: 'rabbitmq' } as const;

const queueMethods = new Set([
  ...['SetQueueArgument', 'SetQuorumQueue', 'EnablePriority', 'SetDeliveryAcknowledgementTimeout'],
  'BindDeadLetterQueue',
]);

/**
 * `ReceiveEndpoint("queue", e => { … })`: a queue, its consumer, the exchange of the same name where the endpoint says
 * something of it, and what that is bound to. `bus` holds what the bus sets for all endpoints.
 */
export function endpointDeclarations(file: CodeFile, call: CallExpression, bus: OptionTable): readonly Declaration[] {
  const [name, configure] = call.args.length > 1 ? call.args : [undefined, call.args[0]];
  const configurator = configure && configuratorOf(file, configure.value);
  const named = name && namedBy(file, name.value, call);
  const assigned = configurator ? assignedIn(file, configurator) : { entries: [], complete: false, spans: [] };
  const at = { nameSpan: call.nameSpan, span: call.span };
  const make = (kind: DeclarationKind, sources: readonly OptionSource[], said: ReadonlyMap<string, WrittenOption>) =>
    codeDeclaration({ ...{ file, kind, dialect: identity, ...at, sources, vocabulary }, implied: said });
  const queue = new Map(named ? [['queue', named] as const] : []);
  const exchange = exchangeTable(file, configurator, assigned);
  return [
    make(
      'rabbitmq.queue',
      queueSources(file, configurator, assigned),
      new Map([...queue, ...quorum(file, configurator)]),
    ),
    make(
      'rabbitmq.consume',
      consumeSources(bus, configurator ? { ...assigned, insertion: propertyInsertion(file, configurator) } : assigned),
      queue,
    ),
    ...(exchange ? [make('rabbitmq.exchange', exchange, new Map(named ? [['exchange', named] as const] : []))] : []),
    ...(configurator ? bindingDeclarations(file, configurator, named) : []),
  ];
}

function namedBy(file: CodeFile, value: Expression, call: CallExpression): WrittenOption {
  const known = evaluate(file, value, call.nameToken, vocabulary);
  if (known.how === 'value') return { how: 'written', value: known.value, span: value.span };
  if (known.how === 'template') return { how: 'template', parts: known.parts, span: value.span };
  return { how: 'unknowable', span: value.span };
}

function queueSources(
  file: CodeFile,
  configurator: Configurator | undefined,
  assigned: OptionTable,
): readonly OptionSource[] {
  if (!configurator) return [{ table: assigned, spellings: queueSpellings }];
  const entries = calledIn(file, configurator, queueMethods).flatMap((each) => queueEntries(file, each));
  const complete = entries.every((entry) => entry.key !== undefined);
  const called: OptionTable = { entries, complete, spans: [], insertion: argumentInsertion(file, configurator) };
  return [
    { table: called, spellings: queueArguments },
    { table: { ...assigned, insertion: propertyInsertion(file, configurator) }, spellings: queueSpellings },
  ];
}

/** What the methods of the endpoint set of its queue; no key where that is not clear. */
function queueEntries(file: CodeFile, each: Configuring): readonly OptionEntry[] {
  const [first, second] = each.call.args;
  switch (each.call.name) {
    case 'SetQueueArgument': {
      if (!first || !second) return [];
      const { remove, ...entry } = entryOf(file, each, '', second.value);
      const key = argumentKey(file, each.call, first.value);
      return [{ ...entry, key, keySpan: first.span, ...(remove && { remove }) }];
    }
    case 'SetQuorumQueue':
      return first ? [withoutRemoval(entryOf(file, each, 'x-quorum-initial-group-size', first.value))] : [];
    case 'EnablePriority':
      return first ? [entryOf(file, each, 'x-max-priority', first.value)] : [];
    case 'BindDeadLetterQueue':
      return first ? [withoutRemoval(entryOf(file, each, 'x-dead-letter-exchange', first.value))] : [];
    default: {
      // Numbers are days, hours and so on, by their names.
      const value: Expression =
        first?.name === undefined && first?.value.type !== 'literal' && first
          ? first.value
          : { type: 'unknown', span: each.call.span };
      return [
        withoutRemoval({ ...entryOf(file, each, 'x-consumer-timeout', value), replaceable: value === first?.value }),
      ];
    }
  }
}

function argumentKey(file: CodeFile, call: CallExpression, value: Expression): string | undefined {
  const known = evaluate(file, value, call.nameToken, vocabulary);
  if (known.how === 'value') return typeof known.value === 'string' ? known.value : undefined;
  const constant = value.type === 'name' ? value.path.slice(-2).join('.') : '';
  return Object.hasOwn(headers, constant) ? headers[constant] : undefined;
}

/** Without its argument the method still does something. */
function withoutRemoval({ key, keySpan, token, uncertain, value }: OptionEntry): OptionEntry {
  return { key, ...(keySpan && { keySpan }), token, uncertain, value, replaceable: true };
}

/** `SetQuorumQueue` also turns `Exclusive` off (RabbitMqQueueConfigurator.cs of 8.5.8). */
function quorum(file: CodeFile, configurator: Configurator | undefined): ReadonlyMap<string, WrittenOption> {
  const [set] = configurator ? calledIn(file, configurator, new Set(['SetQuorumQueue'])) : [];
  if (!set) return new Map();
  const span = set.call.nameSpan;
  const type: WrittenOption = set.uncertain ? { how: 'unknowable', span } : { how: 'written', value: 'quorum', span };
  return new Map([['x-queue-type', type]]);
}

function consumeSources(bus: OptionTable, assigned: OptionTable): readonly OptionSource[] {
  return [
    { table: bus, spellings: consumeSpellings, elsewhere: true },
    { table: assigned, spellings: consumeSpellings },
  ];
}

function exchangeTable(
  file: CodeFile,
  configurator: Configurator | undefined,
  assigned: OptionTable,
): readonly OptionSource[] | undefined {
  if (!configurator || !assigned.entries.some((entry) => entry.key === 'ExchangeType')) return undefined;
  // Without its type it would be no declaration of its own.
  const entries = assigned.entries.map((entry) => (entry.key === 'ExchangeType' ? withoutRemoval(entry) : entry));
  const table = { ...assigned, entries, insertion: propertyInsertion(file, configurator) };
  return [{ table, spellings: exchangeSpellings }];
}

function propertyInsertion(file: CodeFile, configurator: Configurator): Insertion {
  return { form: 'member', insert: (key, value) => [addStatement(file, configurator, `${key} = ${value}`)] };
}

function argumentInsertion(file: CodeFile, configurator: Configurator): Insertion {
  return {
    form: 'Set',
    insert: (key, value) => [addStatement(file, configurator, `SetQueueArgument(${key}, ${value})`)],
  };
}
