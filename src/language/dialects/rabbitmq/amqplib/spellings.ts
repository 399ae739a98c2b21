import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { xArguments } from '../xArguments';

/** A value that is sent as it is; `null` is left to the library. */
function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** Named options that stand for arguments (lib/api_args.js of 0.10 to 2.3.1). */
export const queueOptions = spellings({
  durable: plain('durable'),
  exclusive: plain('exclusive'),
  autoDelete: plain('auto-delete'),
  expires: plain('x-expires'),
  messageTtl: plain('x-message-ttl'),
  deadLetterExchange: plain('x-dead-letter-exchange'),
  deadLetterRoutingKey: plain('x-dead-letter-routing-key'),
  maxLength: plain('x-max-length'),
  maxPriority: plain('x-max-priority'),
  overflow: plain('x-overflow'),
  queueMode: plain('x-queue-mode'),
});

const exchangeOptions = spellings({
  durable: plain('durable'),
  autoDelete: plain('auto-delete'),
  internal: plain('internal'),
  alternateExchange: plain('alternate-exchange'),
});

/** A number stands, anything else that is true means persistent, what is not leaves it out. */
const deliveryMode = spellings({
  deliveryMode: {
    canonical: 'delivery-mode',
    decode: (value) => (typeof value === 'number' ? value : value === true ? 2 : undefined),
  },
});

/** Args.publish of lib/api_args.js: `persistent` wins over `deliveryMode`, an expiration is sent as text. */
export const publishOptions = spellings({
  persistent: {
    canonical: 'delivery-mode',
    decode: (value) => (value === null ? undefined : value ? 2 : 1),
    encode: (value) => value === 2,
  },
  mandatory: plain('mandatory'),
  expiration: {
    canonical: 'expiration',
    decode: (value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : undefined),
    encode: (value) => String(value),
  },
  priority: plain('priority'),
  contentType: plain('content-type'),
  contentEncoding: plain('content-encoding'),
  messageId: plain('message-id'),
  correlationId: plain('correlation-id'),
  replyTo: plain('reply-to'),
  CC: plain('cc'),
  BCC: plain('bcc'),
});

const consumeOptions = spellings({
  noAck: plain('no-ack'),
  exclusive: plain('exclusive'),
  noLocal: plain('no-local'),
  consumerTag: plain('consumer-tag'),
  priority: plain('x-priority'),
});

const getOptions = spellings({ noAck: plain('no-ack') });

/** What `connect` takes in an object (lib/connect.js of 2.3.1); the heartbeat in seconds. */
export const connectOptions = spellings({
  hostname: plain('host'),
  port: plain('port'),
  username: plain('username'),
  password: plain('password'),
  vhost: plain('virtual-host'),
  heartbeat: plain('heartbeat'),
  frameMax: plain('frame-max'),
  channelMax: plain('channel-max'),
  protocol: {
    canonical: 'tls',
    decode: (value) => (value === 'amqps' ? true : value === 'amqp' ? false : undefined),
    encode: (value) => (value === true ? 'amqps' : 'amqp'),
  },
});

/** What it takes beside a URL or object, in milliseconds. */
export const socketOptions = spellings({ timeout: plain('connection-timeout') });

/** `recovery: true` or an object, since 1.1.0 (lib/recovery.js of 2.3.1); an object turns it on unless it says otherwise. */
const recoverySwitch = spellings({
  recovery: {
    canonical: 'automatic-recovery',
    decode: (value) => (isTable(value) ? value['enabled'] !== false : value === true),
  },
});

function isTable(value: OptionValue): value is Readonly<Record<string, OptionValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const recoveryOptions = spellings({
  initialDelay: plain('network-recovery-interval'),
  maxDelay: plain('network-recovery-max-interval'),
  maxRetries: plain('max-attempts'),
});

/** What a connection does when it is lost. */
export function recoverySources(file: CodeFile, table: OptionTable): readonly OptionSource[] {
  const only = withoutEdits({ ...table, entries: table.entries.filter(({ key }) => key === 'recovery'), spans: [] });
  const isSwitch = only.entries.some(({ value }) => value.type === 'literal');
  return [
    { table: only, spellings: recoverySwitch },
    ...(isSwitch ? [] : [{ table: nestedTable(file, table, 'recovery'), spellings: recoveryOptions }]),
  ];
}

/** What its URL may say in the query. */
export const urlParameters = { heartbeat: 'heartbeat', frameMax: 'frame-max', channelMax: 'channel-max' } as const;

/** A named option wins over the same key in `arguments`. */
function withArguments(named: Spellings): (file: CodeFile, table: OptionTable) => readonly OptionSource[] {
  return (file, table) => [
    { table: nestedTable(file, table, 'arguments'), spellings: xArguments },
    { table, spellings: named },
  ];
}

/** Options of a queue, its arguments among them. */
export const queueSources = withArguments(queueOptions);

/** Options of an exchange. */
export const exchangeSources = withArguments(exchangeOptions);

/** Options of a consumer. */
export const consumeSources = withArguments(consumeOptions);

/** Options of a message. */
export function publishSources(_file: CodeFile, table: OptionTable): readonly OptionSource[] {
  return [
    { table, spellings: deliveryMode },
    { table, spellings: publishOptions },
  ];
}

/** Options of one message fetched. */
export function getSources(_file: CodeFile, table: OptionTable): readonly OptionSource[] {
  return [{ table, spellings: getOptions }];
}

/** The table of a binding's arguments is what a headers exchange compares. */
export function bindingSources(_file: CodeFile, table: OptionTable): readonly OptionSource[] {
  return [{ table, spellings: { read: plain, write: () => undefined } }];
}
