import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind, OptionValue, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { NestTransport } from '../../nestTransports';
import { managerSources } from '../amqp-connection-manager/spellings';
import { urlOptions } from '../amqplib/connections';
import { queueSources } from '../amqplib/spellings';
import { xArguments } from '../xArguments';

const dialect = { id: 'nestjs-rmq', broker: 'rabbitmq' } as const;

const urlNames = spellings({ urls: 'url' });
const attemptNames = spellings({ maxConnectionAttempts: 'max-attempts' });
const queueNames = spellings({ queue: 'queue', noAssert: 'passive' });
const qosNames = spellings({ prefetchCount: 'prefetch-count', isGlobalPrefetchCount: 'global' });
const consumeNames = spellings({
  queue: 'queue',
  noAck: 'no-ack',
  consumerTag: 'consumer-tag',
  prefetchCount: 'prefetch-count',
});
const typeNames = spellings({ exchangeType: 'type' });
const routingNames = spellings({ routingKey: 'routing-key' });
const persistentNames = spellings({
  persistent: { canonical: 'delivery-mode', decode: (value) => (value ? 2 : 1), encode: (value) => value === 2 },
});

/** What a transport declares (server-rmq.js, client-rmq.js of 10.4 to 12.1): a server consumes, a client publishes. */
export function transportDeclarations(file: CodeFile, transport: NestTransport): readonly Declaration[] {
  const { options, role } = transport;
  const declare = (
    kind: DeclarationKind,
    sources: readonly OptionSource[],
    implied: ReadonlyMap<string, WrittenOption> = new Map(),
    complete = true,
  ): Declaration =>
    codeDeclaration({
      ...{ file, kind, dialect, sources, implied, complete: complete && options.complete },
      ...{ nameSpan: transport.nameSpan, span: transport.span, handle: transport.handle },
    });
  const says = (values: Readonly<Record<string, OptionValue>>): ReadonlyMap<string, WrittenOption> =>
    new Map(Object.entries(values).map(([key, value]) => [key, { how: 'written', value, span: transport.nameSpan }]));
  const has = (key: string): boolean => options.entries.some((entry) => entry.key === key);
  const own = (names: OptionSource['spellings']): OptionSource => ({ table: options, spellings: names });
  const queueSpelled = [...queueSources(file, nestedTable(file, options, 'queueOptions')), own(queueNames)];
  const routed = has('exchange') || has('wildcards');
  // Named after the queue where it has no name of its own.
  const exchange = {
    table: withoutEdits(options),
    spellings: spellings({ [has('exchange') ? 'exchange' : 'queue']: 'exchange' }),
  };
  const consumer = role === 'server';
  return [
    connection(file, transport, declare),
    ...(role === 'client' && has('wildcards') ? [] : [declare('rabbitmq.queue', queueSpelled)]),
    ...(consumer || has('prefetchCount') ? [declare('rabbitmq.qos', [own(qosNames)])] : []),
    ...(consumer ? [declare('rabbitmq.consume', [own(consumeNames)])] : []),
    ...(routed
      ? [
          declare(
            'rabbitmq.exchange',
            [...exchangeArguments(file, options), exchange, own(typeNames)],
            says({ durable: true }),
          ),
        ]
      : []),
    ...(routed && has('routingKey')
      ? [
          declare(
            'rabbitmq.binding',
            [
              exchange,
              { table: withoutEdits(options), spellings: spellings({ queue: 'destination' }) },
              { table: withoutEdits(options), spellings: routingNames },
            ],
            says({ 'destination-type': 'queue' }),
          ),
        ]
      : []),
    ...(role === 'client' ? clientDeclarations(declare, says, own, exchange, options) : []),
  ];
}

type Declare = (
  kind: DeclarationKind,
  sources: readonly OptionSource[],
  implied?: ReadonlyMap<string, WrittenOption>,
  complete?: boolean,
) => Declaration;

/** A client sends to its queue, or with the pattern as routing key to an exchange, on a channel that confirms. */
function clientDeclarations(
  declare: Declare,
  says: (values: Readonly<Record<string, OptionValue>>) => ReadonlyMap<string, WrittenOption>,
  own: (names: OptionSource['spellings']) => OptionSource,
  exchange: OptionSource,
  options: OptionTable,
): readonly Declaration[] {
  const byPattern = options.entries.some(({ key }) => key === 'wildcards' || key === 'exchangeType');
  const target = byPattern
    ? [exchange]
    : [{ table: withoutEdits(options), spellings: spellings({ queue: 'routing-key' }) }];
  const publish = declare(
    'rabbitmq.publish',
    [...target, own(persistentNames)],
    says(byPattern ? {} : { exchange: '' }),
  );
  const key = { how: 'unknowable', span: publish.nameSpan } as const;
  const written = byPattern ? new Map([...publish.written, ['routing-key', key] as const]) : publish.written;
  return [declare('rabbitmq.channel', [], says({ confirms: true, transactional: false })), { ...publish, written }];
}

function connection(file: CodeFile, { nameSpan, options }: NestTransport, declare: Declare): Declaration {
  const socket = nestedTable(file, options, 'socketOptions');
  const urls = options.entries.findLast(({ key }) => key === 'urls');
  const only = urls?.value.type === 'list' && urls.value.items.length === 1 ? urls.value.items[0] : undefined;
  const url = urls && only ? evaluate(file, only, urls.token) : undefined;
  const said = url ? urlOptions(url, only) : new Map<string, WrittenOption>();
  const recovery: WrittenOption = { how: 'written', value: true, span: nameSpan };
  return declare(
    'rabbitmq.connection',
    [
      ...managerSources(file, socket, said.has('heartbeat')), // What a URL says goes with it.
      { table: withoutEdits(options), spellings: urlNames },
      { table: options, spellings: attemptNames },
    ],
    new Map([['automatic-recovery', recovery], ...said]),
    // Any other URL may say more.
    urls === undefined || url?.how === 'value',
  );
}

function exchangeArguments(file: CodeFile, options: OptionTable): readonly OptionSource[] {
  return [{ table: nestedTable(file, options, 'exchangeArguments'), spellings: xArguments }];
}
