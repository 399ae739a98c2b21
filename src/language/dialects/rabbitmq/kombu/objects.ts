import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable, withoutEdits } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { argument } from '../../python/callForms';
import { constructedName } from '../../python/libraryCalls';
import type { LibraryObject } from '../../python/libraryObjects';

import { deliveryMode } from './spellings';

/** The library as its imports name it. */
export const kombuLibrary = { dialect: { id: 'kombu', broker: 'rabbitmq' }, roots: ['kombu'] } as const;

export const connectionObject: LibraryObject = {
  makers: ['Connection', 'BrokerConnection', 'clone'],
  named: /conn/i,
};
export const producerObject: LibraryObject = { makers: ['Producer'], named: /producer|publisher/i };
export const consumerObject: LibraryObject = { makers: ['Consumer'], named: /consumer/i };
export const channelObject: LibraryObject = { makers: ['channel'], named: /channel/i };
export const messageObject: LibraryObject = { makers: ['get'], types: ['Message'], named: /mess|^msg$/i };

/** An option whose value is the name of an entity: a text, or `Exchange('orders', …)` wherever it is made. */
export function entityName(
  file: CodeFile,
  given: Expression | undefined,
  token: number,
  entity: 'Exchange' | 'Queue',
  key: string,
): readonly OptionSource[] {
  if (given === undefined) return [];
  const made = follow(file, given, token);
  const isMade = made.type === 'call' && constructedName(file, kombuLibrary, made) === entity;
  const name = isMade ? argument(parametersTable(file, made, ['name']), 'name') : given;
  const nothing: Expression = { type: 'literal', value: '', span: given.span };
  const at = isMade ? made.nameToken : token;
  const entry = { key, value: name ?? nothing, token: at, uncertain: false, replaceable: false };
  return [
    {
      table: { entries: [entry], complete: true, spans: [] },
      spellings: spellings({ [key]: { canonical: key, decode: (value) => (value === null ? undefined : value) } }),
      elsewhere: true,
    },
  ];
}

/** The exchange that messages go to, and how long they live where it says so for them. */
export function exchangeOptions(file: CodeFile, given: Expression | undefined, token: number): readonly OptionSource[] {
  const made = given && follow(file, given, token);
  const isMade = made?.type === 'call' && constructedName(file, kombuLibrary, made) === 'Exchange';
  const table = isMade ? parametersTable(file, made, []) : undefined;
  const mode = table && {
    table: { ...withoutEdits(table), spans: [] },
    spellings: spellings({ delivery_mode: deliveryMode }),
    elsewhere: true,
  };
  return [...entityName(file, given, token, 'Exchange', 'exchange'), ...(mode ? [mode] : [])];
}

/** The queue that a consumer takes where it takes one: `queues=[queue]`, `queues=queue`. */
export function onlyQueue(
  file: CodeFile,
  call: CallExpression,
  parameters: readonly string[],
): readonly OptionSource[] {
  const queues = argument(parametersTable(file, call, parameters), 'queues');
  if (queues?.type !== 'list') return entityName(file, queues, call.nameToken, 'Queue', 'queue');
  const [only, ...others] = queues.items;
  return others.length > 0 ? [] : entityName(file, only, call.nameToken, 'Queue', 'queue');
}

/** The exchange and key that a producer was made with. */
export function producerOptions(file: CodeFile, maker: CallExpression | undefined): readonly OptionSource[] {
  if (!maker) return [{ table: unknownTable, spellings: spellings({}) }];
  const table = parametersTable(file, maker, ['channel', 'exchange', 'routing_key']);
  const key = table.entries.filter((entry) => entry.key === 'routing_key');
  return [
    ...exchangeOptions(file, argument(table, 'exchange'), maker.nameToken),
    {
      table: { entries: key, complete: table.complete, spans: [] },
      spellings: spellings({ routing_key: 'routing-key' }),
      elsewhere: true,
    },
  ];
}
