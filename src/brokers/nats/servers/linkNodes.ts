import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import { refOf } from '../context';
import { properties, type Fact } from '../tree/facts';
import type { Gatewayz, LeafInfo, Leafz, LinkFigures, RouteInfo, Routez } from './wire';

/** Routes to the other members of the cluster; a server keeps several to each. */
export function routeNodes(profile: ProfileId, server: string, { routes }: Routez): readonly ResourceNode[] {
  const node = (route: RouteInfo): ResourceNode => ({
    ref: refOf(profile, 'route', server, String(route.rid)),
    label: route.remote_name ?? route.remote_id ?? `Route ${route.rid}`,
    ...description(addressOf(route), route.account, route.rtt),
    properties: figures(
      route,
      ['rid', 'Identifier', route.rid],
      ['account', 'Account', route.account],
      ['solicited', 'Opened by this server', route.did_solicit],
      ['configured', 'Configured', route.is_configured],
      ['remoteId', 'Remote server', route.remote_id],
    ),
    hasChildren: false,
  });
  return (routes ?? []).map(node);
}

/** Gateways to and from the other clusters. */
export function gatewayNodes(profile: ProfileId, server: string, answer: Gatewayz): readonly ResourceNode[] {
  const outbound = Object.entries(answer.outbound_gateways ?? {}).map(
    ([name, one]) => ['outbound', name, one] as const,
  );
  const inbound = Object.entries(answer.inbound_gateways ?? {}).flatMap(([name, all]) =>
    all.map((one) => ['inbound', name, one] as const),
  );
  return [...outbound, ...inbound].map(([direction, name, { configured, connection }]) => ({
    ref: refOf(profile, 'gateway', server, direction, name, String(connection?.cid ?? '')),
    label: name,
    ...description(direction, connection?.name, connection ? addressOf(connection) : undefined),
    properties: figures(
      connection ?? {},
      ['direction', 'Direction', direction],
      ['configured', 'Configured', configured],
      ['remote', 'Remote server', connection?.name],
    ),
    hasChildren: false,
    variant: direction,
  }));
}

/** Leaf nodes that are connected to this server, or that it is connected to. */
export function leafNodes(profile: ProfileId, server: string, { leafs }: Leafz): readonly ResourceNode[] {
  const node = (leaf: LeafInfo): ResourceNode => ({
    // 2.9.10 gives no id.
    ref: refOf(profile, 'leafNode', server, leaf.id === undefined ? `${leaf.ip}:${leaf.port}` : String(leaf.id)),
    label: leaf.name ?? addressOf(leaf) ?? 'Leaf node',
    ...description(leaf.is_spoke === true ? 'hub' : undefined, addressOf(leaf), leaf.account, leaf.rtt),
    properties: figures(
      leaf,
      ['name', 'Name', leaf.name],
      ['account', 'Account', leaf.account],
      ['spoke', 'This server is the leaf', leaf.is_spoke],
    ),
    hasChildren: false,
  });
  return (leafs ?? []).map(node);
}

function figures(link: LinkFigures, ...own: readonly Fact[]): readonly Property[] {
  return properties(
    ...own,
    ['address', 'Address', addressOf(link)],
    ['rtt', 'Round trip', link.rtt],
    ['subscriptions', 'Subscriptions', link.subscriptions, 'count'],
    ['inMessages', 'Messages received', link.in_msgs, 'count'],
    ['outMessages', 'Messages sent', link.out_msgs, 'count'],
    ['inBytes', 'Bytes received', link.in_bytes, 'bytes'],
    ['outBytes', 'Bytes sent', link.out_bytes, 'bytes'],
    ['compression', 'Compression', link.compression],
    ['pending', 'Bytes waiting to be sent', link.pending_size, 'bytes'],
    ['uptime', 'Connected for', link.uptime],
  );
}

function addressOf({ ip, port }: LinkFigures): string | undefined {
  return ip === undefined || ip === '' ? undefined : `${ip}:${port}`;
}
