import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionValue, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { isConstruction, rootOf } from '../../jvm/objects';
import { isNull, positionalSource } from '../../jvm/positional';
import { stepSources, unsharedSources } from '../../jvm/stepTables';

/** Methods of AMQP.BasicProperties.Builder, amqp-client 5.25.0. */
export const messageSpellings = spellings({
  contentType: 'content-type',
  contentEncoding: 'content-encoding',
  deliveryMode: 'delivery-mode',
  priority: 'priority',
  correlationId: 'correlation-id',
  replyTo: 'reply-to',
  expiration: 'expiration',
  messageId: 'message-id',
});

/** Parameters of its constructor. */
const properties = [
  ...['content-type', 'content-encoding', '', 'delivery-mode', 'priority', 'correlation-id', 'reply-to'],
  ...['expiration', 'message-id', '', '', '', '', ''],
];

/** Constants of com.rabbitmq.client.MessageProperties, amqp-client 5.25.0. */
const constants: Readonly<Record<string, Readonly<Record<string, OptionValue>>>> = {
  MINIMAL_BASIC: {},
  MINIMAL_PERSISTENT_BASIC: { 'delivery-mode': 2 },
  BASIC: { 'content-type': 'application/octet-stream', 'delivery-mode': 1, priority: 0 },
  PERSISTENT_BASIC: { 'content-type': 'application/octet-stream', 'delivery-mode': 2, priority: 0 },
  TEXT_PLAIN: { 'content-type': 'text/plain', 'delivery-mode': 1, priority: 0 },
  PERSISTENT_TEXT_PLAIN: { 'content-type': 'text/plain', 'delivery-mode': 2, priority: 0 },
};

/** The properties of a message as its publish has them. */
export interface Message {
  readonly sources: readonly OptionSource[];
  readonly implied: ReadonlyMap<string, WrittenOption>;
}

const unknown: Message = { sources: [{ table: unknownTable, spellings: messageSpellings }], implied: new Map() };
const ends: ReadonlySet<string> = new Set(['build']);

/** What the argument for the properties says. */
export function messageOf(file: CodeFile, value: Expression | undefined, token: number): Message {
  const message = readMessage(file, value, token);
  return { ...message, sources: unsharedSources(file, value, token, message.sources) };
}

function readMessage(file: CodeFile, value: Expression | undefined, token: number): Message {
  if (value === undefined || isNull(value)) return { sources: [], implied: new Map() };
  const made = follow(file, value, token);
  if (made.type === 'name') return constantOf(made) ?? unknown;
  const root = rootOf(file, made, token);
  if (!root) return unknown;
  if (isConstruction(file, root) && root.name === 'Builder') {
    return { sources: built(file, root), implied: new Map() };
  }
  if (isConstruction(file, root) && root.name === 'BasicProperties') {
    if (root.args.length === 0) return { sources: [], implied: new Map() };
    return { sources: [positionalSource(file, root, properties)], implied: new Map() };
  }
  const base = root.name === 'builder' && root.receiver ? constantOf(root.receiver) : undefined;
  return base ? { ...base, sources: built(file, root) } : unknown;
}

function built(file: CodeFile, root: CallExpression): readonly OptionSource[] {
  return stepSources(file, root, { spellings: messageSpellings, ends }).map((source) => ({
    ...source,
    elsewhere: true,
  }));
}

/** `MessageProperties.PERSISTENT_TEXT_PLAIN`, or without its class where it was imported. */
function constantOf(expression: Expression): Message | undefined {
  if (expression.type !== 'name') return undefined;
  const { path, span } = expression;
  const owner = path.at(-2);
  const name = path.at(-1) ?? '';
  if (!Object.hasOwn(constants, name) || (owner !== undefined && owner !== 'MessageProperties')) return undefined;
  const values = Object.entries(constants[name] ?? {});
  return { sources: [], implied: new Map(values.map(([key, value]) => [key, { how: 'written', value, span }])) };
}
