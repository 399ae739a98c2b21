import type { ProfileId } from '../../api/profile';
import type { Page, ResourceHealth, ResourceNode } from '../../api/resource';
import { countOf, entriesOf, flagOf, nameOf, textOf, type JsonObject } from '../management/json';
import { readSlice } from '../management/paging';
import { description } from '../../api/words';
import { fact, formatCount } from './facts';
import { toNodes, type Listing } from './listing';

/**
 * The virtual hosts the user may see. Read whole: 4.3.6 answers `page=` on this list, and on this list only, with
 * status 500 (`function_clause` in `rabbit_queue_type:inject_dqt`); it also ignores `columns=` there.
 */
const columns =
  'name,description,cluster_state,default_queue_type,tracing,messages,messages_ready,messages_unacknowledged';

export async function listVhosts({ client, profile, page, signal }: Listing): Promise<Page<ResourceNode>> {
  const vhosts = await readSlice(client, { segments: ['vhosts'], query: { columns } }, page, signal);
  const nodes = toNodes(vhosts, (item) => vhostNode(profile, item));
  if (vhosts.total !== 0) return nodes;
  const notice = `User “${client.username}” has no permissions in any virtual host: grant them with “rabbitmqctl set_permissions -p / ${client.username} '^$' '^$' '.*'”.`;
  return { ...nodes, notice };
}

/** The node of a virtual host; its figures are absent until it has a queue. */
export function vhostNode(profile: ProfileId, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const ready = countOf(json, 'messages_ready');
  const unacked = countOf(json, 'messages_unacknowledged');
  const health = vhostHealth(entriesOf(json, 'cluster_state'));
  return {
    ref: { profile, kind: 'vhost', path: [name] },
    label: name,
    ...description(formatCount(ready, 'ready'), formatCount(unacked, 'unacked')),
    properties: [
      ...fact('ready', 'Ready', ready, 'count'),
      ...fact('unacked', 'Unacked', unacked, 'count'),
      ...fact('messages', 'Messages', countOf(json, 'messages'), 'count'),
      ...fact('description', 'Description', textOf(json, 'description')),
      ...fact('defaultQueueType', 'Default queue type', textOf(json, 'default_queue_type')),
      ...fact('tracing', 'Tracing', flagOf(json, 'tracing')),
    ],
    ...(health && { health }),
    hasChildren: true,
  };
}

/** `cluster_state` names what the virtual host is on each node: `running`, or that it was stopped or crashed there. */
function vhostHealth(states: readonly (readonly [string, unknown])[]): ResourceHealth | undefined {
  const down = states.filter(([, state]) => state !== 'running');
  if (down.length === 0) return undefined;
  const nodes = down.map(([node]) => node).join(', ');
  return down.length === states.length
    ? { level: 'error', reason: `Not running on any node: start it with “rabbitmqctl restart_vhost”.` }
    : { level: 'warning', reason: `Not running on ${nodes}: start it with “rabbitmqctl restart_vhost”.` };
}
