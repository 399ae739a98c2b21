import type { ResourceDetails } from '../../../api/details';
import type { Property } from '../../../api/property';
import type { ResourceRef } from '../../../api/ref';
import { asObject, countOf, entriesOf, flagOf, objectOf, textOf, type JsonObject } from '../../management/json';
import type { ApiPath } from '../../management/path';
import { consumersSection } from '../clients/consumersSection';
import { namesOf, refOf, type TreeContext } from '../context';
import { fact } from '../facts';
import { effectivePolicy } from '../policies/effectivePolicy';
import { rateFacts } from '../rates';
import { part } from '../sections';
import { membersSection } from './members';
import { queueDeclaration, queueNodes, queueState } from './queueNode';
import { queueHealthOf } from './queueHealth';

/** Everything of a queue or a stream; two requests for a quorum queue, one otherwise. */
export async function describeQueue(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { vhost, name } = namesOf(ref);
  const json = await readQueue(context, ref, signal);
  const health = queueHealthOf(json);
  const [policy, members] = await Promise.all([
    effectivePolicy(context, vhost, json, signal, 'rabbitmq.queue'),
    membersSection(context, vhost, json, signal),
  ]);
  return {
    label: name,
    ...(health && { health }),
    sections: [
      ...part('State', [...queueState(json), ...moreState(json), ...queueNodes(context, json)]),
      ...part('Dead lettering', deadLettering(context, vhost, json)),
      ...part('Declaration', queueDeclaration(context, vhost, json)),
      ...policy,
      ...members,
      ...consumersSection(context, ref, json),
      ...part('Message rates', rateFacts(json)),
      ...part('Storage', storage(json)),
    ],
  };
}

/** What the API tells of one queue. @throws BrokerError `notFound` where it is gone. */
export async function readQueue(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
  query: ApiPath['query'] = {},
): Promise<JsonObject> {
  const { vhost, name } = namesOf(ref);
  const absent = { reason: 'notFound', sentence: `Queue “${name}” is no longer there: refresh the tree.` } as const;
  const request = { segments: ['queues', vhost, name], query, vhost, absent };
  return asObject(await context.client.get(request, signal)) ?? {};
}

/** Figures of some types of queue, and of one queue only. */
function moreState(json: JsonObject): readonly Property[] {
  const at = (key: string): number | undefined => {
    const time = Date.parse(textOf(json, key) ?? '');
    return Number.isNaN(time) ? undefined : time;
  };
  const seconds = countOf(json, 'head_message_timestamp');
  const oldest = countOf(json, 'first_timestamp');
  return [
    ...fact('idleSince', 'Idle since', at('idle_since'), 'timestamp'),
    ...fact('headMessage', 'Oldest message', seconds === undefined ? undefined : seconds * 1000, 'timestamp'),
    // A stream answers 0 while its first segment has no index yet (4.3.6).
    ...fact('firstTimestamp', 'Oldest message', oldest === 0 ? undefined : oldest, 'timestamp'),
    ...fact('segments', 'Segments', countOf(json, 'segments'), 'count'),
    ...fact('readers', 'Readers', sumOf(json, 'readers'), 'count'),
    ...fact('publishers', 'Publishers', countOf(json, 'publishers'), 'count'),
    ...fact('deliveryLimit', 'Delivery limit', limitOf(json), {
      option: { kind: 'rabbitmq.queue', key: 'x-delivery-limit' },
    }),
    ...fact('delayed', 'Delayed', countOf(json, 'messages_delayed'), 'count'),
    ...fact('returned', 'Returned, ready again', countOf(json, 'messages_ready_returned'), 'count'),
    ...fact('deadLettering', 'Waiting to be dead-lettered', countOf(json, 'messages_dlx'), 'count'),
    ...fact('singleActiveConsumer', 'Single active consumer', textOf(json, 'single_active_consumer_tag')),
    ...fact('exclusiveConsumer', 'Exclusive consumer', textOf(json, 'exclusive_consumer_tag')),
    ...fact('internal', 'Internal', flagOf(json, 'internal') === true ? true : undefined),
  ];
}

/** 4.x tells it as a number, or `unlimited`. */
function limitOf(json: JsonObject): string | number | undefined {
  return countOf(json, 'delivery_limit') ?? textOf(json, 'delivery_limit');
}

/** Where rejected, expired and surplus messages go: an argument of the queue counts before its policy. */
function deadLettering(context: TreeContext, vhost: string, json: JsonObject): readonly Property[] {
  const declared = objectOf(json, 'arguments') ?? {};
  const policy = objectOf(json, 'effective_policy_definition') ?? {};
  const told = (key: string): { readonly value: string; readonly note: string } | undefined => {
    const argument = declared[`x-${key}`];
    if (typeof argument === 'string') return { value: argument, note: 'argument of the queue' };
    const set = policy[key];
    return typeof set === 'string' ? { value: set, note: 'policy' } : undefined;
  };
  const exchange = told('dead-letter-exchange');
  const routingKey = told('dead-letter-routing-key');
  const strategy = told('dead-letter-strategy');
  return [
    ...fact('deadLetterExchange', 'Exchange', exchange?.value, {
      link: refOf(context, 'exchange', vhost, exchange?.value ?? ''),
      ...noted(exchange?.note),
    }),
    ...fact('deadLetterRoutingKey', 'Routing key', routingKey?.value, noted(routingKey?.note)),
    ...fact('deadLetterStrategy', 'Strategy', strategy?.value, noted(strategy?.note)),
  ];
}

function noted(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

function storage(json: JsonObject): readonly Property[] {
  return [
    ...fact('memory', 'Memory of its process', countOf(json, 'memory'), 'bytes'),
    ...fact('bytesReady', 'Size of ready messages', countOf(json, 'message_bytes_ready'), 'bytes'),
    ...fact('bytesUnacked', 'Size of unacked messages', countOf(json, 'message_bytes_unacknowledged'), 'bytes'),
    ...fact('bytesInMemory', 'Size of messages in memory', countOf(json, 'message_bytes_ram'), 'bytes'),
    ...fact('bytesPersistent', 'Size of persistent messages', countOf(json, 'message_bytes_persistent'), 'bytes'),
    ...fact('persistent', 'Persistent messages', countOf(json, 'messages_persistent'), 'count'),
    ...fact('inMemory', 'Messages in memory', countOf(json, 'messages_ram'), 'count'),
    ...fact('pagedOut', 'Messages paged out', countOf(json, 'messages_paged_out'), 'count'),
    ...fact('storageVersion', 'Storage version', countOf(json, 'storage_version')),
    ...fact('openFiles', 'Open files', sumOf(json, 'open_files'), 'count'),
  ];
}

/** Figures by node, together. */
function sumOf(json: JsonObject, key: string): number | undefined {
  const figures = entriesOf(json, key).map(([, figure]) => figure);
  const numbers = figures.filter((figure) => typeof figure === 'number');
  return numbers.length === 0 ? undefined : numbers.reduce((sum, figure) => sum + figure, 0);
}
