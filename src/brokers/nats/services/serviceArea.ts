import { BrokerError } from '../../api/error';
import type { ResourceDetails } from '../../api/details';
import type { FoundResource, ResourceNode } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import { refOf, type TreeContext } from '../context';
import { metadataFacts, properties } from '../tree/facts';
import { slice, sliceNamed } from '../tree/slice';
import { endpointFacts, endpointNode, instanceNode, serviceNode } from './serviceNodes';
import { serviceInfo, serviceStats, type ServiceStats } from './srv';

/** Services (micro), their instances and endpoints: whoever answers to `$SRV.STATS`. */
export function serviceArea(context: TreeContext): Area {
  const { profile, link, cli } = context;
  const all = async (signal: AbortSignal): Promise<readonly ResourceNode[]> =>
    [...byName(await serviceStats(link, [], signal))].map(([name, instances]) => serviceNode(profile, name, instances));
  return {
    folders: [{ name: 'services', label: 'Services', list: { filter: true, names: true } }],
    views: {
      'folder/services': {
        children: async (_ref, page, signal) => sliceNamed(await all(signal), page),
        names: async (_ref, _page, signal) => ({
          names: (await all(signal)).map(({ label }) => label),
          complete: true,
        }),
        commands: () => [cli.command('service', 'list')],
      },
      service: {
        children: async ({ path }, page, signal) => {
          const instances = await known(context, path, signal);
          const [instance] = instances;
          return path.length === 1 || !instance
            ? slice(
                instances.map((one) => instanceNode(profile, one)),
                page,
              )
            : slice(
                (instance.endpoints ?? []).map((endpoint) => endpointNode(profile, instance, endpoint)),
                page,
              );
        },
        describe: ({ path }, signal) => describeService(context, path, signal),
        commands: ({ path }) => [cli.command('service', 'stats', ...path), cli.command('service', 'info', ...path)],
      },
      serviceEndpoint: {
        describe: ({ path }, signal) => describeEndpoint(context, path, signal),
        commands: ({ path: [name = '', id = ''] }) => [cli.command('service', 'stats', name, id)],
      },
    },
    finders: [
      async (text, limit, signal) => {
        const found = (await all(signal)).filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
        return found.slice(0, limit).map(({ ref, label }): FoundResource => {
          return { ref, label, location: 'Services', ancestors: [refOf(profile, 'folder', 'services')] };
        });
      },
    ],
  };
}

function byName(instances: readonly ServiceStats[]): ReadonlyMap<string, readonly ServiceStats[]> {
  const services = new Map<string, ServiceStats[]>();
  for (const instance of instances) services.set(instance.name, [...(services.get(instance.name) ?? []), instance]);
  return services;
}

/** @throws BrokerError `notFound` where no instance answers. */
async function known(
  { link }: TreeContext,
  path: readonly string[],
  signal: AbortSignal,
): Promise<readonly ServiceStats[]> {
  const instances = await serviceStats(link, path, signal);
  if (instances.length > 0) return instances;
  throw new BrokerError(
    'notFound',
    `The service ${path.join(' ')} does not answer any more: refresh the list of services.`,
  );
}

async function describeService(
  context: TreeContext,
  path: readonly string[],
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const [stats, infos] = await Promise.all([known(context, path, signal), serviceInfo(context.link, path, signal)]);
  const [info] = infos;
  const [first] = stats;
  const label = path.at(-1) ?? '';
  const node =
    path.length === 1 || !first ? serviceNode(context.profile, label, stats) : instanceNode(context.profile, first);
  const metadata = metadataFacts(info?.metadata ?? undefined);
  const rows = stats.flatMap((instance) =>
    (instance.endpoints ?? []).map((one) => ({
      cells: [
        instance.id,
        one.name,
        one.subject,
        one.num_requests,
        one.num_errors,
        one.average_processing_time / 1e6,
        one.last_error,
      ],
      link: refOf(context.profile, 'serviceEndpoint', instance.name, instance.id, one.name),
    })),
  );
  const columns = [
    { key: 'instance', label: 'Instance' },
    { key: 'endpoint', label: 'Endpoint' },
    { key: 'subject', label: 'Subject' },
    { key: 'requests', label: 'Requests', unit: 'count' },
    { key: 'errors', label: 'Errors', unit: 'count' },
    { key: 'average', label: 'Average time', unit: 'milliseconds' },
    { key: 'lastError', label: 'Last error' },
  ] as const;
  return {
    label,
    sections: [
      {
        title: 'State',
        properties: [...node.properties, ...properties(['description', 'Description', info?.description])],
      },
      { title: 'Endpoints', table: { columns, rows } },
      ...(metadata.length > 0 ? [{ title: 'Metadata', properties: metadata }] : []),
    ],
  };
}

async function describeEndpoint(
  context: TreeContext,
  [name = '', id = '', endpoint = '']: readonly string[],
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const [[stats], [info]] = await Promise.all([
    known(context, [name, id], signal),
    serviceInfo(context.link, [name, id], signal),
  ]);
  const figures = stats?.endpoints?.find((one) => one.name === endpoint);
  if (!figures)
    throw new BrokerError('notFound', `The service ${name} has no endpoint ${endpoint} any more: refresh the list.`);
  const metadata = metadataFacts(info?.endpoints?.find((one) => one.name === endpoint)?.metadata ?? undefined);
  const own =
    figures.data === undefined || figures.data === null ? undefined : JSON.stringify(figures.data, undefined, 2);
  return {
    label: endpoint,
    sections: [
      { title: 'State', properties: endpointFacts(figures) },
      ...(metadata.length > 0 ? [{ title: 'Metadata', properties: metadata }] : []),
      ...(own === undefined ? [] : [{ title: 'Figures of its own', text: own }]),
    ],
  };
}
