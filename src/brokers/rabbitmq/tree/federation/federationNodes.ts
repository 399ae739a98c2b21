import type { Property } from '../../../api/property';
import type { ResourceHealth, ResourceNode } from '../../../api/resource';
import { counted, description } from '../../../api/words';
import { nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { fact, linkFact, plainValue } from '../facts';
import { withoutSecrets } from '../redact';

/** A server that exchanges or queues of this one take messages from. */
export interface Upstream {
  readonly vhost: string;
  readonly name: string;
  readonly parameter?: JsonObject;
  readonly links: readonly JsonObject[];
}

/** The node of an upstream, with its worst link's health. */
export function upstreamNode(context: TreeContext, { vhost, name, parameter, links }: Upstream): ResourceNode {
  const value = (parameter && objectOf(parameter, 'value')) ?? {};
  const uri = value['uri'];
  const broken = links.map(linkHealth).find((health) => health !== undefined);
  return {
    ref: refOf(context, 'federationUpstream', vhost, name),
    label: name,
    ...description(vhost, counted(links.length, 'link')),
    properties: [
      ...linkFact('vhost', 'Virtual host', vhost, (host) => refOf(context, 'vhost', host)),
      ...fact('uri', 'URI', uri === undefined ? undefined : plainValue(uri)),
      ...fact('links', 'Links', links.length, 'count'),
    ],
    ...(broken && { health: broken }),
    hasChildren: links.length > 0,
  };
}

/** What a link federates: an exchange or a queue. */
export function linkTarget(link: JsonObject): { readonly kind: 'exchange' | 'queue'; readonly name: string } {
  const kind = textOf(link, 'type') === 'queue' ? 'queue' : 'exchange';
  return { kind, name: nameOf(link, kind) ?? '' };
}

/** The node of one link of an upstream. */
export function linkNode(context: TreeContext, link: JsonObject): ResourceNode {
  const { kind, name } = linkTarget(link);
  const health = linkHealth(link);
  const status = textOf(link, 'status');
  return {
    ref: refOf(context, 'federationLink', ...linkPath(link)),
    label: name,
    ...description(kind, status, nameOf(link, 'vhost')),
    properties: linkFacts(context, link),
    ...(health && { health }),
    hasChildren: false,
    variant: kind,
  };
}

/** Virtual host, upstream, what is federated, and the link's own id, as an upstream may have several for one name. */
export function linkPath(link: JsonObject): readonly string[] {
  const { kind, name } = linkTarget(link);
  return [nameOf(link, 'vhost') ?? '', nameOf(link, 'upstream') ?? '', kind, name, nameOf(link, 'id') ?? ''];
}

/** What is told of a link. */
export function linkFacts(context: TreeContext, link: JsonObject): readonly Property[] {
  const { kind, name } = linkTarget(link);
  const vhost = nameOf(link, 'vhost') ?? '';
  const uri = textOf(link, 'uri');
  return [
    ...fact('status', 'Status', textOf(link, 'status')),
    ...fact('error', 'Error', errorOf(link)),
    ...linkFact(kind, kind === 'exchange' ? 'Exchange' : 'Queue', name, (target) =>
      refOf(context, kind, vhost, target),
    ),
    ...linkFact('upstream', 'Upstream', nameOf(link, 'upstream'), (upstream) =>
      refOf(context, 'federationUpstream', vhost, upstream),
    ),
    ...fact('upstreamName', 'Name at the upstream', nameOf(link, `upstream_${kind}`)),
    ...fact('uri', 'URI', uri === undefined ? undefined : withoutSecrets(uri)),
    ...fact('since', 'Status since', textOf(link, 'timestamp')),
    ...linkFact('node', 'Node', textOf(link, 'node'), (node) => refOf(context, 'node', node)),
    ...fact('consumerTag', 'Consumer tag', textOf(link, 'consumer_tag')),
    ...fact('localConnection', 'Local connection', textOf(link, 'local_connection')),
  ];
}

/** `starting` and `running` are ordinary; of `shutdown` nobody but its administrator knows whether it is meant. */
export function linkHealth(link: JsonObject): ResourceHealth | undefined {
  if (textOf(link, 'status') !== 'error') return undefined;
  const { kind, name } = linkTarget(link);
  const error = errorOf(link);
  return { level: 'error', reason: `The link of ${kind} “${name}” is down${error === undefined ? '' : `: ${error}`}.` };
}

function errorOf(link: JsonObject): string | undefined {
  const error = link['error'];
  return error === undefined || error === null ? undefined : withoutSecrets(String(plainValue(error)));
}
