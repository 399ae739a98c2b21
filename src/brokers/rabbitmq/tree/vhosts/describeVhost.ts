import { BrokerError } from '../../../api/error';
import type { DetailsSection, ResourceDetails } from '../../../api/details';
import type { ResourceRef } from '../../../api/ref';
import { entriesOf, nameOf, objectOf, type JsonObject } from '../../management/json';
import { readAll } from '../../management/paging';
import { refOf, namesOf, type TreeContext } from '../context';
import { fact, plainValue } from '../facts';
import { rateFacts } from '../rates';
import { part } from '../sections';
import { readVhosts } from './readVhosts';
import { vhostHealth, vhostNode } from './vhostNode';

/** State, limits, nodes and traffic of a virtual host. */
export async function describeVhost(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { vhost } = namesOf(ref);
  const [all, limits] = await Promise.all([readVhosts(context, signal), readLimits(context, vhost, signal)]);
  const json = all.find((one) => nameOf(one, 'name') === vhost);
  const node = json && vhostNode(context, json);
  if (!json || !node) {
    throw new BrokerError(
      'notFound',
      `Virtual host “${vhost}” is no longer there, or closed to the user: refresh the tree.`,
    );
  }
  const health = vhostHealth(json);
  return {
    label: vhost,
    ...(health && { health }),
    sections: [
      ...part('State', node.properties),
      ...limits,
      ...part('Message rates', rateFacts(json)),
      ...traffic(json),
      ...nodes(context, json),
    ],
  };
}

async function readLimits(
  { client }: TreeContext,
  vhost: string,
  signal: AbortSignal,
): Promise<readonly DetailsSection[]> {
  const limits = await readAll(client, { segments: ['vhost-limits', vhost], vhost }, signal);
  const entries = limits.flatMap((limit) => entriesOf(limit, 'value'));
  return part(
    'Limits',
    entries.flatMap(([key, value]) => fact(`limit.${key}`, key, plainValue(value), 'count')),
  );
}

function traffic(json: JsonObject): readonly DetailsSection[] {
  const rate = (key: string): number | undefined => {
    const value = objectOf(json, key)?.['rate'];
    return typeof value === 'number' ? value : undefined;
  };
  return part('Traffic', [
    ...fact('received', 'Bytes received a second', rate('recv_oct_details'), 'bytes'),
    ...fact('sent', 'Bytes sent a second', rate('send_oct_details'), 'bytes'),
  ]);
}

function nodes(context: TreeContext, json: JsonObject): readonly DetailsSection[] {
  return part(
    'Nodes',
    entriesOf(json, 'cluster_state').flatMap(([node, state]) =>
      fact(`node.${node}`, node, plainValue(state), { link: refOf(context, 'node', node) }),
    ),
  );
}
