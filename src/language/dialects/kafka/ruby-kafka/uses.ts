import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { handleOf } from '../../../declarations/handle';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { implied } from '../../rabbitmq/implied';
import { blockOfCall, madeBy, optionsAt, receiverWord } from '../../ruby/options';
import { clientBehind, clientSources } from './clients';
import type { Role } from './clients';
import { beginningSpellings, messageSpellings, rubyKafkaVocabulary, subscribeSpellings } from './spellings';

const identity = { id: 'ruby-kafka', broker: 'kafka' } as const;

/** A method of a producer or a consumer. */
interface Use {
  readonly name: string;
  readonly on: Role;
  readonly kind: DeclarationKind;
  readonly said?: Readonly<Record<string, string>>;
  /** Where its options stand and how they are spelled. */
  readonly options?: { readonly at: number; readonly spellings: readonly Spellings[] };
}

/** lib/kafka/producer.rb and consumer.rb of 1.0 to 1.5.1; a message is sent when the buffer is delivered. */
const methods: readonly Use[] = [
  { name: 'produce', on: 'producer', kind: 'kafka.send', options: { at: 1, spellings: [messageSpellings] } },
  { name: 'deliver_messages', on: 'producer', kind: 'kafka.flush', said: { call: 'flush' } },
  { name: 'shutdown', on: 'producer', kind: 'kafka.flush', said: { call: 'close' } },
  { name: 'init_transactions', on: 'producer', kind: 'kafka.transaction', said: { call: 'init' } },
  { name: 'begin_transaction', on: 'producer', kind: 'kafka.transaction', said: { call: 'begin' } },
  { name: 'commit_transaction', on: 'producer', kind: 'kafka.transaction', said: { call: 'commit' } },
  { name: 'abort_transaction', on: 'producer', kind: 'kafka.transaction', said: { call: 'abort' } },
  { name: 'send_offsets_to_transaction', on: 'producer', kind: 'kafka.transaction', said: { call: 'send-offsets' } },
  {
    ...{ name: 'subscribe', on: 'consumer', kind: 'kafka.subscribe' },
    options: { at: 1, spellings: [beginningSpellings, subscribeSpellings] },
  },
  { name: 'commit_offsets', on: 'consumer', kind: 'kafka.commit', said: { mode: 'sync' } },
  { name: 'mark_message_as_processed', on: 'consumer', kind: 'kafka.commit', said: { mode: 'mark' } },
];

/** What a file does with producers and consumers, with the options they were made with. */
export function uses(file: CodeFile): readonly Declaration[] {
  return [
    ...methods.flatMap((method) => file.calls(method.name).flatMap((call) => use(file, call, method) ?? [])),
    ...file.calls('deliver_message').flatMap((call) => delivery(file, call) ?? []),
  ];
}

function use(file: CodeFile, call: CallExpression, method: Use): Declaration | undefined {
  const client = clientBehind(file, call, method.on);
  const inherited = client && clientSources(file, client);
  // By its name alone where the file is handed it.
  const isHanded = madeBy(file, call.receiver, call.nameToken) === undefined;
  if (!inherited && !(isHanded && receiverWord(call).toLowerCase().includes(method.on))) return undefined;
  const { options } = method;
  const table = options && optionsAt(file, call, options.at);
  const own = table ? options.spellings.map((each): OptionSource => ({ table, spellings: each })) : [];
  const topics = method.kind === 'kafka.subscribe' ? [subscribed(file, call)] : [];
  return codeDeclaration({
    ...{ file, kind: method.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span },
    sources: [...(inherited ?? []).map((source) => ({ ...source, elsewhere: true })), ...topics, ...own],
    ...{
      complete: inherited !== undefined,
      implied: implied(call, method.said ?? {}),
      vocabulary: rubyKafkaVocabulary,
    },
    ...{ handle: handleOf(file, call), body: blockOfCall(file, call) },
  });
}

/** A topic, or a pattern of topics. */
function subscribed(file: CodeFile, call: CallExpression): OptionSource {
  const [first] = call.args;
  const value = first?.value ?? { type: 'unknown', span: call.span };
  const isPattern = first !== undefined && /^(\/|%r)/.test(file.text.slice(first.span.start, first.span.end));
  const topics = { type: 'list', items: [value], span: value.span } as const;
  const key = isPattern ? 'pattern' : 'topics';
  const entry = { key, value: isPattern ? value : topics, token: call.nameToken, uncertain: false, replaceable: false };
  const table = { entries: [entry], complete: true, spans: [] };
  return { table, spellings: spellings({ topics: 'topics', pattern: 'pattern' }) };
}

/** `kafka.deliver_message("…", topic: "…")` sends at once, through a producer of its own. */
function delivery(file: CodeFile, call: CallExpression): Declaration | undefined {
  if (!call.receiver || call.args.length === 0) return undefined;
  return codeDeclaration({
    ...{ file, kind: 'kafka.send', dialect: identity, nameSpan: call.nameSpan, span: call.span },
    sources: [{ table: optionsAt(file, call, 1), spellings: messageSpellings }],
    ...{ implied: implied(call, { result: 'awaited' }), handle: handleOf(file, call) },
  });
}
