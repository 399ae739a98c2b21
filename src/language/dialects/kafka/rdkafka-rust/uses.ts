import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { handleOf } from '../../../declarations/handle';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { implied } from '../../rabbitmq/implied';
import { builderTable } from '../../rust/builderTable';
import { isAwaited, madeBy, receiverWord } from '../../rust/calls';
import { configOf } from './clients';
import { rdkafkaVocabulary, recordSpellings } from './spellings';

const identity = { id: 'rdkafka-rust', broker: 'kafka' } as const;

interface Use {
  readonly name: string;
  readonly on: 'producer' | 'consumer';
  readonly kind: DeclarationKind;
  readonly parameters?: readonly string[];
  readonly said?: Readonly<Record<string, string>>;
}

/** src/producer and src/consumer of 0.20 to 0.38. */
const methods: readonly Use[] = [
  { name: 'subscribe', on: 'consumer', kind: 'kafka.subscribe', parameters: ['topics'] },
  { name: 'commit', on: 'consumer', kind: 'kafka.commit', parameters: ['', 'mode'] },
  { name: 'commit_message', on: 'consumer', kind: 'kafka.commit', parameters: ['', 'mode'] },
  { name: 'commit_consumer_state', on: 'consumer', kind: 'kafka.commit', parameters: ['mode'] },
  { name: 'store_offset', on: 'consumer', kind: 'kafka.commit', said: { mode: 'mark' } },
  { name: 'store_offset_from_message', on: 'consumer', kind: 'kafka.commit', said: { mode: 'mark' } },
  { name: 'flush', on: 'producer', kind: 'kafka.flush', said: { call: 'flush' } },
  { name: 'poll', on: 'producer', kind: 'kafka.flush', said: { call: 'poll' } },
  ...Object.entries({ init: 'init', begin: 'begin', commit: 'commit', abort: 'abort' }).map(([verb, call]): Use => ({
    ...{ name: `${verb}_transaction${verb === 'init' ? 's' : ''}`, on: 'producer', kind: 'kafka.transaction' },
    said: { call },
  })),
  { name: 'send_offsets_to_transaction', on: 'producer', kind: 'kafka.transaction', said: { call: 'send-offsets' } },
];

const keys = spellings({ topics: 'topics', mode: 'mode' });

/** What a file does with producers and consumers, with the configuration they were made from. */
export function uses(file: CodeFile): readonly Declaration[] {
  return [
    ...methods.flatMap((method) => file.calls(method.name).flatMap((call) => use(file, call, method) ?? [])),
    ...['send', 'send_result'].flatMap((name) => file.calls(name)).flatMap((call) => send(file, call) ?? []),
  ];
}

/** The options of the client that a call is called on; empty where only its name says what it is. */
function clientOf(file: CodeFile, call: CallExpression, on: Use['on']): readonly OptionSource[] | undefined {
  const made = madeBy(file, call.receiver, call.nameToken);
  const config = made && configOf(file, made);
  if (config) return config.map((source) => ({ ...source, elsewhere: true }));
  return made === undefined && receiverWord(call).toLowerCase().includes(on) ? [] : undefined;
}

function use(file: CodeFile, call: CallExpression, method: Use): Declaration | undefined {
  const client = clientOf(file, call, method.on);
  if (!client) return undefined;
  const { kind, parameters, said } = method;
  const own = parameters ? [{ table: parametersTable(file, call, parameters), spellings: keys }] : [];
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources: [...client, ...own] },
    ...{ complete: client.length > 0, implied: implied(call, said ?? {}), vocabulary: rdkafkaVocabulary },
    handle: handleOf(file, call),
  });
}

/** `producer.send(FutureRecord::to("orders").payload(…), timeout).await` */
function send(file: CodeFile, call: CallExpression): Declaration | undefined {
  const record = ['FutureRecord', 'BaseRecord']
    .map((type) => builderTable(file, call.args[0]?.value, call.nameToken, type, recordSpellings))
    .find((table) => table !== undefined);
  if (!record) return undefined;
  const client = clientOf(file, call, 'producer') ?? [];
  // What send_result answers may be waited for elsewhere, and a base producer answers its callback.
  const result = call.name === 'send' && isAwaited(file, call) ? { result: 'awaited' } : {};
  return codeDeclaration({
    ...{ file, kind: 'kafka.send', dialect: identity, nameSpan: call.nameSpan, span: call.span },
    sources: [...client, { table: record, spellings: recordSpellings }],
    ...{ complete: client.length > 0, implied: implied(call, result), handle: handleOf(file, call) },
  });
}
