import { BrokerError } from '../../../api/error';
import type { ResourceDetails } from '../../../api/details';
import type { ResourceRef } from '../../../api/ref';
import type { Area } from '../../../api/tree/area';
import { nameOf, textOf, type JsonObject } from '../../management/json';
import { readAll, slice } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { namesOf, refOf, type TreeContext } from '../context';
import { filterable } from '../lists/folder';
import type { RowMemory } from '../lists/rowMemory';
import { wholeView } from '../lists/wholeList';
import { keyOf, parameterFacts, readParameters, shown } from '../parameters';
import { part } from '../sections';
import { linkFacts, linkHealth, linkNode, linkPath, linkTarget, upstreamNode, type Upstream } from './federationNodes';

const absent = {
  reason: 'unsupported',
  sentence:
    'This server has no federation plugin that tells of itself: enable it with “rabbitmq-plugins enable rabbitmq_federation rabbitmq_federation_management”.',
} as const;

interface Federation {
  readonly upstreams: readonly Upstream[];
  readonly notice?: string;
}

/** Upstreams (for the tag policymaker) with their links (for the tag monitoring); what may not be seen is said. */
async function readFederation(context: TreeContext, signal: AbortSignal): Promise<Federation> {
  const [links, parameters] = await Promise.all([
    shown(readAll(context.client, { segments: ['federation-links'], absent }, signal), 'Federation links'),
    shown(readParameters(context, 'federation-upstream', signal), 'How upstreams are defined'),
  ]);
  const all = new Map<string, Upstream>();
  for (const parameter of parameters.items) {
    const name = nameOf(parameter, 'name') ?? '';
    all.set(keyOf(parameter), { vhost: nameOf(parameter, 'vhost') ?? '', name, parameter, links: [] });
  }
  for (const link of links.items) {
    const key = keyOf(link, 'upstream');
    const upstream = all.get(key) ?? { ...namesOfLink(link), links: [] };
    all.set(key, { ...upstream, links: [...upstream.links, link] });
  }
  const notice = links.notice ?? parameters.notice;
  return { upstreams: [...all.values()], ...(notice !== undefined && { notice }) };
}

function namesOfLink(link: JsonObject): Pick<Upstream, 'vhost' | 'name'> {
  return { vhost: nameOf(link, 'vhost') ?? '', name: nameOf(link, 'upstream') ?? '' };
}

async function readUpstream(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<{ readonly upstream: Upstream; readonly notice?: string }> {
  const { vhost, name } = namesOf(ref);
  const { upstreams, notice } = await readFederation(context, signal);
  const upstream = upstreams.find((one) => one.vhost === vhost && one.name === name);
  if (!upstream) throw new BrokerError('notFound', `Upstream “${name}” is no longer there: refresh the tree.`);
  return { upstream, ...(notice !== undefined && { notice }) };
}

/** Federation: upstreams and their links. */
export function federationArea(context: TreeContext, memory: RowMemory): Area {
  const { target } = context;
  const commands = [
    ...rabbitmqadmin(target, { v2: ['federation', 'list_all_links'], v1: ['list', 'parameters'] }),
    rabbitmqctl('federation_status'),
    curl(target, { segments: ['federation-links'] }),
  ];
  return {
    folders: [{ name: 'federation', label: 'Federation', list: filterable }],
    views: {
      'folder/federation': {
        ...wholeView(memory, async (_, signal) => {
          const { upstreams, notice } = await readFederation(context, signal);
          return { rows: upstreams.map((one) => upstreamNode(context, one)), ...(notice !== undefined && { notice }) };
        }),
        commands: () => commands,
      },
      federationUpstream: {
        children: async (ref, page, signal) => {
          const { upstream } = await readUpstream(context, ref, signal);
          return slice(
            upstream.links.map((link) => linkNode(context, link)),
            page,
          );
        },
        describe: (ref, signal) => describeUpstream(context, ref, signal),
        commands: () => commands,
      },
      federationLink: {
        describe: (ref, signal) => describeLink(context, ref, signal),
        commands: () => commands,
      },
    },
    finders: [],
  };
}

async function describeUpstream(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { upstream, notice } = await readUpstream(context, ref, signal);
  const { label, health } = upstreamNode(context, upstream);
  const rows = upstream.links.map((link) => {
    const broken = linkHealth(link);
    return {
      cells: [linkTarget(link).name, linkTarget(link).kind, textOf(link, 'status'), textOf(link, 'timestamp')],
      link: refOf(context, 'federationLink', ...linkPath(link)),
      ...(broken && { health: broken }),
    };
  });
  const columns = [
    { key: 'name', label: 'Federated' },
    { key: 'kind', label: 'Kind' },
    { key: 'status', label: 'Status' },
    { key: 'since', label: 'Status since' },
  ];
  return {
    label,
    ...(health && { health }),
    sections: [
      ...part('Definition', parameterFacts(upstream.parameter)),
      ...(rows.length > 0 ? [{ title: 'Links', table: { columns, rows } }] : []),
      ...(notice === undefined ? [] : [{ title: 'Rights', notice }]),
    ],
  };
}

async function describeLink(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { upstream } = await readUpstream(context, ref, signal);
  const link = upstream.links.find((one) => JSON.stringify(linkPath(one)) === JSON.stringify(ref.path));
  if (!link) throw new BrokerError('notFound', 'The federation link is no longer there: refresh the tree.');
  const health = linkHealth(link);
  return { label: linkTarget(link).name, ...(health && { health }), sections: part('Link', linkFacts(context, link)) };
}
