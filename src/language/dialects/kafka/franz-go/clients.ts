import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { madeHandleOf } from '../../../declarations/handle';
import type { GoContext } from '../../../declarations/go/goContext';
import { isCallOf } from '../../../declarations/go/goForms';
import { perFile } from '../../../declarations/go/goMemo';
import { optionsTable } from '../../../declarations/go/goOptions';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { consumerNames, consumerOptions, producerNames, producerOptions } from './options';

const identity = { id: 'franz-go', broker: 'kafka' } as const;

/** Constructors of clients: the options are all that they take. */
const makers: ReadonlySet<string> = new Set(['NewClient', 'NewGroupTransactSession']);

/** Methods that only a client that produces is asked for. */
const producing = ['Produce', 'ProduceSync', 'TryProduce'];

/** `kgo.NewClient(…)`: one client produces, consumes or both, as its options and its uses say. */
export function franzClients(context: GoContext): readonly Declaration[] {
  return [...makers].flatMap((name) =>
    context.file
      .calls(name)
      .filter((call) => isCallOf(context, call, { name, kind: 'kafka.producer', on: ['kgo'] }))
      .flatMap((call) => declarationsOf(context, call)),
  );
}

function declarationsOf(context: GoContext, call: CallExpression): readonly Declaration[] {
  const { file, names, vocabulary } = context;
  const kgo = names.get('kgo') ?? 'kgo';
  const table = optionsTable(context, call, 0, 'kgo');
  const roles: readonly (readonly [DeclarationKind, boolean, OptionSource['spellings']])[] = [
    ['kafka.producer', has(table, producerNames) || produces(context, call), producerOptions(kgo)],
    ['kafka.consumer', has(table, consumerNames), consumerOptions(kgo)],
  ];
  return roles
    .filter(([, plays]) => plays)
    .map(([kind, , spellings]) =>
      codeDeclaration({
        ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, vocabulary },
        ...{ sources: [{ table, spellings }], handle: madeHandleOf(file, call) },
      }),
    );
}

function has(table: OptionTable, names: ReadonlySet<string>): boolean {
  return table.entries.some((entry) => entry.key !== undefined && names.has(entry.key));
}

const producersOf = perFile<ReadonlySet<number>>();

function produces(context: GoContext, call: CallExpression): boolean {
  return producersOf(context, '', () => thatProduce(context)).has(call.nameToken);
}

/** The calls that make what records are given to. */
function thatProduce({ file }: GoContext): ReadonlySet<number> {
  const uses = producing.flatMap((name) => file.calls(name));
  return new Set(
    uses.flatMap(({ nameToken, receiver }) => {
      const made = receiver && follow(file, receiver, nameToken);
      return made?.type === 'call' ? [made.nameToken] : [];
    }),
  );
}

const optionsOfMaker = perFile<OptionTable>();

/** The options of the client that a call is made on, as a producer. */
export function asProducer(context: GoContext, call: CallExpression): readonly OptionSource[] | undefined {
  return optionsOf(context, call, producerOptions(context.names.get('kgo') ?? 'kgo'));
}

/** The same as a consumer. */
export function asConsumer(context: GoContext, call: CallExpression): readonly OptionSource[] | undefined {
  return optionsOf(context, call, consumerOptions(context.names.get('kgo') ?? 'kgo'));
}

function optionsOf(
  context: GoContext,
  call: CallExpression,
  spellings: OptionSource['spellings'],
): readonly OptionSource[] | undefined {
  const made = call.receiver && follow(context.file, call.receiver, call.nameToken);
  if (made?.type !== 'call' || !makers.has(made.name)) return undefined;
  const table = optionsOfMaker(context, made.nameToken, () => withoutEdits(optionsTable(context, made, 0, 'kgo')));
  return [{ table, spellings, elsewhere: true }];
}
