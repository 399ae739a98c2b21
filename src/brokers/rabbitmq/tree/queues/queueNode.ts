import type { Property } from '../../../api/property';
import type { ResourceNode } from '../../../api/resource';
import { description } from '../../../api/words';
import { countOf, entriesOf, flagOf, nameOf, textOf, textsOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { argumentFacts, fact, formatCount, linkFact } from '../facts';
import { formatRate, rateOf } from '../rates';
import { queueHealthOf } from './queueHealth';

/**
 * Measured on 3.10.8 and 4.3.6 with 5,000 queues, a page of 500: with `columns=` alone 0.1 s, and with
 * `disable_stats=true&enable_queue_totals=true` 0.16 to 0.4 s. Only the former tells the consumers and the messages
 * of a stream, so it is what is asked; the rates then cost nothing more. `enable_queue_totals` matters where the server
 * itself was told to collect no statistics: it then still says ready and unacked.
 */
export const queueQuery = {
  columns: [
    'name,type,state,messages,messages_ready,messages_unacknowledged,consumers,consumer_capacity,message_bytes',
    'message_stats.publish_details.rate,message_stats.deliver_get_details.rate',
    'durable,auto_delete,exclusive,arguments,policy,operator_policy,node,leader,members,online',
  ].join(','),
  enable_queue_totals: true,
};

/** The node of a queue or a stream. A figure that the server does not tell is left out, never shown as 0. */
export function queueNode(context: TreeContext, vhost: string, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const type = textOf(json, 'type');
  const consumers = countOf(json, 'consumers');
  const health = queueHealthOf(json);
  return {
    ref: refOf(context, 'queue', vhost, name),
    label: name,
    ...description(
      formatCount(countOf(json, 'messages_ready'), 'ready'),
      formatCount(countOf(json, 'messages_unacknowledged'), 'unacked'),
      formatCount(consumers, consumers === 1 ? 'consumer' : 'consumers'),
      formatRate(rateOf(json, 'publish'), 'in'),
      formatRate(rateOf(json, 'deliver_get'), 'out'),
    ),
    properties: [...queueState(json), ...queueDeclaration(context, vhost, json), ...queueNodes(context, json)],
    ...(health && { health }),
    hasChildren: true,
    ...(type !== undefined && { variant: type }),
  };
}

/** Messages and consumers, now. */
export function queueState(json: JsonObject): readonly Property[] {
  const capacity = countOf(json, 'consumer_capacity');
  return [
    ...fact('type', 'Type', textOf(json, 'type')),
    ...fact('state', 'State', textOf(json, 'state')),
    ...fact('ready', 'Ready', countOf(json, 'messages_ready'), 'count'),
    ...fact('unacked', 'Unacked', countOf(json, 'messages_unacknowledged'), 'count'),
    ...fact('messages', 'Messages', countOf(json, 'messages'), 'count'),
    ...fact('messageBytes', 'Size of messages', countOf(json, 'message_bytes'), 'bytes'),
    ...fact('consumers', 'Consumers', countOf(json, 'consumers'), 'count'),
    ...fact('consumerCapacity', 'Consumer capacity', capacity === undefined ? undefined : percent(capacity), {
      unit: 'percent',
      note: 'of the time consumers could take a message at once',
    }),
  ];
}

/** What the queue was declared with, and the policies in force. */
export function queueDeclaration(context: TreeContext, vhost: string, json: JsonObject): readonly Property[] {
  return [
    ...fact('durable', 'Durable', flagOf(json, 'durable')),
    ...fact('autoDelete', 'Auto-delete', flagOf(json, 'auto_delete')),
    ...fact('exclusive', 'Exclusive', flagOf(json, 'exclusive')),
    ...linkFact('policy', 'Policy', textOf(json, 'policy'), (name) => refOf(context, 'policy', vhost, name)),
    ...linkFact('operatorPolicy', 'Operator policy', textOf(json, 'operator_policy'), (name) =>
      refOf(context, 'operatorPolicy', vhost, name),
    ),
    ...argumentFacts(entriesOf(json, 'arguments'), 'rabbitmq.queue').map((property) =>
      property.label === 'x-dead-letter-exchange' && typeof property.value === 'string'
        ? { ...property, link: refOf(context, 'exchange', vhost, property.value) }
        : property,
    ),
  ];
}

/** Where the queue is: its node, or its leader and members. */
export function queueNodes(context: TreeContext, json: JsonObject): readonly Property[] {
  const toNode = (name: string) => refOf(context, 'node', name);
  return [
    ...linkFact('node', 'Node', textOf(json, 'leader') ?? textOf(json, 'node'), toNode),
    ...fact('members', 'Members', textsOf(json, 'members')?.join(', ')),
    ...fact('online', 'Online members', textsOf(json, 'online')?.join(', ')),
  ];
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
