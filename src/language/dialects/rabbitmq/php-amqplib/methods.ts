import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import { clientOptions } from '../../clientOptions';
import type { DeclarationKind } from '../../../model/declaration';

/** A method of a channel or of a message, its parameters in order. */
export interface Method {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly parameters: readonly string[];
  readonly spellings: Spellings;
  readonly implied?: Readonly<Record<string, string | boolean>>;
  /** Whether `$arguments` are options of what is declared. */
  readonly takesArguments?: true;
  /** The name is anybody's: it counts only where the arguments are what this method takes. */
  readonly ofMessage?: true;
}

/** A parameter whose `null` is the library's default. */
export function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

function rows(table: Readonly<Record<string, string>>): Spellings {
  return spellings(Object.fromEntries(Object.entries(table).map(([key, canonical]) => [key, plain(canonical)])));
}

const none = rows({});
const flags = { passive: 'passive', durable: 'durable', auto_delete: 'auto-delete' } as const;
const routing = { exchange: 'exchange', routing_key: 'routing-key' } as const;
const publishSpellings = rows({ ...routing, mandatory: 'mandatory', immediate: 'immediate' });

/** PhpAmqpLib/Channel/AMQPChannel.php and PhpAmqpLib/Message/AMQPMessage.php of 2.12 to 3.7.3. */
export const methods: readonly Method[] = [
  {
    name: 'queue_declare',
    kind: 'rabbitmq.queue',
    parameters: ['queue', 'passive', 'durable', 'exclusive', 'auto_delete', 'nowait', 'arguments', 'ticket'],
    spellings: rows({ queue: 'queue', exclusive: 'exclusive', ...flags }),
    takesArguments: true,
  },
  {
    name: 'exchange_declare',
    kind: 'rabbitmq.exchange',
    parameters: ['exchange', 'type', 'passive', 'durable', 'auto_delete', 'internal', 'nowait', 'arguments', 'ticket'],
    spellings: rows({ exchange: 'exchange', type: 'type', internal: 'internal', ...flags }),
    takesArguments: true,
  },
  {
    name: 'queue_bind',
    kind: 'rabbitmq.binding',
    parameters: ['queue', 'exchange', 'routing_key', 'nowait', 'arguments', 'ticket'],
    spellings: rows({ queue: 'destination', ...routing }),
    implied: { 'destination-type': 'queue' },
    takesArguments: true,
  },
  {
    name: 'exchange_bind',
    kind: 'rabbitmq.binding',
    parameters: ['destination', 'source', 'routing_key', 'nowait', 'arguments', 'ticket'],
    spellings: rows({ destination: 'destination', source: 'exchange', routing_key: 'routing-key' }),
    implied: { 'destination-type': 'exchange' },
    takesArguments: true,
  },
  ...[
    { name: 'basic_publish', message: 'msg' },
    { name: 'batch_basic_publish', message: 'message' },
  ].map(({ message, name }): Method => ({
    name,
    kind: 'rabbitmq.publish',
    parameters: [message, 'exchange', 'routing_key', 'mandatory', 'immediate', 'ticket'],
    spellings: publishSpellings,
  })),
  {
    name: 'basic_consume',
    kind: 'rabbitmq.consume',
    parameters: [
      ...['queue', 'consumer_tag', 'no_local', 'no_ack', 'exclusive', 'nowait', 'callback', 'ticket', 'arguments'],
    ],
    spellings: rows({
      queue: 'queue',
      consumer_tag: 'consumer-tag',
      no_local: 'no-local',
      no_ack: 'no-ack',
      exclusive: 'exclusive',
    }),
    takesArguments: true,
  },
  {
    name: 'basic_get',
    kind: 'rabbitmq.get',
    parameters: ['queue', 'no_ack', 'ticket'],
    spellings: rows({ queue: 'queue', no_ack: 'no-ack' }),
  },
  {
    name: 'basic_qos',
    kind: 'rabbitmq.qos',
    parameters: ['prefetch_size', 'prefetch_count', 'a_global'],
    spellings: rows({ prefetch_size: 'prefetch-size', prefetch_count: 'prefetch-count', a_global: 'global' }),
  },
  {
    name: 'basic_ack',
    kind: 'rabbitmq.ack',
    parameters: ['delivery_tag', 'multiple'],
    spellings: rows({ multiple: 'multiple' }),
  },
  {
    name: 'basic_nack',
    kind: 'rabbitmq.nack',
    parameters: ['delivery_tag', 'multiple', 'requeue'],
    spellings: rows({ multiple: 'multiple', requeue: 'requeue' }),
    implied: { method: 'nack' },
  },
  {
    name: 'basic_reject',
    kind: 'rabbitmq.nack',
    parameters: ['delivery_tag', 'requeue'],
    spellings: rows({ requeue: 'requeue' }),
    implied: { method: 'reject' },
  },
  {
    name: 'basic_recover',
    kind: 'rabbitmq.nack',
    parameters: ['requeue'],
    spellings: rows({ requeue: 'requeue' }),
    implied: { method: 'recover' },
  },
  {
    name: 'confirm_select',
    kind: 'rabbitmq.channel',
    parameters: ['nowait'],
    spellings: none,
    implied: { confirms: true },
  },
  {
    name: 'tx_select',
    kind: 'rabbitmq.channel',
    parameters: [],
    spellings: none,
    implied: { transactional: true },
  },
  { name: 'set_return_listener', kind: 'rabbitmq.returns', parameters: ['callback'], spellings: none },
  {
    name: 'ack',
    kind: 'rabbitmq.ack',
    parameters: ['multiple'],
    spellings: rows({ multiple: 'multiple' }),
    ofMessage: true,
  },
  {
    name: 'nack',
    kind: 'rabbitmq.nack',
    parameters: ['requeue', 'multiple'],
    spellings: rows({ requeue: 'requeue', multiple: 'multiple' }),
    implied: { method: 'nack' },
    ofMessage: true,
  },
  {
    name: 'reject',
    kind: 'rabbitmq.nack',
    parameters: ['requeue'],
    spellings: rows({ requeue: 'requeue' }),
    implied: { method: 'reject' },
    ofMessage: true,
  },
];

/** Properties of `new AMQPMessage($body, [...])` (propertyDefinitions of AMQPMessage.php); an expiration is sent as text. */
export const messageSpellings = spellings({
  delivery_mode: plain('delivery-mode'),
  expiration: {
    canonical: 'expiration',
    decode: (value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : undefined),
    encode: (value) => String(value),
  },
  priority: plain('priority'),
  content_type: plain('content-type'),
  content_encoding: plain('content-encoding'),
  message_id: plain('message-id'),
  correlation_id: plain('correlation-id'),
  reply_to: plain('reply-to'),
  ...clientOptions(['application_headers', 'timestamp', 'type', 'user_id', 'app_id', 'cluster_id']),
});
