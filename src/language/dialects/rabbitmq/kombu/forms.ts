import { spellings } from '../../../declarations/spellings';
import { bindingsAt } from '../../../syntax/code/bindings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { argument, isValue } from '../../python/callForms';
import type { CallForm } from '../../python/callForms';
import { urlOptionsOf } from '../pythonUrl';
import { xArguments } from '../xArguments';
import {
  channelObject,
  connectionObject,
  consumerObject,
  entityName,
  exchangeOptions,
  messageObject,
  onlyQueue,
  producerObject,
  producerOptions,
} from './objects';
import {
  bindingSpellings,
  connectionSpellings,
  consumeSpellings,
  exchangeSpellings,
  kombuVocabulary,
  publishSpellings,
  qosSpellings,
  queueSpellings,
} from './spellings';
import { isRabbitMq, mentionsAmqp } from './transport';

const queueParameters = ['name', 'exchange', 'routing_key', 'channel', 'bindings', 'on_declared'];
const settling = spellings({ multiple: 'multiple', requeue: 'requeue' });

/** Entities are the same over any transport, and what RabbitMQ makes of them matters with it only. */
const whole = (file: CodeFile): boolean => mentionsAmqp(file);

function consumer(parameters: readonly string[]): Omit<CallForm, 'names' | 'parameters'> {
  return {
    kind: 'rabbitmq.consume',
    spellings: consumeSpellings,
    handler: 'callbacks',
    over: (file, _maker, call) => onlyQueue(file, call, parameters),
  };
}

/** Where the class is handed to a method, as ConsumerMixin does, the channel is taken already. */
function isHanded(file: CodeFile, call: CallExpression): boolean {
  const [binding] = bindingsAt(file, [call.name], call.nameToken);
  return call.receiver === undefined && binding !== undefined && binding.value === undefined;
}

/** A queue is bound to the default exchange by the broker, and to no other that is not named. */
function isNamedExchange(file: CodeFile, call: CallExpression, exchange: Expression | undefined): boolean {
  const made = exchange && follow(file, exchange, call.nameToken);
  if (!made || (made.type === 'literal' && !made.value)) return false;
  const [name] = made.type === 'call' ? made.args : [];
  return made.type !== 'call' || !isValue(file, name?.value, made.nameToken, '');
}

const channelFirst = ['channel', 'queues', 'no_ack', 'auto_declare', 'callbacks'];
const queuesFirst = ['queues', 'no_ack', 'auto_declare', 'callbacks'];

/** Signatures of kombu 5.2.4 and 5.7.0. */
export const kombuForms: readonly CallForm[] = [
  {
    names: ['Connection', 'BrokerConnection'],
    kind: 'rabbitmq.connection',
    parameters: ['hostname', 'userid', 'password', 'virtual_host', 'port', 'insist', 'ssl', 'transport'],
    spellings: connectionSpellings,
    implies: (file, call, table) =>
      urlOptionsOf(file, argument(table, 'hostname'), call.nameToken, kombuVocabulary, { heartbeat: 'heartbeat' }),
    whole: (file, call, table) => isRabbitMq(file, argument(table, 'hostname'), call.nameToken) === true,
  },
  {
    names: ['Exchange'],
    kind: 'rabbitmq.exchange',
    parameters: ['name', 'type', 'channel'],
    spellings: exchangeSpellings,
    held: { arguments: { spellings: xArguments } },
    // The default exchange is declared by nobody.
    fits: (file, call, table) => call.args.length > 0 && !isValue(file, argument(table, 'name'), call.nameToken, ''),
    whole,
  },
  {
    names: ['Queue'],
    kind: 'rabbitmq.queue',
    parameters: queueParameters,
    spellings: queueSpellings,
    held: { queue_arguments: { spellings: xArguments } },
    whole,
  },
  {
    names: ['publish'],
    kind: 'rabbitmq.publish',
    on: producerObject,
    over: (file, maker, call) => {
      const exchange = call.args.find(({ name }) => name === 'exchange')?.value;
      return [...producerOptions(file, maker), ...exchangeOptions(file, exchange, call.nameToken)];
    },
    parameters: ['body', 'routing_key', 'delivery_mode', 'mandatory', 'immediate', 'priority', 'content_type'],
    spellings: publishSpellings,
    whole,
  },
  { ...consumer(queuesFirst), names: ['Consumer'], parameters: queuesFirst, fits: isHanded, whole },
  { ...consumer(channelFirst), names: ['Consumer'], parameters: channelFirst, whole },
  {
    ...consumer(['queues', 'channel']),
    names: ['Consumer'],
    on: connectionObject,
    parameters: ['queues', 'channel'],
    whole,
  },
  {
    names: ['qos'],
    kind: 'rabbitmq.qos',
    on: consumerObject,
    parameters: ['prefetch_size', 'prefetch_count', 'apply_global'],
    spellings: qosSpellings,
  },
  {
    names: ['basic_qos'],
    kind: 'rabbitmq.qos',
    on: channelObject,
    parameters: ['prefetch_size', 'prefetch_count', 'apply_global'],
    spellings: qosSpellings,
  },
  { names: ['ack'], kind: 'rabbitmq.ack', on: messageObject, parameters: ['multiple'], spellings: settling },
  {
    names: ['reject'],
    kind: 'rabbitmq.nack',
    on: messageObject,
    parameters: ['requeue'],
    spellings: settling,
    says: { method: 'reject', requeue: false },
    kept: ['requeue'],
  },
  {
    names: ['requeue'],
    kind: 'rabbitmq.nack',
    on: messageObject,
    parameters: [],
    spellings: settling,
    says: { method: 'reject', requeue: true },
  },
];

/** What the same calls declare beside: a queue its binding, a producer its handler of returned messages. */
export const besideForms: readonly CallForm[] = [
  {
    names: ['Queue'],
    kind: 'rabbitmq.binding',
    parameters: queueParameters,
    spellings: bindingSpellings,
    held: { binding_arguments: { spellings: xArguments } },
    over: (file, _maker, call) => {
      const named = (parameter: string, at: number): CallExpression['args'][number] | undefined =>
        call.args.find(({ name }) => name === parameter) ??
        (call.args.slice(0, at + 1).every(({ name, spread }) => name === undefined && !spread)
          ? call.args[at]
          : undefined);
      return [
        ...entityName(file, named('name', 0)?.value, call.nameToken, 'Queue', 'destination'),
        ...entityName(file, named('exchange', 1)?.value, call.nameToken, 'Exchange', 'exchange'),
      ];
    },
    says: { 'destination-type': 'queue' },
    fits: (file, call, table) => isNamedExchange(file, call, argument(table, 'exchange')),
    whole,
  },
  {
    names: ['Producer'],
    kind: 'rabbitmq.returns',
    parameters: [],
    spellings: spellings({}),
    handler: 'on_return',
    fits: (_file, _call, table) => argument(table, 'on_return') !== undefined,
  },
  {
    names: ['Connection', 'BrokerConnection'],
    kind: 'rabbitmq.channel',
    parameters: [],
    spellings: spellings({}),
    held: { transport_options: { spellings: spellings({ confirm_publish: 'confirms' }) } },
    fits: (_file, _call, table) => argument(table, 'transport_options') !== undefined,
    whole: (file, call, table) => isRabbitMq(file, argument(table, 'hostname'), call.nameToken) === true,
  },
];
