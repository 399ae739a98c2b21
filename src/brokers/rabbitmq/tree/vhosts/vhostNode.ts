import type { ResourceHealth, ResourceNode } from '../../../api/resource';
import { description } from '../../../api/words';
import { countOf, entriesOf, flagOf, nameOf, textOf, textsOf, objectOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { fact, formatCount } from '../facts';

/** The node of a virtual host; its figures are absent until it has a queue. */
export function vhostNode(context: TreeContext, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const ready = countOf(json, 'messages_ready');
  const unacked = countOf(json, 'messages_unacknowledged');
  const health = vhostHealth(json);
  return {
    ref: refOf(context, 'vhost', name),
    label: name,
    ...description(formatCount(ready, 'ready'), formatCount(unacked, 'unacked')),
    properties: [
      ...fact('ready', 'Ready', ready, 'count'),
      ...fact('unacked', 'Unacked', unacked, 'count'),
      ...fact('messages', 'Messages', countOf(json, 'messages'), 'count'),
      ...fact('description', 'Description', textOf(json, 'description')),
      ...fact('defaultQueueType', 'Default queue type', textOf(json, 'default_queue_type')),
      ...fact('tracing', 'Tracing', flagOf(json, 'tracing')),
      // 4.0: https://www.rabbitmq.com/docs/vhosts#deletion-protection
      ...fact('protected', 'Protected from deletion', flagOf(json, 'protected_from_deletion')),
      ...fact('tags', 'Tags', tagsOf(json)),
    ],
    ...(health && { health }),
    hasChildren: true,
  };
}

function tagsOf(json: JsonObject): string | undefined {
  const tags = textsOf(json, 'tags') ?? textsOf(objectOf(json, 'metadata') ?? {}, 'tags');
  return tags && tags.length > 0 ? tags.join(', ') : undefined;
}

/** `cluster_state` names what the virtual host is on each node: `running`, or that it was stopped or crashed there. */
export function vhostHealth(json: JsonObject): ResourceHealth | undefined {
  const states = entriesOf(json, 'cluster_state');
  const down = states.filter(([, state]) => state !== 'running');
  if (down.length === 0) return undefined;
  const nodes = down.map(([node]) => node).join(', ');
  return down.length === states.length
    ? { level: 'error', reason: `Not running on any node: start it with “rabbitmqctl restart_vhost”.` }
    : { level: 'warning', reason: `Not running on ${nodes}: start it with “rabbitmqctl restart_vhost”.` };
}
