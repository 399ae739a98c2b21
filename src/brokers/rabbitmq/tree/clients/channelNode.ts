import type { Property } from '../../../api/property';
import type { ResourceDetails } from '../../../api/details';
import type { ResourceNode, ResourceRef } from '../../../api/resource';
import { counted, description } from '../../../api/words';
import { asObject, countOf, flagOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { lastOf, refOf, type TreeContext } from '../context';
import { fact, formatCount, linkFact } from '../facts';
import { formatRate, rateFacts, rateOf } from '../rates';
import { part } from '../sections';
import { prefetchText } from './consumerNode';
import { consumersSection } from './consumersSection';

/** The node of a channel below its connection. */
export function channelNode(context: TreeContext, connection: string, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const consumers = countOf(json, 'consumer_count');
  const prefetch = countOf(json, 'prefetch_count');
  const unacked = countOf(json, 'messages_unacknowledged');
  return {
    ref: refOf(context, 'channel', connection, name),
    label: `Channel ${countOf(json, 'number') ?? name}`,
    ...description(
      consumers === undefined ? undefined : counted(consumers, 'consumer'),
      prefetch === undefined ? undefined : prefetchText(prefetch),
      formatCount(unacked, 'unacked'),
      formatRate(rateOf(json, 'publish'), 'in'),
      formatRate(rateOf(json, 'deliver_get'), 'out'),
    ),
    properties: channelFacts(context, json),
    hasChildren: consumers !== 0,
  };
}

/** What a channel is doing. */
function channelFacts(context: TreeContext, json: JsonObject): readonly Property[] {
  const prefetch = countOf(json, 'prefetch_count');
  const mode = flagOf(json, 'transactional') ? 'transactional' : flagOf(json, 'confirm') ? 'confirms' : 'plain';
  return [
    ...fact('name', 'Name', nameOf(json, 'name')),
    ...fact('state', 'State', textOf(json, 'state')),
    ...linkFact('user', 'User', textOf(json, 'user'), (name) => refOf(context, 'user', name)),
    ...linkFact('vhost', 'Virtual host', textOf(json, 'vhost'), (name) => refOf(context, 'vhost', name)),
    ...fact('mode', 'Publishing', mode),
    ...fact('prefetch', 'Prefetch of each consumer', prefetch, prefetch === 0 ? { note: 'no limit' } : 'count'),
    ...fact('globalPrefetch', 'Prefetch of the channel', countOf(json, 'global_prefetch_count'), 'count'),
    ...fact('consumers', 'Consumers', countOf(json, 'consumer_count'), 'count'),
    ...fact('unacked', 'Unacked', countOf(json, 'messages_unacknowledged'), 'count'),
    ...fact('unconfirmed', 'Unconfirmed', countOf(json, 'messages_unconfirmed'), 'count'),
    ...fact('uncommitted', 'Uncommitted messages', countOf(json, 'messages_uncommitted'), 'count'),
    ...fact('uncommittedAcks', 'Uncommitted acknowledgements', countOf(json, 'acks_uncommitted'), 'count'),
  ];
}

/** What the API tells of one channel. @throws BrokerError `notFound` where it is closed. */
export async function readChannel(context: TreeContext, ref: ResourceRef, signal: AbortSignal): Promise<JsonObject> {
  const name = lastOf(ref);
  const sentence = `Channel “${name}” is no longer open: refresh the tree.`;
  const request = { segments: ['channels', name], absent: { reason: 'notFound', sentence } as const };
  return asObject(await context.client.get(request, signal)) ?? {};
}

/** State, consumers and traffic of a channel. */
export async function describeChannel(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const json = await readChannel(context, ref, signal);
  const connection = textOf(objectOf(json, 'connection_details') ?? {}, 'name');
  return {
    label: lastOf(ref),
    sections: [
      ...part('State', [
        ...channelFacts(context, json),
        ...linkFact('connection', 'Connection', connection, (name) => refOf(context, 'connection', name)),
      ]),
      ...consumersSection(context, ref, json),
      ...part('Message rates', rateFacts(json)),
    ],
  };
}
