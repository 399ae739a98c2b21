import type { Property } from '../../../api/property';
import type { ResourceHealth, ResourceNode } from '../../../api/resource';
import { counted, description } from '../../../api/words';
import { countOf, flagOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { fact, linkFact } from '../facts';

/** Only what a row shows: client properties are many. */
export const connectionColumns = [
  'name,user_provided_name,user,vhost,state,protocol,channels,ssl,connected_at,node',
  'client_properties.product,client_properties.version,recv_oct_details.rate,send_oct_details.rate,type',
].join(',');

/** The node of a connection, by the name that its program gave it, if it did. */
export function connectionNode(context: TreeContext, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const given = textOf(json, 'user_provided_name');
  const channels = countOf(json, 'channels');
  const state = textOf(json, 'state');
  const protocol = textOf(json, 'protocol');
  const health = connectionHealth(state);
  return {
    ref: refOf(context, 'connection', name),
    label: given ?? name,
    ...description(
      textOf(json, 'user'),
      textOf(json, 'vhost'),
      channels === undefined ? undefined : counted(channels, 'channel'),
      protocol === 'stream' ? 'stream protocol' : undefined,
      state === 'running' ? undefined : state,
    ),
    properties: connectionFacts(context, json),
    ...(health && { health }),
    // Connections of the stream protocol and those inside of the server have none.
    hasChildren: channels !== undefined && channels > 0,
    ...(flagOf(json, 'ssl') && { variant: 'tls' }),
  };
}

/** Who is connected from where to where. */
export function connectionFacts(context: TreeContext, json: JsonObject): readonly Property[] {
  const client = objectOf(json, 'client_properties') ?? {};
  const product = [textOf(client, 'product'), textOf(client, 'version')].filter(Boolean).join(' ');
  return [
    ...fact('name', 'Name', nameOf(json, 'name')),
    ...fact('state', 'State', textOf(json, 'state')),
    ...linkFact('user', 'User', textOf(json, 'user'), (name) => refOf(context, 'user', name)),
    ...linkFact('vhost', 'Virtual host', textOf(json, 'vhost'), (name) => refOf(context, 'vhost', name)),
    ...fact('protocol', 'Protocol', textOf(json, 'protocol')),
    ...fact('tls', 'TLS', flagOf(json, 'ssl')),
    ...fact('client', 'Client', product === '' ? undefined : product),
    ...fact('channels', 'Channels', countOf(json, 'channels'), 'count'),
    ...fact('connectedAt', 'Connected since', countOf(json, 'connected_at'), 'timestamp'),
    ...linkFact('node', 'Node', textOf(json, 'node'), (name) => refOf(context, 'node', name)),
  ];
}

/**
 * `blocked`: an alarm stopped a publisher; `blocking`: one is in force, and the connection stops with its next publish
 * (https://www.rabbitmq.com/docs/connection-blocked). `flow` is ordinary.
 */
export function connectionHealth(state: string | undefined): ResourceHealth | undefined {
  const stopped = 'an alarm of the cluster is in force (memory or disk), see its nodes';
  if (state === 'blocked') return { level: 'error', reason: `Blocked: publishing is stopped, as ${stopped}.` };
  if (state === 'blocking') return { level: 'warning', reason: `It will block with its next publish: ${stopped}.` };
  return undefined;
}

/** Rate of bytes in one direction, as the details show it. */
export function byteRate(json: JsonObject, counter: string): number | undefined {
  const rate = objectOf(json, `${counter}_details`)?.['rate'];
  return typeof rate === 'number' ? rate : undefined;
}
