import type { OptionSource } from '../../../declarations/codeDeclaration';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { argument } from '../../python/callForms';
import { objectBehind } from '../../python/libraryObjects';
import type { LibraryObject } from '../../python/libraryObjects';

/** The library as its imports name it. */
export const aioPikaLibrary = { dialect: { id: 'aio-pika', broker: 'rabbitmq' }, roots: ['aio_pika'] } as const;

/** Kinds of objects of a class: `AbstractQueue`, `AbstractRobustQueue`, `RobustQueue`. */
function classes(name: string): readonly string[] {
  return [`Abstract${name}`, `AbstractRobust${name}`, `Robust${name}`];
}

export const connectionObject: LibraryObject = {
  makers: ['connect', 'connect_robust'],
  types: [...classes('Connection'), 'Connection'],
  named: /conn/i,
};

/** Its methods to declare have names that no other library's have, so whatever it is called, it is a channel. */
export const channelObject: LibraryObject = {
  makers: ['channel'],
  types: [...classes('Channel'), 'Channel'],
  named: /./,
};

export const queueObject: LibraryObject = {
  makers: ['declare_queue', 'get_queue'],
  types: classes('Queue'),
  named: /queue/i,
};

/** `asyncio.Queue` has a `get`, too. */
export const certainQueueObject: LibraryObject = { ...queueObject, named: /^$/ };

export const exchangeObject: LibraryObject = {
  makers: ['declare_exchange', 'get_exchange'],
  types: [...classes('Exchange'), 'Exchange'],
  named: /exchange/i,
};

export const messageObject: LibraryObject = {
  makers: ['get'],
  types: ['AbstractIncomingMessage', 'IncomingMessage'],
  named: /mess|^msg$/i,
};

/** The name that a queue or an exchange was declared with, as an option; not known where the text does not show it. */
export function nameOf(
  file: CodeFile,
  maker: CallExpression | undefined,
  call: CallExpression,
  key: string,
): OptionSource {
  const name = maker && argument(parametersTable(file, maker, ['name']), 'name');
  return named(key, name, maker ? maker.nameToken : call.nameToken, call);
}

/** The routing key of a queue's binding: where none is given, the queue's name (aio_pika/queue.py of 10.2.1, `bind`). */
export function queueNameAsKey(
  file: CodeFile,
  maker: CallExpression | undefined,
  call: CallExpression,
): readonly OptionSource[] {
  const given = argument(parametersTable(file, call, ['exchange', 'routing_key']), 'routing_key');
  const isNone = given?.type === 'literal' && given.value === null;
  return given && !isNone ? [] : [nameOf(file, maker, call, 'routing-key')];
}

/** The exchange that an argument is: its name, or an object declared under that name. */
export function exchangeArgument(file: CodeFile, call: CallExpression): OptionSource {
  const given = argument(parametersTable(file, call, ['exchange']), 'exchange');
  const found = objectBehind(file, aioPikaLibrary, given, call.nameToken, { ...exchangeObject, named: /^$/ });
  if (found?.maker) return nameOf(file, found.maker, call, 'exchange');
  return named('exchange', given, call.nameToken, call);
}

function named(key: string, value: Expression | undefined, token: number, call: CallExpression): OptionSource {
  const entry = {
    key,
    value: value ?? ({ type: 'unknown', span: call.nameSpan } as const),
    token,
    uncertain: false,
    replaceable: false,
  };
  return {
    table: { entries: [entry], complete: true, spans: [] },
    spellings: spellings({ [key]: { canonical: key, decode: (name) => (name === null ? undefined : name) } }),
    elsewhere: true,
  };
}

/** The exchange that a message is published to: the object that publishes, of which one has a name of its own. */
export function publishedTo(file: CodeFile, maker: CallExpression | undefined, call: CallExpression): OptionSource {
  const { receiver } = call;
  const isDefault = receiver?.type === 'name' && receiver.path.at(-1) === 'default_exchange';
  if (!isDefault) return nameOf(file, maker, call, 'exchange');
  const { start, end } = receiver.span;
  const span = { start, end: start + file.text.slice(start, end).replace(/[\s.]+$/, '').length };
  return named('exchange', { type: 'literal', value: '', span }, call.nameToken, call);
}
