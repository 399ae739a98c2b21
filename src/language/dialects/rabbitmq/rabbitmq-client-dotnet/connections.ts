import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { parametersTable } from '../../../declarations/parametersTable';
import type { OptionTable } from '../../../declarations/optionTable';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { constructionBehind, constructions, followed, tableOf } from '../../csharp/constructions';
import type { Construction } from '../../csharp/constructions';
import { madeHandle } from '../../csharp/handles';
import { amqpUrlOptions } from '../amqpUrl';
import { channelSpellings, factorySpellings, sslSpellings, vocabulary } from './spellings';

const identity = { id: 'rabbitmq-client-dotnet', broker: 'rabbitmq' } as const;

/** `new ConnectionFactory { … }`: the connection is what it creates. */
export function connections(file: CodeFile): readonly Declaration[] {
  const factories = constructions(file, 'ConnectionFactory');
  const creating = ['CreateConnection', 'CreateConnectionAsync'].flatMap((name) => file.calls(name));
  const creations = new Map(creating.toReversed().map((call) => [factoryOf(file, call), call]));
  return factories.map((factory) => {
    const table = tableOf(file, factory);
    const ssl = nestedTable(file, table, 'Ssl');
    const creation = creations.get(factory);
    const sources: OptionSource[] = [
      { table: { entries: ssl.entries, complete: ssl.complete, spans: [] }, spellings: sslSpellings },
      { table: withUri(table), spellings: factorySpellings },
    ];
    const { call, nameSpan } = factory;
    return codeDeclaration({
      ...{ file, kind: 'rabbitmq.connection', dialect: identity, nameSpan, span: call.span, sources, vocabulary },
      implied: urlOptions(file, table),
      handle: creation && madeHandle(file, file.chainStart(creation.nameToken)),
    });
  });
}

function factoryOf(file: CodeFile, call: CallExpression): Construction | undefined {
  return call.receiver && constructionBehind(file, call.receiver, call.nameToken, ['ConnectionFactory']);
}

/** With the address goes what it says, so that no one option can be taken out with it. */
function withUri(table: OptionTable): OptionTable {
  const entries = table.entries.map(({ remove, ...entry }) =>
    entry.key === 'Uri' || !remove ? entry : { ...entry, remove },
  );
  return { ...table, entries };
}

/** What an address says; a property that is written besides may stand before or after it, and is read instead. */
function urlOptions(file: CodeFile, table: OptionTable): ReadonlyMap<string, WrittenOption> {
  const uri = table.entries.findLast((entry) => entry.key === 'Uri');
  const value = uri && !uri.uncertain ? evaluate(file, uri.value, uri.token, vocabulary) : undefined;
  if (uri === undefined || value?.how !== 'value' || typeof value.value !== 'string') return new Map();
  return amqpUrlOptions(value.value, uri.value.span, {});
}

/** `connection.CreateModel()` of 6.x, `await connection.CreateChannelAsync(options)` of 7.x. */
export function channels(file: CodeFile): readonly Declaration[] {
  const calls = ['CreateModel', 'CreateChannelAsync'].flatMap((name) => file.calls(name));
  return calls
    .filter((call) => call.receiver)
    .map((call) => {
      const options = call.name === 'CreateModel' ? undefined : call.args[0];
      const made = options && followed(file, options.value, call.nameToken);
      const isOptions = made?.type === 'call' && (made.name === 'CreateChannelOptions' || made.name === '');
      const isNothing = !made || (made.type === 'literal' && made.value === null);
      const table = isOptions
        ? parametersTable(file, made, ['publisherConfirmationsEnabled', 'publisherConfirmationTrackingEnabled'])
        : undefined;
      return codeDeclaration({
        ...{ file, kind: 'rabbitmq.channel', dialect: identity, nameSpan: call.nameSpan, span: call.span, vocabulary },
        sources: table ? [{ table, spellings: channelSpellings, elsewhere: true }] : [],
        complete: isOptions || isNothing || options.name === 'cancellationToken',
        handle: madeHandle(file, file.chainStart(call.nameToken)),
      });
    });
}
