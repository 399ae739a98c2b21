import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { readTable } from '../../../declarations/readTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate, follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { handleOf } from '../../csharp/handles';
import { declaredType } from '../../csharp/types';
import { plain } from '../../csharp/values';
import { builderBehind, builtWith } from './clients';
import { vocabulary } from './spellings';

const identity = { id: 'confluent-kafka-dotnet', broker: 'kafka' } as const;

/** A method of a producer or a consumer (IProducer.cs and IConsumer.cs of 1.0 to 2.15). */
interface Use {
  readonly name: string;
  readonly on: 'producer' | 'consumer';
  readonly kind: DeclarationKind;
  readonly implied?: Readonly<Record<string, string>>;
  /** Reads what its own arguments say. */
  readonly own?: (file: CodeFile, call: CallExpression) => readonly OptionSource[];
}

const message = spellings({ topic: plain('topic'), partition: plain('partition'), Key: plain('key') });
const topics = spellings({
  topics: { canonical: 'topics', decode: (value) => (typeof value === 'string' ? [value] : value) },
});
/** librdkafka takes a topic that begins with ^ as a pattern (CONFIGURATION.md, INTRODUCTION.md of 2.15.0). */
const pattern = spellings({ topics: plain('pattern') });

const uses: readonly Use[] = [
  { name: 'Produce', on: 'producer', kind: 'kafka.send', own: sent },
  { name: 'ProduceAsync', on: 'producer', kind: 'kafka.send', own: sent },
  ...(
    [
      ['InitTransactions', 'init'],
      ['BeginTransaction', 'begin'],
      ['CommitTransaction', 'commit'],
      ['AbortTransaction', 'abort'],
      ['SendOffsetsToTransaction', 'send-offsets'],
    ] as const
  ).map(([name, call]): Use => ({ name, on: 'producer', kind: 'kafka.transaction', implied: { call } })),
  { name: 'Flush', on: 'producer', kind: 'kafka.flush', implied: { call: 'flush' } },
  { name: 'Poll', on: 'producer', kind: 'kafka.flush', implied: { call: 'poll' } },
  { name: 'Subscribe', on: 'consumer', kind: 'kafka.subscribe', own: subscribed },
  { name: 'Commit', on: 'consumer', kind: 'kafka.commit', implied: { mode: 'sync' } },
  { name: 'StoreOffset', on: 'consumer', kind: 'kafka.commit', implied: { mode: 'mark' } },
];

/** What is done with clients. */
export function useDeclarations(file: CodeFile): readonly Declaration[] {
  return uses.flatMap((use) => file.calls(use.name).flatMap((call) => declaration(file, call, use) ?? []));
}

function declaration(file: CodeFile, call: CallExpression, use: Use): Declaration | undefined {
  const inherited = clientSources(file, call);
  if (!inherited && !isClient(file, call, use.on)) return undefined;
  const said = { ...use.implied, ...(use.kind === 'kafka.send' && resultOf(file, call)) };
  const implied = new Map(
    Object.entries(said).map(([key, value]): [string, WrittenOption] => [
      key,
      { how: 'written', value, span: call.nameSpan },
    ]),
  );
  return codeDeclaration({
    ...{ file, kind: use.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, vocabulary, implied },
    sources: [...(inherited ?? []), ...(use.own?.(file, call) ?? [])],
    complete: inherited !== undefined,
    handle: handleOf(file, call),
  });
}

/** What the client that a method is called on was made with, where the file shows it. */
function clientSources(file: CodeFile, { nameToken, receiver }: CallExpression): readonly OptionSource[] | undefined {
  const builder = receiver && builderBehind(file, receiver, nameToken);
  if (!builder) return undefined;
  return builtWith(file, builder).map((source) => ({ ...source, table: withoutEdits(source.table), elsewhere: true }));
}

/** Whether the type or the name of what a method is called on says that it is a client. */
function isClient(file: CodeFile, { receiver }: CallExpression, role: Use['on']): boolean {
  if (receiver?.type !== 'name') return false;
  const type = declaredType(file, receiver);
  const interfaces = { producer: 'IProducer', consumer: 'IConsumer' };
  if (type !== undefined) return type === interfaces[role];
  return (receiver.path.at(-1) ?? '').toLowerCase().endsWith(role);
}

/** `Produce(topic, message, handler)`, where a `TopicPartition` may stand for the topic. */
function sent(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const given = parametersTable(file, call, ['topic', 'message', 'deliveryHandler']);
  const entries = given.entries.flatMap((entry): readonly OptionEntry[] => {
    if (entry.key === 'topicPartition' || entry.key === 'topic') return destination(file, entry);
    return entry.key === 'message' ? (readTable(file, entry.value, entry.token)?.entries ?? []) : [];
  });
  return [{ table: { entries, complete: given.complete, spans: given.spans }, spellings: message }];
}

function destination(file: CodeFile, entry: OptionEntry): readonly OptionEntry[] {
  const value = follow(file, entry.value, entry.token);
  if (value.type !== 'call' || value.name !== 'TopicPartition') return [{ ...entry, key: 'topic' }];
  return parametersTable(file, value, ['topic', 'partition']).entries.map((inner) => {
    const partition = follow(file, inner.value, inner.token);
    const [number] = partition.type === 'call' && partition.name === 'Partition' ? partition.args : [];
    return number ? { ...inner, value: number.value } : inner;
  });
}

function subscribed(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const table: OptionTable = parametersTable(file, call, ['topics']);
  const entries = table.entries.map((entry) => ({ ...entry, key: 'topics' }));
  const [first] = entries;
  const value = first && evaluate(file, first.value, first.token, vocabulary);
  const isPattern = value?.how === 'value' && typeof value.value === 'string' && value.value.startsWith('^');
  const spelled: Spellings = isPattern ? pattern : topics;
  return [{ table: { ...table, entries }, spellings: spelled }];
}

/** What becomes of the result, where the statement shows it. */
function resultOf(file: CodeFile, call: CallExpression): { readonly result?: string } {
  const { tokens } = file;
  const start = file.chainStart(call.nameToken);
  if (call.name === 'Produce') {
    const handled = call.args.length > 2 || call.args.some((argument) => argument.name === 'deliveryHandler');
    return { result: handled ? 'callback' : 'ignored' };
  }
  const next = tokens.is(call.close + 1, '.') ? tokens.textOf(call.close + 2) : '';
  if (next === 'ContinueWith') return { result: 'callback' };
  if (tokens.isWord(start - 1, 'await') || /^(GetAwaiter|Wait|Result)$/.test(next)) return { result: 'awaited' };
  const begins = tokens.is(start - 1, ';') || tokens.is(start - 1, '{') || tokens.is(start - 1, '}');
  const discarded = tokens.is(start - 1, '=') && tokens.isWord(start - 2, '_');
  return (begins || discarded) && tokens.is(call.close + 1, ';') ? { result: 'ignored' } : {};
}
