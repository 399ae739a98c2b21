import { argumentTable, nestedTable } from '../../../declarations/argumentTable';
import { callFormDeclaration, impliedBy } from '../../../declarations/callForm';
import type { CallForm } from '../../../declarations/callForm';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { madeHandleOf } from '../../../declarations/handle';
import { listedTables } from '../../../declarations/listedTables';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { lists } from './forms';
import { consume, publisher, qos, tableSources } from './spellings';

const identity = { id: 'rabbitmq-client', broker: 'rabbitmq' } as const;

const consumerForm: CallForm = {
  name: 'createConsumer',
  kind: 'rabbitmq.consume',
  options: {
    at: 0,
    sources: (file, table) => [
      ...tableSources.basicConsume(file, table),
      { table: nestedTable(file, table, 'qos'), spellings: qos },
    ],
  },
  handler: 1,
  makes: true,
};

const publisherForm: CallForm = {
  name: 'createPublisher',
  kind: 'rabbitmq.channel',
  options: { at: 0, sources: (_file, table) => [{ table, spellings: publisher }] },
  implied: { transactional: false },
  makes: true,
};

/** A consumer with all that it declares before it starts: always its queue (Consumer.ts, _setup). */
export function consumerSetup(file: CodeFile, call: CallExpression): readonly Declaration[] {
  const table = argumentTable(file, call, 0);
  const handle = madeHandleOf(file, call);
  const options = nestedTable(file, table, 'queueOptions');
  const name = { table: nameOnly(table), spellings: consume };
  const queue = codeDeclaration({
    ...{ file, kind: 'rabbitmq.queue', dialect: identity, span: call.span, handle },
    nameSpan: keySpan(table, 'queueOptions') ?? call.nameSpan,
    // The consumer's own name of the queue wins.
    sources: [...tableSources.queueDeclare(file, options), name],
    complete: table.complete,
  });
  return [
    callFormDeclaration(file, call, consumerForm, { dialect: identity }),
    queue,
    ...(keySpan(table, 'qos') ? [qosOf(file, table, call, handle)] : []),
    // A binding without a queue binds the one that was declared last, which is the consumer's.
    ...listed(file, table, handle, { table: nameOnly(table), spellings: spellings({ queue: 'destination' }) }),
  ];
}

function qosOf(file: CodeFile, table: OptionTable, call: CallExpression, handle: string | undefined): Declaration {
  return codeDeclaration({
    ...{ file, kind: 'rabbitmq.qos', dialect: identity, span: call.span, handle },
    nameSpan: keySpan(table, 'qos') ?? call.nameSpan,
    sources: [{ table: nestedTable(file, table, 'qos'), spellings: qos }],
  });
}

/** A publisher, or an RPC client, with all that it declares before it sends. */
export function publisherSetup(file: CodeFile, call: CallExpression): readonly Declaration[] {
  const table = argumentTable(file, call, 0);
  const handle = madeHandleOf(file, call);
  const returns = keySpan(table, 'onReturn');
  return [
    callFormDeclaration(file, call, { ...publisherForm, name: call.name }, { dialect: identity }),
    ...listed(file, table, handle),
    ...(returns
      ? [
          codeDeclaration({
            ...{ file, kind: 'rabbitmq.returns', dialect: identity, span: call.span, nameSpan: returns, handle },
            sources: [],
          }),
        ]
      : []),
  ];
}

function listed(
  file: CodeFile,
  table: OptionTable,
  handle: string | undefined,
  queue?: OptionSource,
): readonly Declaration[] {
  return lists.flatMap(([key, form]) =>
    listedTables(file, table, key).flatMap((item) => {
      const own: readonly OptionSource[] = form.options?.sources(file, item) ?? [];
      const sources = queue && key === 'queueBindings' ? [{ ...queue, elsewhere: true }, ...own] : own;
      const nameSpan = keySpan(table, key);
      const [span] = item.spans;
      if (!nameSpan || !span) return [];
      return [
        codeDeclaration({
          ...{ file, kind: form.kind, dialect: identity, span, handle, sources },
          nameSpan: nameOf(item) ?? span,
          implied: impliedBy(nameSpan, form),
        }),
      ];
    }),
  );
}

function nameOnly(table: OptionTable): OptionTable {
  const only = { ...table, entries: table.entries.filter(({ key }) => key === 'queue') };
  return { ...withoutEdits(only), spans: [] };
}

function keySpan(table: OptionTable, key: string): Span | undefined {
  return table.entries.findLast((entry) => entry.key === key)?.keySpan;
}

/** The key of its name, where a finding about the whole stands. */
function nameOf(table: OptionTable): Span | undefined {
  return keySpan(table, 'queue') ?? keySpan(table, 'exchange') ?? keySpan(table, 'destination');
}
