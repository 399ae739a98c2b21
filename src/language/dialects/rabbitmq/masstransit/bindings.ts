import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { spellings } from '../../../declarations/spellings';
import { parametersTable } from '../../../declarations/parametersTable';
import type { OptionTable } from '../../../declarations/optionTable';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { assignedIn, calledIn, configuratorOf } from '../../csharp/lambdas';
import type { Configurator } from '../../csharp/lambdas';
import { plain } from '../../csharp/values';
import { vocabulary } from '../rabbitmq-client-dotnet/spellings';
import { bindingSpellings, exchangeSpellings } from './spellings';

const identity = { id: 'masstransit', broker: 'rabbitmq' } as const;

const source = spellings({ exchangeName: plain('exchange') });

/** `e.Bind("source", x => { … })`: the exchange of the endpoint, named like its queue, is bound to another, which it declares. */
export function bindingDeclarations(
  file: CodeFile,
  endpoint: Configurator,
  queue: WrittenOption | undefined,
): readonly Declaration[] {
  return calledIn(file, endpoint, new Set(['Bind']))
    .filter(({ call }) => isNamed(file, call))
    .flatMap(({ call }): readonly Declaration[] => {
      const { complete, entries, spans } = parametersTable(file, call, ['exchangeName']);
      const named: OptionSource = { table: { complete, entries, spans }, spellings: source };
      const configurator = call.args[1] && configuratorOf(file, call.args[1].value);
      const assigned: OptionTable = configurator
        ? assignedIn(file, configurator)
        : { entries: [], complete: call.args.length < 2, spans: [] };
      const at = { file, dialect: identity, nameSpan: call.nameSpan, span: call.span, vocabulary };
      const said: readonly (readonly [string, WrittenOption])[] = [
        ['destination-type', { how: 'written', value: 'exchange', span: call.nameSpan }],
        ...(queue ? [['destination', queue] as const] : []),
      ];
      return [
        codeDeclaration({
          ...{ ...at, kind: 'rabbitmq.binding', implied: new Map(said) },
          sources: [named, { table: assigned, spellings: bindingSpellings }],
        }),
        codeDeclaration({
          ...{ ...at, kind: 'rabbitmq.exchange' },
          sources: [named, { table: assigned, spellings: exchangeSpellings }],
        }),
      ];
    });
}

/** `e.Bind<OrderCreated>()` binds the exchange of a type of message, whose name is not in the text. */
function isNamed(file: CodeFile, call: CallExpression): boolean {
  return call.args.length > 0 && !file.tokens.is(call.nameToken + 1, '<');
}
