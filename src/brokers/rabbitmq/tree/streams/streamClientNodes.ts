import type { Property } from '../../../api/property';
import type { ResourceNode } from '../../../api/resource';
import { description } from '../../../api/words';
import { countOf, entriesOf, flagOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { argumentFacts, fact, formatCount, linkFact } from '../facts';

/** Who talks to a stream over the stream protocol. */
export type StreamClientKind = 'streamConsumer' | 'streamPublisher';

/** The number that a client gave its consumer or publisher, on its connection. */
const numbers = { streamConsumer: 'subscription_id', streamPublisher: 'publisher_id' } as const;

/** Virtual host, stream, connection and the client's own number. */
export function streamClientPath(kind: StreamClientKind, json: JsonObject): readonly string[] {
  const queue = objectOf(json, 'queue') ?? {};
  return [
    nameOf(queue, 'vhost') ?? '',
    nameOf(queue, 'name') ?? '',
    textOf(connectionOf(json), 'name') ?? '',
    String(countOf(json, numbers[kind]) ?? ''),
  ];
}

/** The node of a consumer, by what it is behind, or of a publisher, by what was confirmed to it. */
export function streamClientNode(context: TreeContext, kind: StreamClientKind, json: JsonObject): ResourceNode {
  const connection = connectionOf(json);
  const named = textOf(json, 'reference') ?? textOf(objectOf(json, 'properties') ?? {}, 'name');
  const lag = countOf(json, 'offset_lag');
  return {
    ref: refOf(context, kind, ...streamClientPath(kind, json)),
    // A connection that was opened just now is not known to the statistics yet.
    label: named ?? textOf(connection, 'name') ?? 'connection just opened',
    ...description(
      textOf(connection, 'user'),
      ...(kind === 'streamConsumer'
        ? [
            lag === undefined ? undefined : `${lag.toLocaleString('en-US')} behind`,
            formatCount(countOf(json, 'consumed'), 'consumed'),
          ]
        : [formatCount(countOf(json, 'published'), 'published')]),
    ),
    properties: streamClientFacts(context, kind, json),
    hasChildren: false,
  };
}

/** Everything that is told of it. */
export function streamClientFacts(context: TreeContext, kind: StreamClientKind, json: JsonObject): readonly Property[] {
  const connection = connectionOf(json);
  const queue = objectOf(json, 'queue') ?? {};
  return [
    ...linkFact('stream', 'Stream', nameOf(queue, 'name'), (name) =>
      refOf(context, 'queue', nameOf(queue, 'vhost') ?? '', name),
    ),
    ...linkFact('connection', 'Connection', textOf(connection, 'name'), (name) => refOf(context, 'connection', name)),
    ...fact('user', 'User', textOf(connection, 'user')),
    ...(kind === 'streamConsumer' ? consumerFacts(json) : publisherFacts(json)),
    ...linkFact('node', 'Node', textOf(connection, 'node'), (name) => refOf(context, 'node', name)),
  ];
}

function consumerFacts(json: JsonObject): readonly Property[] {
  return [
    ...fact('subscription', 'Subscription', countOf(json, 'subscription_id')),
    ...fact('offset', 'Offset', countOf(json, 'offset'), 'count'),
    ...fact('offsetLag', 'Behind the end by', countOf(json, 'offset_lag'), 'count'),
    ...fact('consumed', 'Consumed', countOf(json, 'consumed'), 'count'),
    ...fact('credits', 'Credits', countOf(json, 'credits'), 'count'),
    ...fact('active', 'Active', flagOf(json, 'active')),
    ...fact('activity', 'Activity', textOf(json, 'activity_status')),
    ...argumentFacts(entriesOf(json, 'properties')),
  ];
}

function publisherFacts(json: JsonObject): readonly Property[] {
  return [
    ...fact('reference', 'Reference', textOf(json, 'reference')),
    ...fact('publisher', 'Publisher', countOf(json, 'publisher_id')),
    ...fact('published', 'Published', countOf(json, 'published'), 'count'),
    ...fact('confirmed', 'Confirmed', countOf(json, 'confirmed'), 'count'),
    ...fact('errored', 'Failed', countOf(json, 'errored'), 'count'),
  ];
}

function connectionOf(json: JsonObject): JsonObject {
  return objectOf(json, 'connection_details') ?? {};
}
