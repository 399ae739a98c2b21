import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { CodeDeclarationParts, OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { unknownTable } from '../../../declarations/optionTable';
import { functionSpan, handleOf, madeHandleOf } from '../../../declarations/handle';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate, follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { constructions, rootOf } from '../../jvm/objects';
import { positionalSource } from '../../jvm/positional';
import { stepSources } from '../../jvm/stepTables';
import { jvmLanguages } from '../../languages';
import { builders, builtAt, builtFrom, nameSpanOf, orderedSources, rootsOf } from './builders';
import { natsJavaDefaults } from './defaults';
import { natsJavaVocabulary } from './enumerations';
import { consumerOfSubscription, fetchMethods, fetchSources, managedConsumer } from './jetstream';
import type { Taken } from './jetstream';
import { publishSources, requestSources, said, subscribeSources } from './messages';
import { receiverOf } from './receivers';
import { connectionSpellings, serviceSpellings } from './spellings';
import { duration, texts } from './units';

const identity = { id: 'nats-java', broker: 'nats' } as const;

/** jnats: builders of configurations, and methods of connections, JetStream and messages. */
export default defineCodeDialect({
  ...identity,
  label: 'NATS Java client',
  library: 'jnats',
  supportedVersions: ['2.21.1'],
  defaults: natsJavaDefaults,
  languages: jvmLanguages,
  signal: /\bio\.nats\.(client|service)\b/,
  readFile,
});

function readFile(file: CodeFile): readonly Declaration[] {
  const taken = new Set(file.calls('configuration').flatMap((call) => innerRoot(file, call) ?? []));
  const calls = [
    ...connects(file, taken),
    ...consumers(file, taken),
    ...subscriptions(file),
    ...messages(file),
    ...acknowledgements(file),
  ];
  const rest = Object.keys(builders).flatMap((name) =>
    rootsOf(file, name)
      .filter((root) => !taken.has(root.nameToken))
      .flatMap((root) => standalone(file, root) ?? []),
  );
  return [...calls, ...rest, ...services(file)];
}

/** `.configuration(ConsumerConfiguration…)` */
function innerRoot(file: CodeFile, call: CallExpression): number | undefined {
  const value = call.args[0]?.value;
  return value && rootOf(file, value, call.nameToken)?.nameToken;
}

function made(
  file: CodeFile,
  call: CallExpression,
  kind: Declaration['kind'],
  sources: readonly OptionSource[],
  more: Partial<CodeDeclarationParts> = {},
): Declaration {
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ vocabulary: natsJavaVocabulary, handle: handleOf(file, call), ...more },
  });
}

/** A builder that no call of the file takes. */
function standalone(file: CodeFile, root: CallExpression): Declaration | undefined {
  const built = builtAt(file, root);
  return (
    built?.kind && made(file, root, built.kind, built.sources, { nameSpan: nameSpanOf(file, root), handle: undefined })
  );
}

/** `Nats.connect()`, `Nats.connect("nats://…")`, `Nats.connect(options)` */
function connects(file: CodeFile, taken: Set<number>): readonly Declaration[] {
  return ['connect', 'connectReconnectOnConnect']
    .flatMap((name) => file.calls(name))
    .flatMap((call) => {
      if (call.receiver?.type !== 'name' || call.receiver.path.at(-1) !== 'Nats') return [];
      const options = builtFrom(file, call.args[0]?.value, call.nameToken);
      if (options) taken.add(options.root.nameToken);
      const url = positionalSource(file, call, ['servers'], { servers: texts('servers') });
      const isText = call.args.every(({ value }) => evaluate(file, value, call.nameToken).how !== 'unknown');
      const hidden: OptionSource = { table: unknownTable, spellings: connectionSpellings };
      const sources = options?.sources ?? (isText ? [url] : [hidden]);
      return [made(file, call, 'nats.connection', sources, { handle: madeHandleOf(file, call) })];
    });
}

function consumers(file: CodeFile, taken: Set<number>): readonly Declaration[] {
  const take = ({ root }: Taken): void => {
    if (root) taken.add(root.nameToken);
  };
  const managed = ['addOrUpdateConsumer', 'createOrUpdateConsumer', 'createConsumer', 'updateConsumer'];
  return [
    ...managed
      .flatMap((name) => file.calls(name))
      .flatMap((call) => {
        if (!call.receiver || call.args.length === 0) return [];
        const consumer = managedConsumer(file, call);
        take(consumer);
        return [made(file, call, 'nats.consumer', consumer.sources)];
      }),
    ...file.calls('subscribe').flatMap((call) => {
      if (receiverOf(file, call) !== 'jetstream') return [];
      const consumer = consumerOfSubscription(file, call);
      take(consumer);
      return [made(file, call, 'nats.consumer', consumer.sources, { body: handlerOf(file, call) })];
    }),
    ...constructions(file, 'OrderedConsumerConfiguration').map((call) =>
      // An ordered consumer acknowledges nothing (ADR-17).
      made(file, call, 'nats.consumer', orderedSources(file, call), {
        implied: said(call, { ack_policy: 'none' }),
        handle: undefined,
      }),
    ),
  ];
}

function subscriptions(file: CodeFile): readonly Declaration[] {
  return file.calls('subscribe').flatMap((call) => {
    const receiver = receiverOf(file, call);
    if ((receiver !== 'connection' && receiver !== 'dispatcher') || call.args.length === 0) return [];
    return [made(file, call, 'nats.subscribe', subscribeSources(file, call), { body: handlerOf(file, call) })];
  });
}

function messages(file: CodeFile): readonly Declaration[] {
  const on = (names: readonly string[], ...receivers: readonly (string | undefined)[]): readonly CallExpression[] =>
    names.flatMap((name) => file.calls(name)).filter((call) => receivers.includes(receiverOf(file, call)));
  const published = on(['publish', 'publishAsync'], 'connection', 'jetstream').filter((call) => call.args.length > 0);
  const ended = on(['drain', 'close', 'flush'], 'connection');
  return [
    ...published.map((call) =>
      made(file, call, 'nats.publish', publishSources(file, call), {
        implied: said(call, { jetstream: receiverOf(file, call) === 'jetstream' }),
      }),
    ),
    ...on(['request', 'requestWithTimeout'], 'connection').map((call) =>
      made(file, call, 'nats.request', requestSources(file, call)),
    ),
    ...ended.map((call) => made(file, call, 'nats.drain', [], { implied: said(call, { call: call.name }) })),
    ...on(fetchMethods, 'subscription', 'context')
      .filter((call) => call.args.length > 0)
      .map((call) =>
        made(file, call, 'nats.fetch', fetchSources(file, call), {
          implied: said(call, call.name === 'pullNoWait' ? { no_wait: true } : {}),
        }),
      ),
  ];
}

const methods: Readonly<Record<string, string>> = {
  ack: 'ack',
  ackSync: 'ack-sync',
  nak: 'nak',
  nakWithDelay: 'nak',
  term: 'term',
  inProgress: 'in-progress',
};

function acknowledgements(file: CodeFile): readonly Declaration[] {
  return Object.entries(methods).flatMap(([name, method]) =>
    file
      .calls(name)
      .filter((call) => receiverOf(file, call) === 'message')
      .map((call) => {
        const sources =
          name === 'nakWithDelay' ? [positionalSource(file, call, ['delay'], { delay: duration('delay') })] : [];
        return made(file, call, 'nats.ack', sources, { implied: said(call, { method }) });
      }),
  );
}

function services(file: CodeFile): readonly Declaration[] {
  const builder = { spellings: serviceSpellings, ends: new Set(['build']) };
  return [
    ...constructions(file, 'ServiceBuilder').map((call) =>
      made(file, call, 'nats.service', stepSources(file, call, builder), { handle: undefined }),
    ),
    ...constructions(file, 'Endpoint')
      .filter((call) => call.args.length >= 2)
      .map((call) =>
        made(file, call, 'nats.endpoint', [positionalSource(file, call, ['', 'subject', 'queue_group'])], {
          handle: undefined,
        }),
      ),
  ];
}

/** The first function among the arguments handles messages. */
function handlerOf(file: CodeFile, call: CallExpression): Declaration['body'] {
  for (const { value } of call.args.slice(1)) {
    const span = functionSpan(file, follow(file, value, call.nameToken), call.nameToken);
    if (span) return span;
  }
  return call.body && file.tokens.span(call.body.open, call.body.close);
}
