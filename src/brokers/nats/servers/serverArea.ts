import { BrokerError } from '../../api/error';
import type { ResourceDetails } from '../../api/details';
import { refKey, type Page, type PageRequest, type ResourceNode, type ResourceRef } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import type { ResourceView } from '../../api/tree/view';
import type { TreeContext } from '../context';
import { slice } from '../tree/slice';
import { connectionDetails, connectionNode } from './connectionNode';
import { gatewayNodes, leafNodes, routeNodes } from './linkNodes';
import { serverDetails } from './serverDetails';
import { serverFolderNodes, serverNode } from './serverNode';
import type { Servers } from './servers';
import type { MonitoringTopic } from './source';
import type { Connz, Gatewayz, Leafz, Routez, Varz } from './wire';

/** The server gives at most this many connections an answer. */
const mostConnections = 1024;

/** Servers with their connections, routes, gateways and leaf nodes, as far as rights and the profile let see them. */
export function serverArea(context: TreeContext, servers: Servers): Area {
  const { profile, cli } = context;
  const routes = linkView(async (name, signal) =>
    routeNodes(profile, name, await ask<Routez>(servers, 'ROUTEZ', name, {}, signal)),
  );
  const gateways = linkView(async (name, signal) =>
    gatewayNodes(profile, name, await ask<Gatewayz>(servers, 'GATEWAYZ', name, {}, signal)),
  );
  const leafs = linkView(async (name, signal) =>
    leafNodes(profile, name, await ask<Leafz>(servers, 'LEAFZ', name, {}, signal)),
  );
  return {
    folders: [{ name: 'servers', label: 'Servers' }],
    views: {
      'folder/servers': {
        children: async (_ref, page, signal) => {
          const { notice } = await servers.way(signal);
          const nodes = (await servers.list(signal)).map((server) => serverNode(profile, server));
          return { ...slice(nodes, page), ...(notice !== undefined && { notice }) };
        },
        commands: () => [cli.command('server', 'list'), ...cli.monitoring('/varz')],
      },
      server: {
        children: async ({ path: [name = ''] }, page, signal) => {
          const source = await servers.way(signal);
          return slice(serverFolderNodes(profile, await servers.named(name, signal), source), page);
        },
        describe: ({ path: [name = ''] }, signal) => describeServer(context, servers, name, signal),
        commands: ({ path: [name = ''] }) => [cli.command('server', 'info', name), ...cli.monitoring('/varz')],
      },
      'folder/connections': {
        children: ({ path: [name = ''] }, page, signal) => listConnections(context, servers, name, page, signal),
        commands: ({ path: [name = ''] }) => [
          cli.command('server', 'request', 'connections', '--name', name),
          ...cli.monitoring('/connz'),
        ],
      },
      connection: {
        describe: async ({ path: [name = '', cid = ''] }, signal) => {
          const options = { cid: Number(cid), subscriptions: true };
          const { connections } = await ask<Connz>(servers, 'CONNZ', name, options, signal);
          const info = connections?.find((one) => one.cid === Number(cid));
          if (!info) throw gone(`The connection ${cid} of ${name}`);
          return connectionDetails(info);
        },
        commands: ({ path: [name = '', cid = ''] }) => [
          cli.command('server', 'request', 'connections', '--name', name, '--filter-cid', cid, '--subscriptions'),
          ...cli.monitoring(`/connz?cid=${cid}&subs=1`),
        ],
      },
      'folder/routes': { children: routes.children, commands: commandsOf(context, 'routes', '/routez') },
      route: { describe: routes.describe, commands: commandsOf(context, 'routes', '/routez') },
      'folder/gateways': { children: gateways.children, commands: commandsOf(context, 'gateways', '/gatewayz') },
      gateway: { describe: gateways.describe, commands: commandsOf(context, 'gateways', '/gatewayz') },
      'folder/leafNodes': { children: leafs.children, commands: commandsOf(context, 'leafnodes', '/leafz') },
      leafNode: { describe: leafs.describe, commands: commandsOf(context, 'leafnodes', '/leafz') },
    },
    finders: [],
  };
}

function commandsOf({ cli }: TreeContext, request: string, page: string): NonNullable<ResourceView['commands']> {
  return ({ path: [name = ''] }) => [
    cli.command('server', 'request', request, '--name', name),
    ...cli.monitoring(page),
  ];
}

const inOrder = new Intl.Collator('en', { numeric: true });

/** What is answered as a whole, in another order each time (2.15.1): its list, and one of its rows. */
function linkView(
  all: (name: string, signal: AbortSignal) => Promise<readonly ResourceNode[]>,
): Required<Pick<ResourceView, 'children' | 'describe'>> {
  return {
    children: async ({ path: [name = ''] }: ResourceRef, page: PageRequest, signal: AbortSignal) =>
      slice((await all(name, signal)).toSorted(byName), page),
    describe: async ({ path }: ResourceRef, signal: AbortSignal) => {
      const node = (await all(path[0] ?? '', signal)).find(({ ref }) => ref.path.join('\n') === path.join('\n'));
      if (!node) throw gone(`This connection of ${path[0] ?? ''} to another server`);
      return { label: node.label, sections: [{ title: 'Connection', properties: node.properties }] };
    },
  };
}

function byName(a: ResourceNode, b: ResourceNode): number {
  return inOrder.compare(a.label, b.label) || inOrder.compare(refKey(a.ref), refKey(b.ref));
}

async function listConnections(
  { profile }: TreeContext,
  servers: Servers,
  name: string,
  { cursor, limit }: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const offset = Number(cursor ?? 0);
  // The order of identifiers is that of age, in which nothing moves between pages but what is closed.
  const options = { offset, limit: Math.min(limit, mostConnections), sort: 'cid' };
  const { connections, total } = await ask<Connz>(servers, 'CONNZ', name, options, signal);
  const items = (connections ?? []).map((info) => connectionNode(profile, name, info));
  const end = offset + items.length;
  return { items, total, ...(items.length > 0 && end < total && { next: String(end) }) };
}

async function describeServer(
  { profile }: TreeContext,
  servers: Servers,
  name: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const source = await servers.way(signal);
  const server = (await servers.list(signal)).find(({ block }) => block.name === name);
  if (!server) throw gone(`The server ${name}`);
  const varz = source.topics.has('VARZ') ? await source.ask<Varz>('VARZ', server.block, {}, signal) : undefined;
  return serverDetails(profile, server, varz, source.notice);
}

async function ask<T>(
  servers: Servers,
  topic: MonitoringTopic,
  name: string,
  options: object,
  signal: AbortSignal,
): Promise<T> {
  const source = await servers.way(signal);
  const { block } = await servers.named(name, signal);
  return source.ask<T>(topic, block, options, signal);
}

function gone(what: string): BrokerError {
  return new BrokerError('notFound', `${what} is not there any more: refresh the list.`);
}
