import type { ProfileId } from '../../api/profile';
import type { Page, ResourceNode, ResourceRef } from '../../api/resource';
import { entriesOf, nameOf, textOf, type JsonObject } from '../management/json';
import { readSlice } from '../management/paging';
import { description } from '../../api/words';
import { argumentFacts, fact, formatArguments } from './facts';
import { namesOf, toNodes, type Listing } from './listing';

// The API ignores `page=` on bindings (3.10.8 and 4.3.6) and answers all of them at once.

/** Bindings that lead away from an exchange. */
export async function listBindingsFrom(listing: Listing, exchange: ResourceRef): Promise<Page<ResourceNode>> {
  const { client, profile, page, signal } = listing;
  const { vhost, name } = namesOf(exchange);
  const request = { segments: ['exchanges', vhost, name, 'bindings', 'source'], vhost };
  const bindings = await readSlice(client, request, page, signal);
  return toNodes(bindings, (item) => bindingFromNode(profile, exchange, item));
}

/**
 * Bindings that lead to a queue, but for the one from the default exchange, which every queue has (and which 3.10.8
 * and 4.3.6 answer even for a queue that does not exist).
 */
export async function listBindingsTo(listing: Listing, queue: ResourceRef): Promise<Page<ResourceNode>> {
  const { client, profile, page, signal } = listing;
  const { vhost, name } = namesOf(queue);
  const request = { segments: ['queues', vhost, name, 'bindings'], vhost };
  const bindings = await readSlice(client, request, page, signal, (item) => item['source'] !== '');
  return toNodes(bindings, (item) => bindingToNode(profile, queue, item));
}

/** The node of a binding below the exchange it comes from. */
export function bindingFromNode(profile: ProfileId, exchange: ResourceRef, json: JsonObject): ResourceNode | undefined {
  const destination = nameOf(json, 'destination');
  if (destination === undefined) return undefined;
  const type = textOf(json, 'destination_type') ?? 'queue';
  const path = ['exchange', type, destination];
  return bindingNode(profile, exchange, json, { label: destination, variant: type, path });
}

/** The node of a binding below the queue it leads to. */
export function bindingToNode(profile: ProfileId, queue: ResourceRef, json: JsonObject): ResourceNode | undefined {
  const source = nameOf(json, 'source');
  if (source === undefined) return undefined;
  return bindingNode(profile, queue, json, { label: source, variant: 'exchange', path: ['queue', source] });
}

/** The other end of a binding, as seen from its parent in the tree. */
interface OtherEnd {
  readonly label: string;
  /** What stands at the other end: `queue` or `exchange`. */
  readonly variant: string;
  readonly path: readonly string[];
}

function bindingNode(profile: ProfileId, parent: ResourceRef, json: JsonObject, end: OtherEnd): ResourceNode {
  const routingKey = nameOf(json, 'routing_key') ?? '';
  const bindingArguments = entriesOf(json, 'arguments');
  // Routing key and a hash of the arguments: what tells two bindings between the same ends apart.
  const key = nameOf(json, 'properties_key') ?? routingKey;
  const { label, variant } = end;
  return {
    ref: { profile, kind: 'binding', path: [...parent.path, ...end.path, key] },
    label,
    ...description(routingKey, formatArguments(bindingArguments)),
    properties: [
      ...fact('source', 'From exchange', nameOf(json, 'source')),
      ...fact('destination', 'To', nameOf(json, 'destination')),
      ...fact('destinationType', 'Destination type', textOf(json, 'destination_type')),
      ...fact('routingKey', 'Routing key', routingKey),
      ...argumentFacts(bindingArguments),
    ],
    hasChildren: false,
    variant,
  };
}
