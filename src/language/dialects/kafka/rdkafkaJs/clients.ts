import { argumentTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { functionSpan, madeHandleOf } from '../../../declarations/handle';
import { spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { importsFrom } from '../../../syntax/code/ecmascriptImports';
import type { CallExpression } from '../../../syntax/code/expression';
import { makerOf } from '../../ecmascriptObjects';
import { classSources } from './options';

/** A library with the classes of node-rdkafka, which others have too. */
export interface RdkafkaJs {
  readonly dialect: { readonly id: string; readonly broker: 'kafka' };
  readonly module: RegExp;
  /** Whether a name like `producer` alone is one of its objects: the module has others too where it is not. */
  readonly byName: boolean;
}

type ClientKind = 'kafka.producer' | 'kafka.consumer';

/** Classes and functions that make clients (index.d.ts of node-rdkafka 3.6.0). */
const makers: Readonly<Record<ClientKind, readonly string[]>> = {
  'kafka.producer': ['Producer', 'HighLevelProducer', 'createWriteStream'],
  'kafka.consumer': ['KafkaConsumer', 'Consumer', 'createReadStream'],
};

const streamTopics = spellings({
  topics: { canonical: 'topics', decode: (value) => (typeof value === 'string' ? [value] : value) },
  topic: 'topic',
});

/** A client that a file makes. */
export interface RdkafkaClient {
  readonly call: CallExpression;
  readonly sources: readonly OptionSource[];
  readonly handle: string | undefined;
}

/** Producers and consumers that a file makes. */
export function rdkafkaClients(file: CodeFile, library: RdkafkaJs): readonly Declaration[] {
  return (Object.keys(makers) as ClientKind[]).flatMap((kind) =>
    makers[kind].flatMap((name) => file.calls(name)).flatMap((call) => declaration(file, library, call, kind) ?? []),
  );
}

/** The client that a call is made on. */
export function rdkafkaClientBehind(
  file: CodeFile,
  library: RdkafkaJs,
  kind: ClientKind,
  call: CallExpression,
): RdkafkaClient | undefined {
  const maker = makerOf(file, call);
  return maker && makers[kind].includes(maker.name) ? clientOf(file, library, maker) : undefined;
}

function clientOf(file: CodeFile, library: RdkafkaJs, call: CallExpression): RdkafkaClient | undefined {
  if (!isOfLibrary(file, library, call)) return undefined;
  const stream = /^create/.test(call.name);
  if (stream === call.constructs) return undefined;
  const streamed = stream ? [{ table: argumentTable(file, call, 2), spellings: streamTopics }] : [];
  return { call, sources: [...classSources(file, call), ...streamed], handle: madeHandleOf(file, call) };
}

function declaration(
  file: CodeFile,
  library: RdkafkaJs,
  call: CallExpression,
  kind: DeclarationKind,
): Declaration | undefined {
  const client = clientOf(file, library, call);
  if (!client) return undefined;
  const { handle, sources } = client;
  const body = kind === 'kafka.consumer' ? dataHandler(file, client) : undefined;
  return codeDeclaration({
    ...{ file, kind, dialect: library.dialect, nameSpan: call.nameSpan, span: call.span, sources, handle, body },
  });
}

/** `new Kafka.Producer(…)`, `new RdKafka.Producer(…)`, `new Producer(…)`, `Kafka.Producer.createWriteStream(…)`. */
function isOfLibrary(file: CodeFile, { module }: RdkafkaJs, call: CallExpression): boolean {
  const imported = importsFrom(file, module);
  const { receiver } = call;
  if (receiver?.type === 'name') return imported.some(({ local }) => local === receiver.path[0]);
  return !receiver && imported.some(({ local, name }) => local === call.name && name === call.name);
}

const handlers = new WeakMap<CodeFile, ReadonlyMap<number, Span>>();

/** Where the function stands that `consumer.on('data', …)` gives its messages to. */
export function dataHandler(file: CodeFile, client: RdkafkaClient): Span | undefined {
  const known = handlers.get(file) ?? dataHandlers(file);
  handlers.set(file, known);
  return known.get(client.call.nameToken);
}

/** Handlers of messages, by the call that made what they listen to. */
function dataHandlers(file: CodeFile): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  for (const call of file.calls('on')) {
    const [event, handler] = call.args;
    if (event?.value.type !== 'literal' || event.value.value !== 'data' || !handler) continue;
    const maker = makerOf(file, call);
    const span = maker && functionSpan(file, handler.value, call.nameToken);
    if (maker && span) found.set(maker.nameToken, span);
  }
  return found;
}
