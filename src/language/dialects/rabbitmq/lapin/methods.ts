import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';

/** A method of a channel or of a delivery, by what stands at each of its positions. */
export interface Method {
  readonly name: string;
  readonly kind: DeclarationKind;
  /** Canonical names of positional arguments, or the part they are: `options`, `arguments`, `properties`. */
  readonly parameters: readonly string[];
  readonly options?: Spellings;
  readonly implied?: Readonly<Record<string, string | boolean>>;
  /** The type of options without which it is another library's method of this name. */
  readonly type: string;
}

const flags = { passive: 'passive', durable: 'durable', auto_delete: 'auto-delete', nowait: 'client.nowait' } as const;
const requeue = spellings({ requeue: 'requeue' });

/** src/channel.rs, src/generated/channel.rs and src/acker.rs of 2.0 to 4.7.4. */
export const methods: readonly Method[] = [
  {
    ...{ name: 'queue_declare', kind: 'rabbitmq.queue', type: 'QueueDeclareOptions' },
    parameters: ['queue', 'options', 'arguments'],
    options: spellings({ ...flags, exclusive: 'exclusive' }),
  },
  {
    ...{ name: 'exchange_declare', kind: 'rabbitmq.exchange', type: 'ExchangeDeclareOptions' },
    parameters: ['exchange', 'type', 'options', 'arguments'],
    options: spellings({ ...flags, internal: 'internal' }),
  },
  {
    ...{ name: 'queue_bind', kind: 'rabbitmq.binding', type: 'QueueBindOptions' },
    parameters: ['destination', 'exchange', 'routing-key', 'options', 'arguments'],
    implied: { 'destination-type': 'queue' },
  },
  {
    ...{ name: 'exchange_bind', kind: 'rabbitmq.binding', type: 'ExchangeBindOptions' },
    parameters: ['destination', 'exchange', 'routing-key', 'options', 'arguments'],
    implied: { 'destination-type': 'exchange' },
  },
  {
    ...{ name: 'basic_publish', kind: 'rabbitmq.publish', type: 'BasicPublishOptions' },
    parameters: ['exchange', 'routing-key', 'options', '', 'properties'],
    options: spellings({ mandatory: 'mandatory', immediate: 'immediate' }),
  },
  {
    ...{ name: 'basic_consume', kind: 'rabbitmq.consume', type: 'BasicConsumeOptions' },
    parameters: ['queue', 'consumer-tag', 'options', 'arguments'],
    options: spellings({ no_local: 'no-local', no_ack: 'no-ack', exclusive: 'exclusive', nowait: 'client.nowait' }),
  },
  {
    ...{ name: 'basic_get', kind: 'rabbitmq.get', type: 'BasicGetOptions' },
    parameters: ['queue', 'options'],
    options: spellings({ no_ack: 'no-ack' }),
  },
  {
    ...{ name: 'basic_qos', kind: 'rabbitmq.qos', type: 'BasicQosOptions' },
    parameters: ['prefetch-count', 'options'],
    options: spellings({ global: 'global' }),
  },
  ...[
    { name: 'basic_ack', parameters: ['', 'options'] },
    { name: 'ack', parameters: ['options'] },
  ].map((part): Method => ({
    ...{ ...part, kind: 'rabbitmq.ack', type: 'BasicAckOptions', options: spellings({ multiple: 'multiple' }) },
  })),
  ...[
    { name: 'basic_nack', parameters: ['', 'options'] },
    { name: 'nack', parameters: ['options'] },
  ].map((part): Method => ({
    ...{ ...part, kind: 'rabbitmq.nack', type: 'BasicNackOptions', implied: { method: 'nack' } },
    options: spellings({ multiple: 'multiple', requeue: 'requeue' }),
  })),
  ...[
    { name: 'basic_reject', parameters: ['', 'options'] },
    { name: 'reject', parameters: ['options'] },
  ].map((part): Method => ({
    ...{ ...part, kind: 'rabbitmq.nack', type: 'BasicRejectOptions', implied: { method: 'reject' } },
    options: requeue,
  })),
  {
    ...{ name: 'basic_recover', kind: 'rabbitmq.nack', type: 'BasicRecoverOptions', options: requeue },
    ...{ parameters: ['options'], implied: { method: 'recover' } },
  },
  {
    ...{ name: 'confirm_select', kind: 'rabbitmq.channel', type: 'ConfirmSelectOptions' },
    ...{ parameters: ['options'], implied: { confirms: true } },
  },
  {
    ...{ name: 'tx_select', kind: 'rabbitmq.channel', type: '', parameters: [] },
    implied: { transactional: true },
  },
];
