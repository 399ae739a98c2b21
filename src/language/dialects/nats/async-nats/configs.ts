import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { handleOf, madeHandleOf } from '../../../declarations/handle';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { implied } from '../../rabbitmq/implied';
import { madeBy, typeOf } from '../../rust/calls';
import { structTable } from '../../rust/structTable';
import { asyncNatsVocabulary } from './enumerations';
import { consumerSpellings, kvSpellings, objectStoreSpellings, streamSpellings, withFieldTypes } from './spellings';

const identity = { id: 'async-nats', broker: 'nats' } as const;

/** A method that takes a configuration. */
interface Method {
  readonly names: readonly string[];
  readonly kind: DeclarationKind;
  readonly spellings: Spellings;
  /** Where the configuration stands, and where the name of the consumer or of the stream does. */
  readonly config: number;
  readonly name?: number;
  readonly stream?: number;
}

/** src/jetstream/context.rs and src/jetstream/stream.rs of 0.30 to 0.49.1. */
const methods: readonly Method[] = [
  {
    names: ['create_stream', 'get_or_create_stream', 'update_stream', 'create_or_update_stream'],
    ...{ kind: 'nats.stream', spellings: streamSpellings, config: 0 },
  },
  {
    names: ['create_consumer', 'update_consumer', 'create_consumer_strict'],
    ...{ kind: 'nats.consumer', spellings: consumerSpellings, config: 0 },
  },
  {
    names: ['get_or_create_consumer'],
    ...{ kind: 'nats.consumer', spellings: consumerSpellings, config: 1, name: 0 },
  },
  {
    names: ['create_consumer_on_stream', 'update_consumer_on_stream', 'create_consumer_strict_on_stream'],
    ...{ kind: 'nats.consumer', spellings: consumerSpellings, config: 0, stream: 1 },
  },
  {
    names: ['create_key_value', 'update_key_value', 'create_or_update_key_value'],
    ...{ kind: 'nats.kv', spellings: kvSpellings, config: 0 },
  },
  { names: ['create_object_store'], kind: 'nats.object-store', spellings: objectStoreSpellings, config: 0 },
];

const nameSpellings = spellings({ stream_name: 'stream_name', name: 'name' });

/** Streams, consumers, buckets and stores that a file declares. */
export function configs(file: CodeFile): readonly Declaration[] {
  return methods.flatMap((method) =>
    method.names
      .flatMap((name) => file.calls(name))
      .filter((call) => call.receiver && call.args.length > method.config)
      .map((call) => declaration(file, call, method)),
  );
}

function declaration(file: CodeFile, call: CallExpression, method: Method): Declaration {
  const { kind } = method;
  const config = call.args[method.config]?.value;
  const table = withFieldTypes(structTable(file, config, call.nameToken), kind === 'nats.consumer');
  const stream = method.stream === undefined ? streamBehind(file, call, kind) : call.args[method.stream]?.value;
  const sources: OptionSource[] = [
    named(call, 'stream_name', stream),
    named(call, 'name', method.name === undefined ? undefined : call.args[method.name]?.value),
    { table, spellings: method.spellings },
  ];
  const { nameSpan, span } = call;
  // An ordered consumer acknowledges nothing (src/jetstream/consumer/pull.rs and push.rs, OrderedConfig).
  const isOrdered = /\bOrderedConfig\b/.test(config ? typeText(file, config, call.nameToken) : '');
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan, span, sources, vocabulary: asyncNatsVocabulary },
    implied: implied(call, isOrdered ? { ack_policy: 'none' } : {}),
    handle: madeHandleOf(file, call) ?? handleOf(file, call),
  });
}

/** The path of the struct that an expression is. */
function typeText(file: CodeFile, expression: Expression, token: number): string {
  const made = follow(file, expression, token);
  if (made.type === 'table') return made.of?.at(-1) ?? '';
  return made.type === 'call' ? typeOf(made) : '';
}

function named(call: CallExpression, key: string, value: Expression | undefined): OptionSource {
  const entry = value && { key, value, token: call.nameToken, uncertain: false, replaceable: false };
  const table = { entries: entry ? [entry] : [], complete: true, spans: [] };
  return { table, spellings: { ...nameSpellings, write: () => undefined } };
}

/** The name of the stream that a consumer is made on, where the file shows it. */
function streamBehind(file: CodeFile, call: CallExpression, kind: DeclarationKind): Expression | undefined {
  const made = kind === 'nats.consumer' ? madeBy(file, call.receiver, call.nameToken) : undefined;
  if (!made || !/stream/.test(made.name)) return undefined;
  const [first] = made.args;
  if (first?.value.type !== 'table') return /^get_stream/.test(made.name) ? first?.value : undefined;
  return first.value.entries.find(({ key }) => key?.type === 'literal' && key.value === 'name')?.value;
}
