import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { objectOf } from '../../jvm/objects';

/** What a method is called on. */
export type Receiver = 'connection' | 'jetstream' | 'dispatcher' | 'message' | 'subscription' | 'context';

/** By the interface a name is declared with (io.nats.client, jnats 2.21.1). */
const types: Readonly<Record<string, Receiver>> = {
  Connection: 'connection',
  JetStream: 'jetstream',
  Dispatcher: 'dispatcher',
  Message: 'message',
  JetStreamSubscription: 'subscription',
  ConsumerContext: 'context',
  BaseConsumerContext: 'context',
  OrderedConsumerContext: 'context',
};

/** By the method that makes it. */
const makers: Readonly<Record<string, Receiver>> = {
  connect: 'connection',
  connectReconnectOnConnect: 'connection',
  jetStream: 'jetstream',
  createDispatcher: 'dispatcher',
  nextMessage: 'message',
  subscribe: 'subscription',
  getConsumerContext: 'context',
  createOrUpdateConsumer: 'context',
  createOrderedConsumer: 'context',
};

/** By the names that people give them, where the text does not show what they are. */
const names: readonly (readonly [pattern: RegExp, receiver: Receiver])[] = [
  [/^(nc|nats|natsConnection|connection|conn)$/i, 'connection'],
  [/^(js|jetStream)$/i, 'jetstream'],
  [/^(d|disp|dispatcher)$/i, 'dispatcher'],
  [/^(m|msg|message)$/i, 'message'],
];

/** What the text says that a method is called on; `undefined` where it may be anything. */
export function receiverOf(file: CodeFile, call: CallExpression): Receiver | undefined {
  const { receiver } = call;
  if (receiver === undefined) return undefined;
  const { maker, type } = objectOf(file, receiver, call.nameToken);
  if (type !== undefined) return Object.hasOwn(types, type) ? types[type] : undefined;
  if (maker) return Object.hasOwn(makers, maker.name) ? makers[maker.name] : undefined;
  const name = receiver.type === 'name' ? (receiver.path.at(-1) ?? '') : '';
  return names.find(([pattern]) => pattern.test(name))?.[1];
}
