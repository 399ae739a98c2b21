import type { DetailsSection, ResourceDetails } from '../../../api/details';
import type { ResourceRef } from '../../../api/ref';
import { asObject, nameOf, objectOf, type JsonObject } from '../../management/json';
import { objectsIn } from '../../management/paging';
import { namesOf, refOf, type TreeContext } from '../context';
import { effectivePolicy } from '../policies/effectivePolicy';
import { rateFacts, rateOf } from '../rates';
import { part } from '../sections';
import { exchangeFacts, exchangeLabel } from './exchangeNode';

/** State, declaration, policy and traffic of an exchange. Two requests where a policy is in force, one otherwise. */
export async function describeExchange(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { vhost, name } = namesOf(ref);
  // An empty segment is no name of the API, which knows the default exchange by this one (3.10.8 and 4.3.6).
  const segments = ['exchanges', vhost, name === '' ? 'amq.default' : name];
  const absent = {
    reason: 'notFound',
    sentence: `Exchange “${exchangeLabel(name)}” is no longer there: refresh the tree.`,
  } as const;
  const json = asObject(await context.client.get({ segments, vhost, absent }, signal)) ?? {};
  return {
    label: exchangeLabel(name),
    sections: [
      ...part('Declaration', exchangeFacts(context, vhost, json)),
      ...(await effectivePolicy(context, vhost, json, signal)),
      ...part('Message rates', rateFacts(json)),
      ...peers('Published by', objectsIn(json['incoming']), 'publish', publisherOf),
      ...peers('Routed to', objectsIn(json['outgoing']), 'publish', (item) => routedTo(context, item)),
    ],
  };
}

interface Peer {
  readonly name: string;
  readonly link?: ResourceRef;
}

/** Who publishes here or is routed to, as far as the server's statistics still know. */
function peers(
  title: string,
  items: readonly JsonObject[],
  counter: string,
  peerOf: (item: JsonObject) => Peer | undefined,
): readonly DetailsSection[] {
  const rows = items.flatMap((item) => {
    const peer = peerOf(item);
    const total = objectOf(item, 'stats')?.[counter];
    if (!peer) return [];
    const rate = rateOf({ message_stats: item['stats'] }, counter);
    return [
      {
        cells: [peer.name, rate, typeof total === 'number' ? total : undefined],
        ...(peer.link && { link: peer.link }),
      },
    ];
  });
  if (rows.length === 0) return [];
  const columns = [
    { key: 'name', label: 'Name' },
    { key: 'rate', label: 'Messages a second', unit: 'perSecond' },
    { key: 'total', label: 'Messages', unit: 'count' },
  ] as const;
  return [{ title, table: { columns, rows } }];
}

function publisherOf(item: JsonObject): Peer | undefined {
  const channel = objectOf(item, 'channel_details') ?? {};
  const name = nameOf(channel, 'name');
  return name === undefined ? undefined : { name };
}

function routedTo(context: TreeContext, item: JsonObject): Peer | undefined {
  for (const kind of ['queue', 'exchange'] as const) {
    const other = objectOf(item, kind);
    const name = other && nameOf(other, 'name');
    if (other && name !== undefined) return { name, link: refOf(context, kind, nameOf(other, 'vhost') ?? '', name) };
  }
  return undefined;
}
