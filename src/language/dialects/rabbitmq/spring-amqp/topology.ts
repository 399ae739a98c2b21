import type { OptionSource } from '../../../declarations/codeDeclaration';
import { nestedTable } from '../../../declarations/argumentTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { constructions } from '../../jvm/objects';
import { overloadOf, positionalSource } from '../../jvm/positional';
import { stepSources } from '../../jvm/stepTables';
import { jvmArguments } from '../jvmArguments';
import { isInAnnotation } from './annotations';
import { declared, said } from './declared';
import { called, enumerated, locators, overflows } from './values';

const pairs = { put: ['withArgument', 'addArgument'], all: ['withArguments'], spellings: jvmArguments };
const ends = new Set(['build']);

/** Methods of QueueBuilder, spring-amqp 3.2.5; which argument each sets was read from the queues they build. */
const queueSteps = spellings({
  exclusive: called('exclusive'),
  autoDelete: called('auto-delete'),
  ttl: 'x-message-ttl',
  expires: 'x-expires',
  maxLength: 'x-max-length',
  maxLengthBytes: 'x-max-length-bytes',
  overflow: enumerated('x-overflow', 'QueueBuilder.Overflow', overflows),
  deadLetterExchange: 'x-dead-letter-exchange',
  deadLetterRoutingKey: 'x-dead-letter-routing-key',
  maxPriority: 'x-max-priority',
  lazy: called('x-queue-mode', 'lazy'),
  leaderLocator: enumerated('x-queue-master-locator', 'QueueBuilder.LeaderLocator', locators),
  singleActiveConsumer: called('x-single-active-consumer'),
  quorum: called('x-queue-type', 'quorum'),
  stream: called('x-queue-type', 'stream'),
  deliveryLimit: 'x-delivery-limit',
});

const queueParameters = [
  ['queue'],
  ['queue', 'durable'],
  ['queue', 'durable', 'exclusive', 'auto-delete'],
  ['queue', 'durable', 'exclusive', 'auto-delete', 'arguments'],
];

/** `new Queue(…)`, `new AnonymousQueue()` and QueueBuilder. */
export function queues(file: CodeFile): readonly Declaration[] {
  const plain = beans(file, 'Queue').flatMap(
    (call) => constructed(file, call, queueParameters, 'rabbitmq.queue', {}) ?? [],
  );
  const anonymous = constructions(file, 'AnonymousQueue').map((call) =>
    declared(file, call, 'rabbitmq.queue', [], {
      implied: said(call, { durable: false, exclusive: true, 'auto-delete': true }),
    }),
  );
  const built = ['durable', 'nonDurable'].flatMap((name) =>
    rootsOn(file, name, 'QueueBuilder').map((call) => {
      const sources = [
        positionalSource(file, call, ['queue']),
        ...stepSources(file, call, { spellings: queueSteps, pairs, ends }),
      ];
      return declared(file, call, 'rabbitmq.queue', sources, {
        implied: said(call, { durable: name === 'durable' }),
        nameSpan: ownerSpan(file, call),
      });
    }),
  );
  return [...plain, ...anonymous, ...built];
}

/** Exchanges by class: what their constructors take after the name. */
const exchangeClasses: Readonly<Record<string, string>> = {
  DirectExchange: 'direct',
  TopicExchange: 'topic',
  FanoutExchange: 'fanout',
  HeadersExchange: 'headers',
};

const exchangeParameters = [
  ['exchange'],
  ['exchange', 'durable', 'auto-delete'],
  ['exchange', 'durable', 'auto-delete', 'arguments'],
];

const exchangeSteps = spellings({
  durable: 'durable',
  autoDelete: called('auto-delete'),
  internal: called('internal'),
  alternate: 'alternate-exchange',
});

/** Classes of exchanges, and ExchangeBuilder. */
export function exchanges(file: CodeFile): readonly Declaration[] {
  const typed = Object.entries(exchangeClasses).flatMap(([name, type]) =>
    beans(file, name).flatMap(
      (call) => constructed(file, call, exchangeParameters, 'rabbitmq.exchange', { type }) ?? [],
    ),
  );
  const custom = exchangeParameters.map(([name = '', ...rest]) => [name, 'type', ...rest]);
  const others = beans(file, 'CustomExchange').flatMap(
    (call) => constructed(file, call, custom, 'rabbitmq.exchange', {}) ?? [],
  );
  const steps = { spellings: exchangeSteps, pairs, ends };
  const built = Object.values(exchangeClasses).flatMap((type) =>
    rootsOn(file, `${type}Exchange`, 'ExchangeBuilder').map((call) => {
      const sources = [positionalSource(file, call, ['exchange']), ...stepSources(file, call, steps)];
      return declared(file, call, 'rabbitmq.exchange', sources, {
        implied: said(call, { type }),
        nameSpan: ownerSpan(file, call),
      });
    }),
  );
  const named = constructions(file, 'ExchangeBuilder').map((call) =>
    declared(file, call, 'rabbitmq.exchange', [
      positionalSource(file, call, ['exchange', 'type']),
      ...stepSources(file, call, steps),
    ]),
  );
  return [...typed, ...others, ...built, ...named];
}

/** What is made as a bean; annotations of the same name look alike in Kotlin. */
function beans(file: CodeFile, name: string): readonly CallExpression[] {
  return constructions(file, name).filter((call) => !isInAnnotation(file, call));
}

function constructed(
  file: CodeFile,
  call: CallExpression,
  overloads: readonly (readonly string[])[],
  kind: Declaration['kind'],
  implied: Readonly<Record<string, string>>,
): Declaration | undefined {
  const parameters = overloadOf(call, overloads);
  if (!parameters) return undefined;
  const own = positionalSource(file, call, parameters);
  const inner = { table: nestedTable(file, own.table, 'arguments'), spellings: jvmArguments };
  const sources: readonly OptionSource[] = parameters.includes('arguments') ? [inner, own] : [own];
  return declared(file, call, kind, sources, { implied: said(call, implied) });
}

/** `Builder.name(…)` */
export function rootsOn(file: CodeFile, name: string, owner: string): readonly CallExpression[] {
  return file.calls(name).filter(({ receiver }) => receiver?.type === 'name' && receiver.path.at(-1) === owner);
}

/** The class in front of a static method. */
export function ownerSpan({ tokens }: CodeFile, call: CallExpression): Declaration['nameSpan'] {
  return tokens.span(call.nameToken - 2, call.nameToken - 2);
}
