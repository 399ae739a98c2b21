import type { CallForm } from '../../../declarations/callForm';
import type { DeclarationKind } from '../../../model/declaration';
import { tableSources } from './spellings';

/** A method of a channel or connection: its parameters are one table. Some take a name in its place. */
export interface MethodForm extends CallForm {
  /** What a text in place of the table says. */
  readonly text?: string;
}

const kinds: Readonly<Record<keyof typeof tableSources, DeclarationKind>> = {
  queueDeclare: 'rabbitmq.queue',
  exchangeDeclare: 'rabbitmq.exchange',
  queueBind: 'rabbitmq.binding',
  exchangeBind: 'rabbitmq.binding',
  basicConsume: 'rabbitmq.consume',
  basicQos: 'rabbitmq.qos',
  basicGet: 'rabbitmq.get',
  basicAck: 'rabbitmq.ack',
  basicNack: 'rabbitmq.nack',
  basicPublish: 'rabbitmq.publish',
};

/** What else a method says. */
const extras: Readonly<Partial<Record<keyof typeof tableSources, Partial<MethodForm>>>> = {
  queueDeclare: { text: 'queue' },
  basicGet: { text: 'queue' },
  basicPublish: { text: 'routing-key' },
  queueBind: { implied: { 'destination-type': 'queue' } },
  exchangeBind: { implied: { 'destination-type': 'exchange' } },
  basicConsume: { handler: 1 },
  basicNack: { implied: { method: 'nack' } },
};

/** The form of a method, or of what a list in the options of a consumer or publisher declares. */
export function formOf(name: keyof typeof tableSources): MethodForm {
  return { name, kind: kinds[name], options: { at: 0, sources: tableSources[name] }, ...extras[name] };
}

/** Methods of `Channel`, most of which `Connection` has too (Channel.ts, Connection.ts of 5.0). */
export const methodForms: readonly MethodForm[] = (Object.keys(kinds) as (keyof typeof kinds)[]).map(formOf);

/** `send` of a publisher and of an RPC client publishes. */
export const sendForm: MethodForm = { ...formOf('basicPublish'), name: 'send' };

/** Lists in the options of a consumer and of a publisher (Consumer.ts, Connection.ts of 5.0). */
export const lists: readonly (readonly [key: string, form: MethodForm])[] = [
  ['queues', formOf('queueDeclare')],
  ['exchanges', formOf('exchangeDeclare')],
  ['queueBindings', formOf('queueBind')],
  ['exchangeBindings', formOf('exchangeBind')],
];
