import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { handleOf, madeHandleOf } from '../../../declarations/handle';
import { spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { clientOptions } from '../../clientOptions';
import { implied } from '../../rabbitmq/implied';
import { madeBy, optionsAt, receiverWord } from '../../ruby/options';
import { librdkafkaDefaults, librdkafkaSpellings } from '../librdkafka';
import { rubyKeySpeller } from '../rdkafkaKeys';

const identity = { id: 'rdkafka-ruby', broker: 'kafka' } as const;

const clients: readonly (readonly [name: string, kind: DeclarationKind])[] = [
  ['producer', 'kafka.producer'],
  ['consumer', 'kafka.consumer'],
  ['admin', 'kafka.admin'],
];

const messageSpellings = spellings({
  topic: 'topic',
  key: 'key',
  partition: 'partition',
  ...clientOptions(['payload', 'partition_key', 'headers', 'timestamp', 'label', 'topic_config', 'partitioner']),
});

/** karafka-rdkafka and rdkafka: `Rdkafka::Config.new({…}).producer`, with the names of librdkafka. */
export default defineCodeDialect({
  ...identity,
  label: 'rdkafka-ruby',
  library: 'karafka-rdkafka',
  // It has carried librdkafka 1.9.2 and later since its first release.
  supportedVersions: ['0.13.0', '0.20.0'],
  defaults: {
    ...librdkafkaDefaults,
    'kafka.consumer': { ...librdkafkaDefaults['kafka.consumer'], 'session.timeout.ms': [{ value: 45000 }] },
    'kafka.send': librdkafkaDefaults['kafka.producer'] ?? {},
  },
  languages: ['ruby'],
  signal: /\bRdkafka::/,
  readFile: (file) => [
    ...clients.flatMap(([name, kind]) => made(file, name, kind)),
    ...sends(file),
    ...subscriptions(file),
  ],
});

function made(file: CodeFile, name: string, kind: DeclarationKind): readonly Declaration[] {
  return file.calls(name).flatMap((call) => {
    const sources = sourcesOf(file, call);
    if (!sources) return [];
    const parts = { file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources };
    return codeDeclaration({ ...parts, handle: madeHandleOf(file, call) });
  });
}

/** The configuration that a client is made from: `config.producer`, `Rdkafka::Config.new(…).consumer`. */
function sourcesOf(file: CodeFile, call: CallExpression): OptionSource[] | undefined {
  const config = madeBy(file, call.receiver, call.nameToken);
  if (config?.name !== 'new' || receiverWord(config) !== 'Config') return undefined;
  return [{ table: optionsAt(file, config, 0), spellings: librdkafkaSpellings, spellKey: rubyKeySpeller(file) }];
}

/** `producer.produce(topic: …, payload: …)`, whose handle may be waited for. */
function sends(file: CodeFile): readonly Declaration[] {
  return file.calls('produce').flatMap((call) => {
    const producer = madeBy(file, call.receiver, call.nameToken);
    const sources = producer?.name === 'producer' ? sourcesOf(file, producer) : undefined;
    if (!sources) return [];
    const own = { table: optionsAt(file, call, 0), spellings: messageSpellings };
    const isWaitedFor = file.tokens.is(call.close + 1, '.') && file.tokens.isWord(call.close + 2, 'wait');
    return codeDeclaration({
      ...{ file, kind: 'kafka.send', dialect: identity, nameSpan: call.nameSpan, span: call.span },
      sources: [...sources.map((source) => ({ ...source, elsewhere: true })), own],
      ...{ handle: handleOf(file, call), implied: implied(call, isWaitedFor ? { result: 'awaited' } : {}) },
    });
  });
}

function subscriptions(file: CodeFile): readonly Declaration[] {
  return file.calls('subscribe').flatMap((call) => {
    const consumer = madeBy(file, call.receiver, call.nameToken);
    const sources = consumer?.name === 'consumer' ? sourcesOf(file, consumer) : undefined;
    if (!sources) return [];
    const entries = call.args.map(({ span, value }) => ({
      ...{ key: 'topics', value: { type: 'list', items: [value], span } as const, token: call.nameToken },
      ...{ uncertain: false, replaceable: false },
    }));
    const topics = {
      table: { entries, complete: call.args.length === 1, spans: [] },
      spellings: spellings({ topics: 'topics' }),
    };
    return codeDeclaration({
      ...{ file, kind: 'kafka.subscribe', dialect: identity, nameSpan: call.nameSpan, span: call.span },
      ...{
        sources: [...sources.map((source) => ({ ...source, elsewhere: true })), topics],
        handle: handleOf(file, call),
      },
    });
  });
}
