import type { ProfileId } from '../../api/profile';
import type { Page, ResourceNode, ResourceRef } from '../../api/resource';
import { entriesOf, flagOf, nameOf, textOf, type JsonObject } from '../management/json';
import { readPage } from '../management/paging';
import { description } from '../../api/words';
import { argumentFacts, fact } from './facts';
import { namesOf, toNodes, type Listing } from './listing';

const columns = 'name,type,durable,auto_delete,internal,arguments,policy';

/** Exchanges of a virtual host. `disable_stats` keeps the policy (3.10.8 and 4.3.6) and spares the message rates. */
export async function listExchanges(listing: Listing, folder: ResourceRef): Promise<Page<ResourceNode>> {
  const { client, profile, page, signal } = listing;
  const { vhost } = namesOf(folder);
  const query = { columns, disable_stats: true };
  const exchanges = await readPage(client, { segments: ['exchanges', vhost], query, vhost }, page, signal);
  return toNodes(exchanges, (item) => exchangeNode(profile, vhost, item));
}

/** The node of an exchange; in its description what is out of the ordinary stands beside the type. */
export function exchangeNode(profile: ProfileId, vhost: string, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const type = textOf(json, 'type');
  const durable = flagOf(json, 'durable');
  const autoDelete = flagOf(json, 'auto_delete');
  const internal = flagOf(json, 'internal');
  const isDefault = name === '';
  return {
    ref: { profile, kind: 'exchange', path: [vhost, name] },
    label: isDefault ? '(AMQP default)' : name,
    ...description(
      type,
      durable === false ? 'transient' : undefined,
      autoDelete ? 'auto-delete' : undefined,
      internal ? 'internal' : undefined,
    ),
    properties: [
      ...fact('type', 'Type', type),
      ...fact('durable', 'Durable', durable),
      ...fact('autoDelete', 'Auto-delete', autoDelete),
      ...fact('internal', 'Internal', internal),
      ...fact('policy', 'Policy', textOf(json, 'policy')),
      ...fact('bindings', 'Bindings', isDefault ? 'every queue, by its own name' : undefined),
      ...argumentFacts(entriesOf(json, 'arguments')),
    ],
    // The default exchange is bound to every queue by rule (AMQP 0-9-1, 3.1.3.1), not by bindings worth a row each.
    hasChildren: !isDefault,
    ...(type !== undefined && { variant: type }),
  };
}
