import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable } from '../../../declarations/optionTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { annotations, argumentSource, attributes, exchangeAttributes, inner, queueAttributes } from './annotations';
import { declared, said } from './declared';
import { attribute } from './values';

const single: OptionSpelling = {
  canonical: 'queue',
  decode: (value) => {
    const only = Array.isArray(value) ? (value.length === 1 ? (value as readonly unknown[])[0] : undefined) : value;
    return typeof only === 'string' && !/[$#]\{/.test(only) ? only : undefined;
  },
  encode: () => undefined,
};

const mode: OptionSpelling = {
  ...attribute('acknowledge-mode'),
  decode: (value) =>
    typeof value === 'string' && /^(auto|manual|none)$/i.test(value) ? value.toLowerCase() : undefined,
  encode: (value) => String(value).toUpperCase(),
};

/** Attributes of @RabbitListener, spring-rabbit 3.2.5. */
const listenerAttributes = spellings({
  queues: single,
  ackMode: mode,
  concurrency: attribute('concurrency'),
  exclusive: 'exclusive',
  priority: attribute('x-priority'),
});

/** @RabbitListener with the queues, exchanges and bindings that it declares. */
export function listeners(file: CodeFile): readonly Declaration[] {
  return annotations(file, 'RabbitListener').flatMap((call) => {
    const table = attributes(file, call);
    const bound = inner(table, 'bindings', 'QueueBinding');
    const declares = inner(table, 'queuesToDeclare', 'Queue');
    const [queue] = [...bound.flatMap((each) => inner(attributes(file, each), 'value', 'Queue')), ...declares];
    const own: OptionSource = { table: { ...table, complete: false }, spellings: listenerAttributes };
    const consume = declared(
      file,
      call,
      'rabbitmq.consume',
      [...(queue ? [nameSource(file, queue, 'queue')] : []), own],
      {
        body: methodAfter(file, call.close),
      },
    );
    return [consume, ...bound.flatMap((each) => binding(file, each)), ...declares.map((each) => queueOf(file, each))];
  });
}

function binding(file: CodeFile, call: CallExpression): readonly Declaration[] {
  const table = attributes(file, call);
  const [queue] = inner(table, 'value', 'Queue');
  const [exchange] = inner(table, 'exchange', 'Exchange');
  const keys = keysOf(table);
  const declarations: Declaration[] = [];
  if (queue) declarations.push(queueOf(file, queue));
  if (exchange) declarations.push(exchangeOf(file, exchange));
  if (!exchange) return declarations;
  for (const key of keys) {
    const sources = [
      argumentSource(file, table),
      queue ? nameSource(file, queue, 'destination') : unnamed(call),
      nameSource(file, exchange, 'exchange'),
      {
        table: { entries: key ? [key] : [], complete: true, spans: [] },
        spellings: spellings({ key: attribute('routing-key') }),
      },
    ];
    const says = { 'destination-type': 'queue', ...(key ? {} : { 'routing-key': '' }) };
    declarations.push(declared(file, call, 'rabbitmq.binding', sources, { implied: said(call, says) }));
  }
  return declarations;
}

/** Each key is a binding of its own; without one the key is empty. */
function keysOf(table: OptionTable): readonly (OptionEntry | undefined)[] {
  const entry = table.entries.find(({ key }) => key === 'key');
  if (!entry) return [undefined];
  if (entry.value.type !== 'list') return [{ ...entry, remove: () => undefined }];
  return entry.value.items.map((value) => ({ ...entry, value, remove: () => undefined }));
}

/** Without a name a queue is exclusive, goes with its last consumer, and has a name that Spring makes. */
function queueOf(file: CodeFile, call: CallExpression): Declaration {
  const table = attributes(file, call);
  const anonymous = table.entries.every(({ key, value }) => (key !== 'value' && key !== 'name') || isEmpty(value));
  const says = anonymous ? { durable: false, exclusive: true, 'auto-delete': true } : {};
  // Without its name it would be another queue.
  const entries = table.entries.map((entry) =>
    entry.key === 'value' || entry.key === 'name' ? { ...entry, remove: () => undefined } : entry,
  );
  const own = { table: { ...table, entries }, spellings: queueAttributes };
  const sources: readonly OptionSource[] = [argumentSource(file, table), own];
  return declared(file, call, 'rabbitmq.queue', sources, { implied: said(call, says) });
}

/** `value = @Queue` without parentheses. */
function unnamed({ nameSpan, nameToken }: CallExpression): OptionSource {
  const value = { type: 'unknown', span: nameSpan } as const;
  const entry = { key: 'destination', value, token: nameToken, uncertain: false, replaceable: false };
  return {
    table: { entries: [entry], complete: true, spans: [] },
    spellings: spellings({ destination: 'destination' }),
  };
}

function isEmpty(value: OptionEntry['value']): boolean {
  return value.type === 'literal' && value.value === '';
}

function exchangeOf(file: CodeFile, call: CallExpression): Declaration {
  const table = attributes(file, call);
  return declared(file, call, 'rabbitmq.exchange', [
    argumentSource(file, table),
    { table, spellings: exchangeAttributes },
  ]);
}

/** The name of a queue or an exchange in its annotation, as an option of what speaks of it. */
function nameSource(file: CodeFile, call: CallExpression, key: string): OptionSource {
  const table = attributes(file, call);
  const entry = table.entries.find((each) => (each.key === 'value' || each.key === 'name') && !isEmpty(each.value));
  const named: OptionTable = entry
    ? { entries: [{ ...entry, key, replaceable: false, remove: () => undefined }], complete: true, spans: [] }
    : unknownTable;
  return {
    table: named,
    spellings: spellings({ [key]: { ...attribute(key), encode: () => undefined } }),
    elsewhere: true,
  };
}

/** The body of the method that an annotation stands before. */
function methodAfter({ tokens }: CodeFile, from: number): Declaration['body'] {
  for (let i = from + 1; i < from + 60 && i < tokens.count; i = tokens.after(i)) {
    if (tokens.is(i, ';')) return undefined;
    if (tokens.is(i, '{') && tokens.mate(i) > 0) return tokens.span(i, tokens.mate(i));
  }
  return undefined;
}
