import type { DetailsSection, ResourceDetails } from '../../../api/details';
import { asObject, countOf, entriesOf, flagOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { objectsIn } from '../../management/paging';
import { refOf, type TreeContext } from '../context';
import { fact, words } from '../facts';
import { rateFacts } from '../rates';
import { part } from '../sections';

/** Names of totals as the user reads them. */
const objects = {
  connections: 'Connections',
  channels: 'Channels',
  consumers: 'Consumers',
  queues: 'Queues',
  exchanges: 'Exchanges',
};

/** The overview of the whole broker, as far as the user may see it. One request. */
export async function describeCluster(
  context: TreeContext,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const json = asObject(await context.client.get({ segments: ['overview'] }, signal)) ?? {};
  return {
    label: textOf(json, 'cluster_name') ?? 'Cluster',
    sections: [
      ...part('Cluster', [
        ...fact('name', 'Name', textOf(json, 'cluster_name')),
        ...fact('product', 'Product', textOf(json, 'product_name')),
        ...fact('version', 'Version', textOf(json, 'product_version') ?? textOf(json, 'rabbitmq_version')),
        ...fact('erlang', 'Erlang', textOf(json, 'erlang_version')),
        // 4.x: https://www.rabbitmq.com/release-information
        ...fact('support', 'Support of the release series', textOf(json, 'release_series_support_status')),
        ...fact('defaultQueueType', 'Default queue type', textOf(json, 'default_queue_type')),
        ...fact('statistics', 'Statistics switched off', flagOf(json, 'disable_stats')),
        ...fact('ratesMode', 'Rates are counted', textOf(json, 'rates_mode')),
        ...fact(
          'statisticsQueue',
          'Statistics waiting to be counted',
          countOf(json, 'statistics_db_event_queue'),
          'count',
        ),
      ]),
      ...part('Messages', totals(objectOf(json, 'queue_totals') ?? {})),
      ...part(
        'Objects',
        Object.entries(objects).flatMap(([key, label]) =>
          fact(`objects.${key}`, label, countOf(objectOf(json, 'object_totals') ?? {}, key), 'count'),
        ),
      ),
      ...part('Message rates', rateFacts(json)),
      ...part('Churn', churn(json)),
      ...listeners(context, json),
    ],
  };
}

function totals(json: JsonObject): ReturnType<typeof fact> {
  return [
    ...fact('ready', 'Ready', countOf(json, 'messages_ready'), 'count'),
    ...fact('unacked', 'Unacked', countOf(json, 'messages_unacknowledged'), 'count'),
    ...fact('messages', 'Messages', countOf(json, 'messages'), 'count'),
  ];
}

/** Connections, channels and queues that come and go: many of them mean that programs do not keep theirs. */
function churn(json: JsonObject): ReturnType<typeof fact> {
  const rates = entriesOf(json, 'churn_rates').flatMap(([key, value]) => {
    const rate = countOf(asObject(value) ?? {}, 'rate');
    return key.endsWith('_details') && rate !== undefined ? [[key.slice(0, -'_details'.length), rate] as const] : [];
  });
  return rates.flatMap(([key, rate]) => fact(`churn.${key}`, words(key), rate, 'perSecond'));
}

function listeners(context: TreeContext, json: JsonObject): readonly DetailsSection[] {
  const rows = objectsIn(json['listeners']).map((one) => ({
    cells: [
      nameOf(one, 'protocol'),
      nameOf(one, 'ip_address'),
      countOf(one, 'port'),
      flagOf(one, 'tls'),
      nameOf(one, 'node'),
    ],
    link: refOf(context, 'node', nameOf(one, 'node') ?? ''),
  }));
  if (rows.length === 0) return [];
  const columns = [
    { key: 'protocol', label: 'Protocol' },
    { key: 'address', label: 'Address' },
    { key: 'port', label: 'Port' },
    { key: 'tls', label: 'TLS' },
    { key: 'node', label: 'Node' },
  ];
  return [{ title: 'Listeners', table: { columns, rows } }];
}
