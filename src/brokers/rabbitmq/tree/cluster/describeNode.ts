import type { DetailsSection, ResourceDetails } from '../../../api/details';
import type { ResourceRef } from '../../../api/ref';
import { asObject, countOf, entriesOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { objectsIn } from '../../management/paging';
import { lastOf, type TreeContext } from '../context';
import { fact, words } from '../facts';
import { part } from '../sections';
import { nodeHealth } from './nodeHealth';
import { namesIn, nodeFacts } from './nodeNode';

/** Everything of a node, with what its memory is used for. Two requests. */
export async function describeNode(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const name = lastOf(ref);
  const absent = { reason: 'notFound', sentence: `Node “${name}” is no longer in the cluster: refresh.` } as const;
  const get = async (...more: string[]): Promise<JsonObject> =>
    asObject(await context.client.get({ segments: ['nodes', name, ...more], absent }, signal)) ?? {};
  const [json, memory] = await Promise.all([get(), get('memory')]);
  const health = nodeHealth(json);
  return {
    label: name,
    ...(health && { health }),
    sections: [
      ...part('State', nodeFacts(json)),
      ...part('Memory', memoryFacts(memory)),
      ...part('Activity', activityFacts(json)),
      ...part('Installation', installationFacts(json)),
      ...listeners(json),
    ],
  };
}

/** Categories of `rabbitmq-diagnostics memory_breakdown`, largest first. A node that is down tells none. */
function memoryFacts(memory: JsonObject): ReturnType<typeof fact> {
  const categories = entriesOf(memory, 'memory').flatMap(([key, value]) =>
    typeof value === 'number' ? [[key, value] as const] : [],
  );
  const largestFirst = categories.sort(([, a], [, b]) => b - a);
  return largestFirst.flatMap(([key, value]) => fact(`memory.${key}`, words(key), value, 'bytes'));
}

function activityFacts(json: JsonObject): ReturnType<typeof fact> {
  const rate = (key: string): number | undefined => countOf(objectOf(json, `${key}_details`) ?? {}, 'rate');
  return [
    ...fact('connectionsOpened', 'Connections opened', rate('connection_created'), 'perSecond'),
    ...fact('connectionsClosed', 'Connections closed', rate('connection_closed'), 'perSecond'),
    ...fact('channelsOpened', 'Channels opened', rate('channel_created'), 'perSecond'),
    ...fact('channelsClosed', 'Channels closed', rate('channel_closed'), 'perSecond'),
    ...fact('queuesDeclared', 'Queues declared', rate('queue_declared'), 'perSecond'),
    ...fact('queuesCreated', 'Queues created', rate('queue_created'), 'perSecond'),
    ...fact('queuesDeleted', 'Queues deleted', rate('queue_deleted'), 'perSecond'),
    ...fact('reads', 'Reads from disk', rate('io_read_count'), 'perSecond'),
    ...fact('writes', 'Writes to disk', rate('io_write_count'), 'perSecond'),
    ...fact('collections', 'Garbage collections', rate('gc_num'), 'perSecond'),
    ...fact('contextSwitches', 'Context switches', rate('context_switches'), 'perSecond'),
  ];
}

function installationFacts(json: JsonObject): ReturnType<typeof fact> {
  const tick = countOf(json, 'net_ticktime');
  return [
    ...fact('rabbit', 'RabbitMQ', versionOf(json)),
    ...fact('plugins', 'Plugins', namesIn(json, 'enabled_plugins')),
    ...fact('erlangFull', 'Erlang', textOf(json, 'erlang_full_version')),
    ...fact('cryptoLibrary', 'Cryptography', textOf(json, 'crypto_lib_version')),
    ...fact('configFiles', 'Configuration', namesIn(json, 'config_files')),
    ...fact('logFiles', 'Logs', namesIn(json, 'log_files')),
    ...fact('dataFolder', 'Data', textOf(json, 'db_dir')),
    ...fact('process', 'Process', textOf(json, 'os_pid')),
    ...fact('rates', 'Rates are counted', textOf(json, 'rates_mode')),
    ...fact('memoryStrategy', 'Memory is measured by', textOf(json, 'mem_calculation_strategy')),
    ...fact('netTickTime', 'Net tick time', tick === undefined ? undefined : tick * 1000, 'milliseconds'),
  ];
}

/** Of the application itself, which every version tells; 3.10.8 tells it nowhere else. */
function versionOf(json: JsonObject): string | undefined {
  const rabbit = objectsIn(json['applications']).find((one) => nameOf(one, 'name') === 'rabbit');
  return rabbit && textOf(rabbit, 'version');
}

/** The addresses on which the node's web interfaces listen. */
function listeners(json: JsonObject): readonly DetailsSection[] {
  const rows = objectsIn(json['contexts']).map((one) => ({
    cells: [nameOf(one, 'description'), nameOf(one, 'ip'), textOf(one, 'port') ?? countOf(one, 'port')],
  }));
  if (rows.length === 0) return [];
  const columns = [
    { key: 'description', label: 'Interface' },
    { key: 'address', label: 'Address' },
    { key: 'port', label: 'Port' },
  ];
  return [{ title: 'Web interfaces', table: { columns, rows } }];
}
