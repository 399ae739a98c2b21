import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { namedArguments } from '../../../declarations/literalTable';
import { readTable } from '../../../declarations/readTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Declaration, OptionValue, WrittenOption } from '../../../model/declaration';
import { isPlaceholder } from '../../../declarations/placeholder';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { constructions, objectOf } from '../../jvm/objects';
import { stepSources } from '../../jvm/stepTables';
import { canonicalKafkaValue, kafkaSpelling } from '../values';
import { clientSources } from './clients';
import { topics } from './topicLists';
import { kafkaJavaVocabulary } from './valueNames';

const identity = { id: 'kafka-java', broker: 'kafka' } as const;

/** Attributes are texts in which Spring replaces placeholders and evaluates expressions. */
function attribute(canonical: string, spelling: OptionSpelling = kafkaSpelling(canonical)): OptionSpelling {
  const hides = (value: OptionValue): boolean =>
    Array.isArray(value) ? value.some(hides) : typeof value === 'string' && isPlaceholder(value);
  return {
    canonical,
    decode: (value) => (hides(value) ? undefined : spelling.decode ? spelling.decode(value) : value),
    encode: (value) => String(value),
  };
}

/** Attributes of @KafkaListener (spring-kafka 3.3). */
const listenerSpellings = spellings({
  topics: { ...attribute('topics', topics), encode: () => undefined },
  topicPattern: attribute('pattern'),
  groupId: attribute('group.id'),
  clientIdPrefix: attribute('client.id'),
  concurrency: attribute('container.concurrency'),
});

/** Attributes of @RetryableTopic; the replication factor and the partitions are those of the topics it makes. */
const retrySpellings = spellings({
  attempts: attribute('retry.topic.attempts'),
  numPartitions: attribute('retry.topic.partitions'),
  replicationFactor: attribute('retry.topic.replication.factor'),
  autoCreateTopics: attribute('retry.topic.auto.create'),
});

/** @KafkaListener, and what @RetryableTopic beside it adds. */
export function listeners(file: CodeFile): readonly Declaration[] {
  const annotations = (name: string): readonly CallExpression[] =>
    file.calls(name).filter((call) => file.tokens.is(file.chainStart(call.nameToken) - 1, '@'));
  const retries = annotations('RetryableTopic');
  return annotations('KafkaListener').map((call) => {
    const retry = retries.find((each) => isBeside(file, each, call));
    const table = namedArguments(file, call, readTable);
    const properties = table.entries.find((entry) => entry.key === 'properties');
    const sources: OptionSource[] = [{ table, spellings: listenerSpellings }];
    if (retry) sources.push({ table: namedArguments(file, retry, readTable), spellings: retrySpellings });
    return codeDeclaration({
      ...{ file, kind: 'kafka.consumer', dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
      ...{ vocabulary: kafkaJavaVocabulary, complete: false },
      implied: propertiesOf(file, call, properties?.value),
      body: methodAfter(file, Math.max(call.close, retry?.close ?? 0)),
    });
  });
}

/** Only other annotations stand between two of one method. */
function isBeside(file: CodeFile, a: CallExpression, b: CallExpression): boolean {
  const [first, second] = a.nameToken < b.nameToken ? [a, b] : [b, a];
  const { tokens } = file;
  let i = first.close + 1;
  while (i < second.nameToken && tokens.is(i, '@')) {
    i += 2;
    while (tokens.is(i, '.')) i += 2;
    if (tokens.is(i, '(')) i = tokens.after(i);
  }
  return i === second.close + 1;
}

/** `properties = { "max.poll.records=10", "isolation.level: read_committed" }` */
function propertiesOf(
  file: CodeFile,
  call: CallExpression,
  value: CallExpression['args'][number]['value'] | undefined,
): ReadonlyMap<string, WrittenOption> {
  const evaluation = value && evaluate(file, value, call.nameToken, kafkaJavaVocabulary);
  if (!value || evaluation?.how !== 'value') return new Map();
  const lines = Array.isArray(evaluation.value) ? (evaluation.value as readonly OptionValue[]) : [evaluation.value];
  return new Map(
    lines.flatMap((line) => {
      const [, key, text] = (typeof line === 'string' && /^\s*([\w.]+)\s*[=:\s]\s*(.*?)\s*$/.exec(line)) || [];
      if (key === undefined || text === undefined) return [];
      const option: WrittenOption = isPlaceholder(text)
        ? { how: 'unknowable', span: value.span }
        : { how: 'written', value: canonicalKafkaValue(key, text), span: value.span };
      return [[key, option]];
    }),
  );
}

/** The body of the method that annotations stand before. */
function methodAfter({ tokens }: CodeFile, from: number): Declaration['body'] {
  for (let i = from + 1; i < from + 60 && i < tokens.count; i = tokens.after(i)) {
    if (tokens.is(i, ';')) return undefined;
    if (tokens.is(i, '{') && tokens.mate(i) > 0) return tokens.span(i, tokens.mate(i));
  }
  return undefined;
}

const container = (name: string): OptionSpelling => kafkaSpelling(`container.${name}`);
const mode: OptionSpelling = {
  canonical: 'container.ack.mode',
  encode: (value) => ({ code: `ContainerProperties.AckMode.${String(value)}` }),
};

/** Setters of ContainerProperties (spring-kafka 3.3), times in milliseconds. */
const properties: Readonly<Record<string, OptionSpelling>> = {
  ackMode: mode,
  ackCount: container('ack.count'),
  ackTime: container('ack.time'),
  asyncAcks: container('async.acks'),
  syncCommits: container('sync.commits'),
  idleBetweenPolls: container('idle.between.polls'),
  missingTopicsFatal: container('missing.topics.fatal'),
  pollTimeout: container('poll.timeout'),
  stopImmediate: container('immediate.stop'),
  groupId: kafkaSpelling('group.id'),
  clientId: kafkaSpelling('client.id'),
};

const factorySpellings = spellings({
  concurrency: container('concurrency'),
  batchListener: {
    canonical: 'container.type',
    decode: (value) => (value === true ? 'batch' : 'single'),
    encode: (value) => value === 'batch',
  },
  ...Object.fromEntries(
    Object.entries(properties).map(([name, spelling]) => [`containerProperties.${name}`, spelling]),
  ),
});

const takers = [
  'ConcurrentKafkaListenerContainerFactory',
  'KafkaMessageListenerContainer',
  'ConcurrentMessageListenerContainer',
];

/** Containers and their factories, with the options of the consumers they make. */
export function containers(file: CodeFile): readonly Declaration[] {
  const made = takers
    .flatMap((name) => constructions(file, name))
    .map((call) => {
      const [own, ...others] = stepSources(file, call, { spellings: factorySpellings, setters: true });
      const factory = own?.table.entries.findLast((entry) => entry.key === 'consumerFactory');
      const given = factory ? factory.value : call.args[0]?.value;
      const maker = given && objectOf(file, given, factory?.token ?? call.nameToken).maker;
      const consumer = maker && clientSources(file, maker);
      const sources = [
        ...(consumer ?? []).map((source) => ({ ...source, elsewhere: true })),
        ...(own ? [own] : []),
        ...others,
      ];
      return containerDeclaration(file, call, sources, consumer !== undefined);
    });
  const alone = constructions(file, 'ContainerProperties').map((call) => {
    const table = stepSources(file, call, { spellings: spellings(properties), setters: true });
    const subscribed = subscribedTo(call);
    return containerDeclaration(file, call, [subscribed, ...table], false);
  });
  return [...made, ...alone];
}

/** `new ContainerProperties("orders", "payments")`; a pattern and partitions stay unknown. */
function subscribedTo(call: CallExpression): OptionSource {
  const items = call.args.map((argument) => argument.value);
  const span = { start: items[0]?.span.start ?? call.span.start, end: items.at(-1)?.span.end ?? call.span.end };
  const value = { type: 'list', items, span } as const;
  const entry = { key: 'topics', value, token: call.nameToken, uncertain: false, replaceable: false };
  return {
    table: { entries: items.length > 0 ? [entry] : [], complete: false, spans: [] },
    spellings: spellings({ topics }),
  };
}

/** The container turns auto commit off unless it is written (KafkaMessageListenerContainer, spring-kafka 2.3 to 3.3). */
function containerDeclaration(
  file: CodeFile,
  call: CallExpression,
  sources: readonly OptionSource[],
  complete: boolean,
): Declaration {
  return codeDeclaration({
    ...{ file, kind: 'kafka.consumer', dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ vocabulary: kafkaJavaVocabulary, complete },
    ...(complete && {
      implied: new Map([['enable.auto.commit', { how: 'written', value: false, span: call.nameSpan }]]),
    }),
  });
}
