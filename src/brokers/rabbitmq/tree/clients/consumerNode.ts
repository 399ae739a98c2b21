import type { Property } from '../../../api/property';
import type { ResourceNode, ResourceRef } from '../../../api/resource';
import { description } from '../../../api/words';
import { countOf, entriesOf, flagOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { argumentFacts, fact, linkFact } from '../facts';

/** From where a consumer is looked at: it stands below its queue and below its channel. */
export type ConsumerSide = 'queue' | 'channel';

/** What tells a consumer apart, behind the side it is seen from: virtual host, queue, channel and consumer tag. */
export function consumerRef(context: TreeContext, side: ConsumerSide, json: JsonObject): ResourceRef | undefined {
  const tag = nameOf(json, 'consumer_tag');
  const queue = objectOf(json, 'queue') ?? {};
  if (tag === undefined) return undefined;
  return refOf(
    context,
    'consumer',
    side,
    nameOf(queue, 'vhost') ?? '',
    nameOf(queue, 'name') ?? '',
    channelName(json),
    tag,
  );
}

/** The node of a consumer: at a queue its connection is what it is known by, at a channel its queue. */
export function consumerNode(context: TreeContext, side: ConsumerSide, json: JsonObject): ResourceNode | undefined {
  const ref = consumerRef(context, side, json);
  if (!ref) return undefined;
  const channel = objectOf(json, 'channel_details') ?? {};
  const other = side === 'queue' ? textOf(channel, 'user') : `from ${nameOf(objectOf(json, 'queue') ?? {}, 'name')}`;
  const prefetch = countOf(json, 'prefetch_count');
  return {
    ref,
    label: nameOf(json, 'consumer_tag') || '(no tag)',
    ...description(
      other,
      prefetch === undefined ? undefined : prefetchText(prefetch),
      flagOf(json, 'active') === false ? 'not active' : undefined,
    ),
    properties: consumerFacts(context, json),
    hasChildren: false,
  };
}

/** Everything that is told of a consumer. */
export function consumerFacts(context: TreeContext, json: JsonObject): readonly Property[] {
  const channel = objectOf(json, 'channel_details') ?? {};
  const queue = objectOf(json, 'queue') ?? {};
  const prefetch = countOf(json, 'prefetch_count');
  const connection = textOf(channel, 'connection_name');
  return [
    ...fact('tag', 'Consumer tag', nameOf(json, 'consumer_tag')),
    ...linkFact('queue', 'Queue', nameOf(queue, 'name'), (name) =>
      refOf(context, 'queue', nameOf(queue, 'vhost') ?? '', name),
    ),
    ...linkFact('connection', 'Connection', connection, (name) => refOf(context, 'connection', name)),
    ...linkFact('channel', 'Channel', textOf(channel, 'name'), (name) =>
      refOf(context, 'channel', connection ?? '', name),
    ),
    ...fact('user', 'User', textOf(channel, 'user')),
    ...fact('prefetch', 'Prefetch', prefetch, prefetch === 0 ? { note: 'no limit' } : 'count'),
    ...fact('ackRequired', 'Acknowledges', flagOf(json, 'ack_required')),
    ...fact('active', 'Active', flagOf(json, 'active')),
    // `single_active`, `up`, `waiting`, `blocked`: rabbit_mgmt_db.erl and the queue types.
    ...fact('activity', 'Activity', textOf(json, 'activity_status')),
    ...fact('exclusive', 'Exclusive', flagOf(json, 'exclusive')),
    ...fact('timeout', 'Acknowledgement timeout', countOf(json, 'consumer_timeout'), 'milliseconds'),
    ...argumentFacts(entriesOf(json, 'arguments')),
  ];
}

/** The channel of a consumer; one of another protocol has none, but a connection. */
export function channelName(json: JsonObject): string {
  const channel = objectOf(json, 'channel_details') ?? {};
  return textOf(channel, 'name') ?? textOf(channel, 'connection_name') ?? '';
}

/** 0 is no limit (AMQP 0-9-1, basic.qos). */
export function prefetchText(prefetch: number): string {
  return prefetch === 0 ? 'no prefetch limit' : `prefetch ${prefetch.toLocaleString('en-US')}`;
}
